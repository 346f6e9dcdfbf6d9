import { expect, test } from 'vitest';
import { proposalStateAt, quorumOf, type Ballot } from './state.ts';

const DAY = 86_400;
const START = 1_000_000;
const END = START + 7 * DAY;
const ballot = (over: Partial<Ballot> = {}): Ballot => ({
  heavy: 0,
  vote_start: START,
  vote_end: END,
  for_votes: '0',
  against_votes: '0',
  abstain_votes: '0',
  eta: null,
  queued_at: null,
  executed_at: null,
  cancelled_at: null,
  ...over,
});
const queued = { queued_at: END + 1, eta: END + 2 * DAY };

test.each<[string, Partial<Ballot>, number, string]>([
  ['before and at its start', {}, START, 'pending'],
  ['from the second after', {}, START + 1, 'active'],
  ['until its last second', {}, END, 'active'],
  ['without votes', {}, END + 1, 'defeated'],
  ['with a vote less than the quorum', { for_votes: '99' }, END + 1, 'defeated'],
  ['with the quorum', { for_votes: '100' }, END + 1, 'succeeded'],
  ['with a tie', { for_votes: '100', against_votes: '100' }, END + 1, 'defeated'],
  [
    'with a quorum of abstentions and one vote',
    { for_votes: '1', abstain_votes: '99' },
    END + 1,
    'succeeded',
  ],
  ['with a quorum of refusals', { for_votes: '99', against_votes: '500' }, END + 1, 'defeated'],
  ['heavy, with a fifth', { heavy: 1, for_votes: '200' }, END + 1, 'succeeded'],
  ['heavy, with less than a fifth', { heavy: 1, for_votes: '199' }, END + 1, 'defeated'],
  ['heavy, with abstentions alone', { heavy: 1, abstain_votes: '500' }, END + 1, 'defeated'],
  ['heavy, at two thirds', { heavy: 1, for_votes: '400', against_votes: '200' }, END + 1, 'succeeded'],
  ['heavy, below two thirds', { heavy: 1, for_votes: '399', against_votes: '200' }, END + 1, 'defeated'],
  ['14 days after its success', { for_votes: '100' }, END + 14 * DAY, 'succeeded'],
  ['a second later', { for_votes: '100' }, END + 14 * DAY + 1, 'expired'],
  ['queued', { ...queued, for_votes: '100' }, END + 3 * DAY, 'queued'],
  ['queued 30 days ago', { ...queued, for_votes: '100' }, END + 32 * DAY + 1, 'expired'],
  ['executed', { ...queued, executed_at: END + 3 * DAY }, END + 99 * DAY, 'executed'],
  ['cancelled', { cancelled_at: START + 1 }, START + 2, 'cancelled'],
])('%s', (_, over, time, state) => {
  expect(proposalStateAt(ballot(over), 1000n, time)).toBe(state);
});

test('a quorum is rounded up', () => {
  expect(quorumOf(false, 1001n)).toBe(101n);
  expect(quorumOf(true, 1001n)).toBe(201n);
});
