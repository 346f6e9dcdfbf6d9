/** What holders vote on. Two events make it, in an order that is the contract's affair. */
import { proposal } from 'ponder:schema';
import type { Db, Origin } from '../record.ts';
import type { Address } from './project.ts';

type Proposal = typeof proposal.$inferSelect;
type Change = Partial<Omit<Proposal, 'token' | 'proposalId' | 'blockNumber'>>;

const NOT_KNOWN_YET = {
  ...{ heavy: false, voteStart: 0, voteEnd: 0, createdAt: 0 },
  ...{ forVotes: 0n, againstVotes: 0n, abstainVotes: 0n },
};

export const changeProposal = (db: Db, at: Origin, token: Address, proposalId: bigint, change: Change) =>
  db
    .insert(proposal)
    .values({ token, proposalId, ...NOT_KNOWN_YET, ...change, blockNumber: at.blockNumber })
    .onConflictDoUpdate({ ...change, blockNumber: at.blockNumber });

const COUNTED = ['againstVotes', 'forVotes', 'abstainVotes'] as const;

export const countVote = (
  db: Db,
  at: Origin,
  token: Address,
  { proposalId, support, weight }: { proposalId: bigint; support: number; weight: bigint },
) =>
  db.update(proposal, { token, proposalId }).set((row) => {
    const side = COUNTED[support];
    return { ...(side && { [side]: row[side] + weight }), blockNumber: at.blockNumber };
  });
