import { ponder } from 'ponder:registry';
import { accrual, delegation, pause, sponsor, stageChange, transfer } from 'ponder:schema';
import { zeroAddress } from 'viem';
import { record, type Origin } from '../record.ts';
import { apply } from '../services/declaration.ts';
import { moveShares, setDelegate, setVotes } from '../services/holder.ts';
import { changeProject, projectOf, type Project } from '../services/project.ts';
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
  const project = await projectOf(db, event.log.address);
  const { token } = project;
  const [fromStage, toStage] = [stageOf(event.args.from), stageOf(event.args.to)];
  await db.insert(stageChange).values({ ...at, token, fromStage, toStage });
  await changeProject(db, at, token, { stage: toStage, stageSince: sinceOf(project, toStage, at) });
});

/** `Treasury.stageSince`: the concession ends when it ends, whenever somebody records it, and Closed ends a redemption. */
function sinceOf({ stageSince, concessionEnd }: Project, stage: string, { blockTime }: Origin): number {
  if (stage === 'ended') return concessionEnd;
  return stage === 'operating' || stage === 'terminated' || stage === 'redemption' ? blockTime : stageSince;
}

ponder.on('ProjectToken:PausedUntil', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { token } = await projectOf(db, event.log.address);
  const { until, by: account, reasonHash } = event.args;
  await db.insert(pause).values({ ...at, token, until, account, reasonHash });
  await changeProject(db, at, token, { pausedUntil: until });
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
