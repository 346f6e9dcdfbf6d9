import { ponder } from 'ponder:registry';
import { accrual, delegation, shareFreeze, sponsor, stageChange, transfer } from 'ponder:schema';
import { zeroAddress } from 'viem';
import { record } from '../record.ts';
import { apply } from '../services/declaration.ts';
import { moveShares, setDelegate, setFrozen, setVotes } from '../services/holder.ts';
import { changeProject, projectOf } from '../services/project.ts';
import { stageOf } from '../stage.ts';

ponder.on('ProjectToken:Transfer', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const project = await projectOf(db, event.log.address);
  const { from, to, value: shares } = event.args;
  await db.insert(transfer).values({ ...at, token: project.token, sender: from, recipient: to, shares });
  if (from !== zeroAddress) await moveShares(db, at, project, from, -shares);
  if (to !== zeroAddress) await moveShares(db, at, project, to, shares);
  const minted = from === zeroAddress ? shares : 0n;
  const burnt = to === zeroAddress ? shares : 0n;
  await changeProject(db, at, project.token, { supply: project.supply + minted - burnt });
});

ponder.on('ProjectToken:StageChanged', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { token } = await projectOf(db, event.log.address);
  const [fromStage, toStage] = [stageOf(event.args.from), stageOf(event.args.to)];
  await db.insert(stageChange).values({ ...at, token, fromStage, toStage });
  await changeProject(db, at, token, { stage: toStage });
});

ponder.on('ProjectToken:DeclarationApplied', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const project = await projectOf(db, event.log.address);
  const { id: declaration, ...step } = event.args;
  await db.insert(accrual).values({ ...at, token: project.token, declaration, ...step });
  await apply(db, at, project, event.args);
});

ponder.on('ProjectToken:SponsorAdded', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { token } = await projectOf(db, event.log.address);
  await db.insert(sponsor).values({ ...at, token, identity: event.args.identity });
  await changeProject(db, at, token);
});

ponder.on('ProjectToken:Frozen', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { token } = await projectOf(db, event.log.address);
  const { account, amount } = event.args;
  // The contract keeps 32 bits of it and the event all; more than any balance it is either way, and fits a column.
  const shares = amount > MOST_SHARES ? MOST_SHARES : amount;
  await db.insert(shareFreeze).values({ ...at, token, account, shares });
  await setFrozen(db, at, token, account, shares);
  await changeProject(db, at, token);
});
const MOST_SHARES = 2n ** 32n - 1n;

ponder.on('ProjectToken:DelegateChanged', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { token } = await projectOf(db, event.log.address);
  const { delegator: account, fromDelegate: previous, toDelegate: next } = event.args;
  await db.insert(delegation).values({ ...at, token, account, previous, next });
  await setDelegate(db, at, token, account, next);
  await changeProject(db, at, token);
});

/** No row of its own: it says what is, not what was added, so a second run changes nothing. */
ponder.on('ProjectToken:DelegateVotesChanged', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { token } = await projectOf(db, event.log.address);
  await setVotes(db, at, token, event.args.delegate, event.args.newVotes);
  await changeProject(db, at, token);
});
