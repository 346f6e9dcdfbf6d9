import type { Deps } from '../deps.ts';
import { notFound } from '../failure.ts';
import { rowOf } from '../projects/service.ts';
import { proposalById, proposalsOf, votesOf } from './queries.ts';
import { proposalStateAt, quorumOf, votingSupply } from './state.ts';

type Row = NonNullable<Awaited<ReturnType<typeof proposalById>>>;

const shown = (row: Row, supply: bigint, time: number) => ({
  id: row.proposal_id,
  state: proposalStateAt(row, supply, time),
  proposer: row.proposer,
  target: row.target,
  selector: row.selector,
  calldata: row.calldata,
  heavy: row.heavy === 1,
  subject: row.subject,
  description: row.description,
  /** Queueing and executing name the proposal by it. */
  descriptionHash: row.description_hash,
  voteStart: row.vote_start,
  voteEnd: row.vote_end,
  eta: row.eta,
  forVotes: row.for_votes,
  againstVotes: row.against_votes,
  abstainVotes: row.abstain_votes,
  quorum: quorumOf(row.heavy === 1, supply).toString(),
  supply: supply.toString(),
  createdAt: row.created_at,
  queuedAt: row.queued_at,
  executedAt: row.executed_at,
  cancelledAt: row.cancelled_at,
  tx: row.tx_hash,
});

export async function proposals(deps: Deps, slug: string, time: number) {
  const project = await rowOf(deps, slug);
  const rows = await proposalsOf(deps.db, project.token);
  return { proposals: rows.map((row) => shown(row, votingSupply(project), time)) };
}

export async function proposal(deps: Deps, slug: string, id: string, time: number) {
  const project = await rowOf(deps, slug);
  const { token, governance, timelock } = project;
  const [row, votes] = await Promise.all([proposalById(deps.db, token, id), votesOf(deps.db, token, id)]);
  if (!row) throw notFound('proposal');
  return {
    ...shown(row, votingSupply(project), time),
    token,
    governance,
    timelock,
    votes: votes.map(({ account, support, weight, reason, block_number, block_time, tx_hash }) => ({
      account,
      support,
      weight,
      reason,
      block: Number(block_number),
      time: block_time,
      tx: tx_hash,
    })),
  };
}
