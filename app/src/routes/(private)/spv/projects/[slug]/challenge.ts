/** Votes of holders against the certificates of a tranche. */
import { actionKind } from '#lib/features/project/action.ts';
import { proposalState, type ProposalList } from '#lib/features/project/proposal.ts';
import type { Tranches } from '#lib/features/project/types.ts';
import { m } from '#lib/paraglide/messages.js';

type Ballot = Pick<
  ProposalList['proposals'][number],
  'selector' | 'calldata' | 'subject' | 'state' | 'createdAt'
>;

/** "none", or how many and how the latest stands; null before there is anything to challenge. */
export function challengeOf(
  number: number,
  { tranches, history }: Tranches,
  proposals: readonly Ballot[],
): string | null {
  const certificates = new Set(
    history.flatMap((one) => (one.number === number && one.certificate ? one.certificate : [])),
  );
  const against = proposals
    .filter((one) => actionKind(one) === 'blockTranche' && certificates.has(one.subject ?? ''))
    .sort((a, b) => b.createdAt - a.createdAt);
  if (against.length)
    return m.challenges({ count: against.length, state: proposalState(against[0]!.state).toLowerCase() });
  const state = tranches.find((one) => one.number === number)?.state;
  return state === 'certified' || state === 'released' ? m.challenge_none() : null;
}
