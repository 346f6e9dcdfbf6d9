/** What of a project an SPV can only wait for: engineers, holders, an enforcer, the time that a rule gives. */
import { COMPLETION } from '#lib/features/project/tranche.ts';
import { titleOf, type ProposalList } from '#lib/features/project/proposal.ts';
import type { DueCalls, Project, Tranches } from '#lib/features/project/types.ts';

type Tranche = Pick<
  Tranches['tranches'][number],
  'number' | 'state' | 'bps' | 'firstSigned' | 'secondSigned' | 'releasableAt' | 'releasedAt' | 'requestedAt'
>;
type Ballot = Pick<
  ProposalList['proposals'][number],
  'id' | 'state' | 'description' | 'voteStart' | 'voteEnd'
>;

export interface Standing {
  now: number;
  project: Pick<Project, 'pausedUntil' | 'releaseHeld' | 'awaiting'> & {
    accrual: Pick<Project['accrual'], 'pending'>;
    raise: Pick<Project['raise'], 'finalizableAt'>;
  };
  tranches: readonly Tranche[];
  proposals: readonly Ballot[];
  due: readonly Pick<DueCalls['due'][number], 'kind' | 'subject'>[];
}

/** `until`: the moment at which the waiting ends by itself; null where somebody must act. */
export type Wait =
  | { kind: 'engineer'; until: null; number: number; signed: number; needed: number; since: number }
  | { kind: 'window'; until: number; number: number }
  | { kind: 'vote'; until: number; id: string; title: string }
  | { kind: 'confirmation' | 'raise' | 'pause'; until: number }
  | { kind: 'record'; until: number; number: number; amount: string }
  | { kind: 'held'; until: null };

const BETWEEN_RELEASES = 30 * 86_400;
/** Above a quarter in one, or a half in all, and for the completion, both engineers sign. */
const [LARGE, HALF] = [2_500, 5_000];

/** The first to end stands first; what ends by nobody's clock stands last. */
export function waitsOf(standing: Standing): Wait[] {
  const { now, project, tranches, proposals, due } = standing;
  const found: Wait[] = [
    ...tranches.flatMap((one) => ofTranche(one, standing)),
    ...proposals
      .filter(({ state }) => state === 'active' || state === 'pending')
      .map(({ id, voteEnd, description }): Wait => {
        return { kind: 'vote', until: voteEnd, id, title: titleOf(description ?? '') };
      }),
    ...project.awaiting.map(({ until }): Wait => ({ kind: 'confirmation', until })),
  ];
  const { finalizableAt } = project.raise;
  if (finalizableAt !== null && finalizableAt > now) found.push({ kind: 'raise', until: finalizableAt });
  if (project.pausedUntil !== null) found.push({ kind: 'pause', until: project.pausedUntil });
  const { pending } = project.accrual;
  if (pending && !due.some(({ kind }) => kind === 'roll'))
    found.push({ kind: 'record', until: pending.recordTime, number: pending.id, amount: pending.amount });
  if (project.releaseHeld) found.push({ kind: 'held', until: null });
  return found.sort((a, b) => (a.until ?? Infinity) - (b.until ?? Infinity));
}

function ofTranche(tranche: Tranche, { tranches, due, now }: Standing): Wait[] {
  const { number, state, firstSigned, secondSigned, requestedAt } = tranche;
  if (state === 'requested') {
    const signed = Number(firstSigned) + Number(secondSigned);
    const needed = needsBoth(tranche, tranches) ? 2 : 1;
    return [{ kind: 'engineer', until: null, number, signed, needed, since: requestedAt ?? now }];
  }
  const mayLeave = due.some(({ kind, subject }) => kind === 'release' && subject === String(number));
  if (state !== 'certified' || mayLeave) return [];
  const last = Math.max(
    0,
    ...tranches.map(({ number: n, releasedAt }) => (n === COMPLETION ? 0 : (releasedAt ?? 0))),
  );
  const apart = number === COMPLETION || last === 0 ? 0 : last + BETWEEN_RELEASES;
  const until = Math.max(tranche.releasableAt ?? 0, apart);
  return until > now ? [{ kind: 'window', until, number }] : [];
}

function needsBoth({ number, bps }: Tranche, tranches: readonly Tranche[]): boolean {
  if (number === COMPLETION) return true;
  const paid = tranches.reduce((sum, one) => sum + (one.state === 'released' ? one.bps : 0), 0);
  return bps > LARGE || paid + bps > HALF;
}
