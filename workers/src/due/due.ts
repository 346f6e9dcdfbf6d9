import type { supportedOf } from '../proposals/queries.ts';
import type { tranchesOf } from '../projects/list-queries.ts';
import type { ProjectRow } from '../projects/queries.ts';
import type { confirmationsOf } from '../projects/standing-queries.ts';
import type { Stage } from '../projects/stage.ts';

export interface Due {
  kind:
    | 'finalize'
    | 'roll'
    | 'release'
    | 'queue'
    | 'execute'
    | 'end'
    | 'terminate'
    | 'distribute'
    | 'redemption'
    | 'close'
    | 'sweep'
    | 'migrate'
    | 'upgrade';
  /** Contract that is called. */
  target: string;
  /** Unix time since which it is due. */
  since: number;
  /** Tranche, declaration, proposal, wallet or release that it is about. */
  subject: string | null;
}

type Rows<Q extends (...args: never[]) => Promise<unknown[]>> = Awaited<ReturnType<Q>>;

/** A project at a moment of the chain's clock. */
export interface Situation {
  row: ProjectRow;
  stage: Stage;
  /** By which votes are measured. */
  supply: bigint;
  time: number;
  /** Those that may pass, and those that would block a certificate that waits. */
  proposals: Rows<typeof supportedOf>;
  blockers: Rows<typeof supportedOf>;
  confirmations: Rows<typeof confirmationsOf>;
  tranches: Rows<typeof tranchesOf>;
}

export const DAY = 86_400;
