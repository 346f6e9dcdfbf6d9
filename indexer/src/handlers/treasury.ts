import { ponder } from 'ponder:registry';
import { claim, declarationCancellation, fee, withdrawal } from 'ponder:schema';
import { record } from '../record.ts';
import { declare, takeBack } from '../services/declaration.ts';
import * as holder from '../services/holder.ts';
import { changeProject, projectOf } from '../services/project.ts';

/** The declaration's row is the event's own: it is inserted once. */
ponder.on('Treasury:Declared', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  await declare(db, at, await projectOf(db, event.log.address), event.args);
});

ponder.on('Treasury:DeclarationCancelled', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const project = await projectOf(db, event.log.address);
  const { id: number, amount } = event.args;
  await db.insert(declarationCancellation).values({ ...at, token: project.token, number, amount });
  await takeBack(db, at, project, number, amount);
});

ponder.on('Treasury:Claimed', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const project = await projectOf(db, event.log.address);
  const { account, payee, amount } = event.args;
  await db.insert(claim).values({ ...at, token: project.token, account, payee, amount });
  await holder.claim(db, at, project, account, amount);
  await changeProject(db, at, project.token, {
    profit: project.profit - amount,
    claimedTotal: project.claimedTotal + amount,
  });
});

/** Of a declaration that was applied; that of the raise is reckoned at `Finalized`. */
ponder.on('Treasury:FeeAccrued', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const project = await projectOf(db, event.log.address);
  const { declaration, amount } = event.args;
  await db.insert(fee).values({ ...at, token: project.token, declaration, amount });
  await changeProject(db, at, project.token, {
    fees: project.fees + amount,
    profit: project.profit - amount,
  });
});

ponder.on('Treasury:ReleasedWithdrawn', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { token, released } = await projectOf(db, event.log.address);
  const { to: payee, amount } = event.args;
  await db.insert(withdrawal).values({ ...at, token, kind: 'released', payee, amount });
  await changeProject(db, at, token, { released: released - amount });
});

ponder.on('Treasury:FeesWithdrawn', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { token, fees } = await projectOf(db, event.log.address);
  const { to: payee, amount } = event.args;
  await db.insert(withdrawal).values({ ...at, token, kind: 'fees', payee, amount });
  await changeProject(db, at, token, { fees: fees - amount });
});
