/** Shares that are frozen, taken under an order, or gone to the wallet that replaced a lost one. */
import { ponder } from 'ponder:registry';
import { forcedTransfer, forcedTransferAllowance, positionMigration, shareFreeze } from 'ponder:schema';
import { drawn } from '../bucket.ts';
import { record } from '../record.ts';
import { migrate, setFrozen } from '../services/holder.ts';
import { changeProject, projectOf } from '../services/project.ts';
import { areOnePerson } from '../services/wallet.ts';

ponder.on('ProjectToken:Frozen', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { token } = await projectOf(db, event.log.address);
  const { account, amount: shares } = event.args;
  await db.insert(shareFreeze).values({ ...at, token, account, shares });
  await setFrozen(db, at, token, account, { frozen: shares });
  await changeProject(db, at, token);
});

ponder.on('ProjectToken:FrozenUntil', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { token } = await projectOf(db, event.log.address);
  const { account, until } = event.args;
  await db.insert(shareFreeze).values({ ...at, token, account, until });
  await setFrozen(db, at, token, account, { frozenUntil: until });
  await changeProject(db, at, token);
});

/** The shares are moved by the `Transfer` before it. */
ponder.on('ProjectToken:ForcedTransfer', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const project = await projectOf(db, event.log.address);
  const { token } = project;
  const { from: sender, to: recipient, amount: shares } = event.args;
  await db.insert(forcedTransfer).values({ ...at, token, sender, recipient, shares });
  await changeProject(db, at, token, drawn(project, shares, at.blockTime));
});

ponder.on('ProjectToken:ForcedTransfersAllowed', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { token } = await projectOf(db, event.log.address);
  const { shares, until } = event.args;
  await db.insert(forcedTransferAllowance).values({ ...at, token, shares, until });
  await changeProject(db, at, token, { forcedAllowed: shares, forcedAllowedUntil: until });
});

/** Shares and the frozen part are moved by the events before it. To another person it counts as a forced transfer. */
ponder.on('ProjectToken:PositionMigrated', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const project = await projectOf(db, event.log.address);
  const { token } = project;
  const { old: previous, fresh: next, shares, frozen, accrued } = event.args;
  await db.insert(positionMigration).values({ ...at, token, previous, next, shares, frozen, accrued });
  await migrate(db, at, project, previous, next, accrued);
  const same = await areOnePerson(db, previous, next);
  await changeProject(db, at, token, same ? {} : drawn(project, shares, at.blockTime));
});
