/** How shares end: announced, perhaps refused, begun, paid from the pool. */
import { ponder } from 'ponder:registry';
import { redemption, redemptionChange, sweep } from 'ponder:schema';
import { record } from '../record.ts';
import * as holder from '../services/holder.ts';
import { changeProject, projectOf } from '../services/project.ts';
import { begin, open, owe, refuse, swept } from '../services/redemption.ts';

ponder.on('Treasury:RedemptionOpened', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { token } = await projectOf(db, event.log.address);
  const { payer, pool, effectiveAt: notBefore } = event.args;
  await db.insert(redemptionChange).values({ ...at, token, step: 'opened', payer, pool, notBefore });
  await open(db, at, token, event.args);
});

ponder.on('Treasury:RedemptionBlocked', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const project = await projectOf(db, event.log.address);
  const { token } = project;
  const { payer, pool, notBefore } = event.args;
  await db.insert(redemptionChange).values({ ...at, token, step: 'blocked', payer, pool, notBefore });
  await owe(db, at, token, payer, pool);
  await refuse(db, at, project, pool);
});

ponder.on('Treasury:PoolWithdrawn', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { token, poolsOwed } = await projectOf(db, event.log.address);
  const { payer, amount: pool } = event.args;
  await db.insert(redemptionChange).values({ ...at, token, step: 'withdrawn', payer, pool });
  await owe(db, at, token, payer, -pool);
  await changeProject(db, at, token, { poolsOwed: poolsOwed - pool });
});

ponder.on('Treasury:RedemptionBegun', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { token, redemptionPayer: payer } = await projectOf(db, event.log.address);
  const { pool, supply } = event.args;
  await db.insert(redemptionChange).values({ ...at, token, step: 'begun', payer, pool, supply });
  await begin(db, at, token, supply);
});

/** The shares are burnt by the `Transfer` after it; the profit is a claim like any other. */
ponder.on('Treasury:Redeemed', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const project = await projectOf(db, event.log.address);
  const { token } = project;
  const { account, payee, shares, amount, profit } = event.args;
  await db.insert(redemption).values({ ...at, token, account, payee, shares, amount, profit });
  await holder.claim(db, at, project, account, profit);
  await changeProject(db, at, token, {
    redeemed: project.redeemed + amount,
    profit: project.profit - profit,
    claimedTotal: project.claimedTotal + profit,
  });
});

ponder.on('Treasury:UnclaimedSwept', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const project = await projectOf(db, event.log.address);
  const { to: payee, amount } = event.args;
  await db.insert(sweep).values({ ...at, token: project.token, payee, amount });
  await swept(db, at, project);
});
