import type { ProposalList } from '#lib/features/project/proposal.ts';
import type { Asked, Documents, DueCalls, Tranches } from '#lib/features/project/types.ts';

/** The lists of a project, asked for together: what is to be done follows from all of them. */
export interface Parts {
  tranches: Tranches;
  due: DueCalls['due'];
  certified: DueCalls['certified'];
  documents: Documents;
  proposals: ProposalList['proposals'];
  asked: Asked;
  /** How many wallets hold shares. */
  holders: number;
}
