import { ponder, type Event } from 'ponder:registry';
import { proposalChange, signal, vote, voteSkip } from 'ponder:schema';
import { keccak256, stringToBytes } from 'viem';
import { record, type Db } from '../record.ts';
import { changeProject, projectOf } from '../services/project.ts';
import { changeProposal, countVote } from '../services/proposal.ts';
import { clean } from '../text.ts';

const DESCRIPTION_BYTES = 20_000;
const CALLDATA_CHARACTERS = 20_000;
const REASON_BYTES = 2_000;

type OfProposal = Event<
  | 'Governance:ProposalCreated'
  | 'Governance:ProposalKind'
  | 'Governance:ProposalExtended'
  | 'Governance:ProposalQueued'
  | 'Governance:ProposalExecuted'
  | 'Governance:ProposalCanceled'
>;

/** The event's row, the mark on the project, and what the service needs. */
async function step(db: Db, event: OfProposal, name: string) {
  const at = await record(db, event);
  const { token } = await projectOf(db, event.log.address);
  const { proposalId } = event.args;
  await db.insert(proposalChange).values({ ...at, token, proposalId, step: name });
  await changeProject(db, at, token);
  return { at, token, proposalId };
}

ponder.on('Governance:ProposalCreated', async ({ event, context: { db } }) => {
  const { at, token, proposalId } = await step(db, event, 'created');
  const { proposer, targets, calldatas, voteStart, voteEnd, description } = event.args;
  const calldata = calldatas[0] ?? '0x';
  await changeProposal(db, at, token, proposalId, {
    ...{ proposer, target: targets[0], createdAt: at.blockTime, txHash: at.txHash },
    selector: calldata.slice(0, 10) as `0x${string}`,
    calldata: calldata.slice(0, CALLDATA_CHARACTERS),
    description: clean(description, DESCRIPTION_BYTES),
    descriptionHash: keccak256(stringToBytes(description)),
    voteStart: Number(voteStart),
    voteEnd: Number(voteEnd),
  });
});

ponder.on('Governance:ProposalKind', async ({ event, context: { db } }) => {
  const { at, token, proposalId } = await step(db, event, 'classified');
  const { target, selector, heavy, subject } = event.args;
  await changeProposal(db, at, token, proposalId, { target, selector, heavy, subject });
});

/** The quorum came late: the vote goes on. */
ponder.on('Governance:ProposalExtended', async ({ event, context: { db } }) => {
  const { at, token, proposalId } = await step(db, event, 'extended');
  await changeProposal(db, at, token, proposalId, { voteEnd: Number(event.args.extendedDeadline) });
});

ponder.on('Governance:ProposalQueued', async ({ event, context: { db } }) => {
  const { at, token, proposalId } = await step(db, event, 'queued');
  await changeProposal(db, at, token, proposalId, {
    queuedAt: at.blockTime,
    eta: Number(event.args.etaSeconds),
  });
});

ponder.on('Governance:ProposalExecuted', async ({ event, context: { db } }) => {
  const { at, token, proposalId } = await step(db, event, 'executed');
  await changeProposal(db, at, token, proposalId, { executedAt: at.blockTime });
});

ponder.on('Governance:ProposalCanceled', async ({ event, context: { db } }) => {
  const { at, token, proposalId } = await step(db, event, 'cancelled');
  await changeProposal(db, at, token, proposalId, { cancelledAt: at.blockTime });
});

type Cast = Event<'Governance:VoteCast' | 'Governance:VoteCastWithParams'>;

async function cast(db: Db, event: Cast) {
  const at = await record(db, event);
  const { token } = await projectOf(db, event.log.address);
  const { voter: account, proposalId, support, weight } = event.args;
  const reason = clean(event.args.reason, REASON_BYTES);
  await db.insert(vote).values({ ...at, token, proposalId, account, support, weight, reason });
  await countVote(db, at, token, event.args);
  await changeProject(db, at, token);
}

ponder.on('Governance:VoteCast', ({ event, context }) => cast(context.db, event));
ponder.on('Governance:VoteCastWithParams', ({ event, context }) => cast(context.db, event));

ponder.on('Governance:VoteSkipped', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { token } = await projectOf(db, event.log.address);
  const { proposalId, voter: account } = event.args;
  await db.insert(voteSkip).values({ ...at, token, proposalId, account });
  await changeProject(db, at, token);
});

ponder.on('Governance:Signalled', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { token } = await projectOf(db, event.log.address);
  await db.insert(signal).values({ ...at, token, documentHash: event.args.documentHash });
  await changeProject(db, at, token);
});
