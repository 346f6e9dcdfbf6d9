import {
  address,
  amount,
  flag,
  hash,
  id,
  integer,
  longText,
  optional,
  selector,
  text,
  word,
} from '../column.ts';
import { event, state } from '../table.ts';

/** Its stage at a moment follows from the times, the votes and the supply at `vote_start`. */
export const proposal = state(
  {
    token: address(),
    proposal_id: id(),
    proposer: optional(address()),
    target: optional(address()),
    selector: optional(selector()),
    calldata: optional(longText()),
    /** Needs 20 % and two thirds instead of 10 % and a majority. */
    heavy: flag(),
    /** What it is about: of `blockTranche` the certificate. */
    subject: optional(hash()),
    description: optional(longText()),
    /** Of the description as it was sent: `description` is cleaned and cut. */
    description_hash: optional(hash()),
    vote_start: integer(),
    vote_end: integer(),
    for_votes: amount(),
    against_votes: amount(),
    abstain_votes: amount(),
    created_at: integer(),
    tx_hash: optional(hash()),
    queued_at: optional(integer()),
    eta: optional(integer()),
    executed_at: optional(integer()),
    cancelled_at: optional(integer()),
  },
  { key: ['token', 'proposal_id'], indexes: { by_proposal: ['proposal_id'] } },
);

export const proposal_change = event(
  {
    token: address(),
    proposal_id: id(),
    step: word<'created' | 'classified' | 'extended' | 'queued' | 'executed' | 'cancelled'>(),
  },
  { by_proposal: ['token', 'proposal_id'] },
);

export const vote = event(
  {
    token: address(),
    proposal_id: id(),
    account: address(),
    /** 0 against, 1 for, 2 abstain. */
    support: integer(),
    weight: amount(),
    reason: text(2000),
  },
  { by_proposal: ['token', 'proposal_id'], by_account: ['account', 'block_number'] },
);

/** A vote in a batch of signed ones that failed or was a second one. */
export const vote_skip = event(
  { token: address(), proposal_id: id(), account: address() },
  { by_proposal: ['token', 'proposal_id'] },
);

/** Holders said something that binds nobody. */
export const signal = event(
  { token: address(), document_hash: hash() },
  { by_token: ['token', 'block_number'] },
);
