/** What of a project an SPV can only wait for: engineers, holders, an enforcer, the time that a rule gives. */
import { COMPLETION } from '#lib/features/project/tranche.ts';
import { titleOf, type ProposalList } from '#lib/features/project/proposal.ts';
import type { DueCalls, Project, Tranches } from '#lib/features/project/types.ts';

type Tranche = Pick<
  Tranches['tranches'][number],
  'number' | 'state' | 'bps' | 'firstSigned' | 'secondSigned' | 'requestedAt'
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
  due: readonly Pick<DueCalls['due'][number], 'kind'>[];
  certified: DueCalls['certified'];
}

/** `until`: the moment at which the waiting ends by itself; null where somebody must act. */
export type Wait =
  | { kind: 'engineer'; until: null; number: number; signed: number; needed: number; since: number }
  | { kind: 'window'; until: number; number: number }
  | { kind: 'vote'; until: number; id: string; title: string }
  | { kind: 'confirmation' | 'raise' | 'pause'; until: number }
  | { kind: 'record'; until: number; number: number; amount: string }
  | { kind: 'held'; until: null };

/** Above a quarter in one, or a half in all, and for the completion, both engineers sign. */
const [LARGE, HALF] = [2_500, 5_000];

/** The first to end stands first; what ends by nobody's clock stands last. */
export function waitsOf(standing: Standing): Wait[] {
  const { now, project, tranches, proposals, due, certified } = standing;
  const found: Wait[] = [
    ...tranches.flatMap((one) => (one.state === 'requested' ? asked(one, standing) : [])),
    // what may leave already, or is held by something else, is said elsewhere
    ...certified.flatMap(({ number, from }): Wait[] =>
      from > now ? [{ kind: 'window', until: from, number }] : [],
    ),
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

function asked(tranche: Tranche, { tranches, now }: Standing): Wait {
  const { number, firstSigned, secondSigned, requestedAt } = tranche;
  const needed = needsBoth(tranche, tranches) ? 2 : 1;
  const signed = Number(firstSigned) + Number(secondSigned);
  return { kind: 'engineer', until: null, number, signed, needed, since: requestedAt ?? now };
}

function needsBoth({ number, bps }: Tranche, tranches: readonly Tranche[]): boolean {
  if (number === COMPLETION) return true;
  const paid = tranches.reduce((sum, one) => sum + (one.state === 'released' ? one.bps : 0), 0);
  return bps > LARGE || paid + bps > HALF;
}
