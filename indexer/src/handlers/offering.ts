import { ponder } from 'ponder:registry';
import { cancellation, finalization, investment, refund, revocation } from 'ponder:schema';
import { record } from '../record.ts';
import { sharesOf } from '../services/holder.ts';
import { bought, moved, tookBack } from '../services/position.ts';
import { changeProject, projectOf } from '../services/project.ts';
import { fundTranches } from '../services/tranche.ts';

ponder.on('Offering:Invested', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const project = await projectOf(db, event.log.address);
  const { token } = project;
  const { account, identity, shares, cost, since } = event.args;
  const fresh = BigInt(event.args.fresh);
  await db.insert(investment).values({ ...at, token, account, identity, shares, cost, fresh, since });
  await bought(db, at, token, { identity, wallet: account, fresh, since });
  // The shares are minted already: who holds no more than these held none.
  const newcomer = (await sharesOf(db, token, account)) === shares;
  await changeProject(db, at, token, {
    identities: project.identities + (newcomer ? 1 : 0),
    lastInvestAt: since,
    escrow: project.escrow + cost,
  });
});

ponder.on('Offering:Revoked', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const project = await projectOf(db, event.log.address);
  const { token } = project;
  const { account, identity, payee, shares, amount, revocations } = event.args;
  await db.insert(revocation).values({ ...at, token, account, identity, payee, shares, amount, revocations });
  await tookBack(db, at, token, identity, revocations);
  const gone = (await sharesOf(db, token, account)) === 0n;
  await changeProject(db, at, token, {
    identities: project.identities - (gone ? 1 : 0),
    escrow: project.escrow - amount,
  });
});

ponder.on('Offering:Refunded', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const project = await projectOf(db, event.log.address);
  const { token } = project;
  await db.insert(refund).values({ ...at, token, ...event.args });
  await changeProject(db, at, token, { escrow: project.escrow - event.args.amount });
});

ponder.on('Offering:Finalized', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const project = await projectOf(db, event.log.address);
  const { token, reportEvery } = project;
  const { succeeded, sold, raised, fee, identities } = event.args;
  await db.insert(finalization).values({ ...at, token, succeeded, sold, raised, fee, identities });
  const reportDueAt = at.blockTime + reportEvery;
  const decided = { sold, raised, finalizedAt: at.blockTime, reportDueAt };
  if (!succeeded) return void (await changeProject(db, at, token, decided));
  const netRaise = raised - fee;
  const books = { netRaise, escrow: netRaise, fees: project.fees + fee };
  await changeProject(db, at, token, { ...decided, ...books });
  await fundTranches(db, at, project, netRaise);
});

ponder.on('Offering:OfferingCancelled', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { token, supply } = await projectOf(db, event.log.address);
  const { by: account, reasonHash } = event.args;
  await db.insert(cancellation).values({ ...at, token, account, reasonHash });
  await changeProject(db, at, token, { sold: supply });
});

/** No row of its own: the token's `PositionMigrated` tells the same. */
ponder.on('Offering:RecordMoved', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { token } = await projectOf(db, event.log.address);
  await moved(db, at, token, event.args.identity, event.args.fresh);
  await changeProject(db, at, token);
});
