import { lt } from 'ponder';
import { ponder } from 'ponder:registry';
import { block } from 'ponder:schema';
import { touch } from '../record.ts';

/** Far more than the sink may lag behind; one that lags further repairs from its base. */
const KEPT = 100_000n;
const PRUNE_EVERY = 1_000n;

ponder.on('Head:block', async ({ event, context: { db } }) => {
  await touch(db, event.block);
  if (event.block.number > KEPT && event.block.number % PRUNE_EVERY === 0n)
    await db.sql.delete(block).where(lt(block.blockNumber, event.block.number - KEPT));
});
