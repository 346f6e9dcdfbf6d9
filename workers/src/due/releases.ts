/** Tranches whose wait is over: the treasury's own questions, in its order. */
import { isBlocking, isHeld } from '../proposals/kinds.ts';
import { DAY, type Due, type Situation } from './due.ts';

const BETWEEN_RELEASES = 30 * DAY;
const EXTENSION = 16 * DAY;
/** Number of the completion of the works, which pays nothing. */
const COMPLETION = 255;

type Tranche = Situation['tranches'][number];

export function dueReleases(situation: Situation): Due[] {
  const { row, tranches, proposals, confirmations, supply, time } = situation;
  if (isHeld(proposals, confirmations, supply, time)) return [];
  return tranches.flatMap((tranche): Due[] => {
    if (tranche.state !== 'certified' || !mayLeave(situation, tranche)) return [];
    const since = releasableAt(situation, tranche);
    const about = { target: row.treasury, subject: String(tranche.number) };
    return time >= since ? [{ kind: 'release', since, ...about }] : [];
  });
}

/** While the works and the operation go on and the escrow is not the holders'; but the completion only with reports. */
function mayLeave({ row, stage, time }: Situation, { number }: Tranche): boolean {
  if (number === COMPLETION) return stage === 'construction';
  const going = stage === 'construction' || (stage === 'operating' && row.escrow !== '0');
  return going && time <= row.report_due_at;
}

/** Certified tranches and the first second in which each may leave, as things stand: other causes may hold it longer. */
export const certifiedOf = (situation: Situation): { number: number; from: number }[] =>
  situation.tranches.flatMap((tranche) =>
    tranche.state === 'certified' ? [{ number: tranche.number, from: releasableAt(situation, tranche) }] : [],
  );

function releasableAt({ row, tranches, blockers, supply, time }: Situation, tranche: Tranche): number {
  const blocked = tranche.extended === 0 && isBlocking(blockers, tranche.certificate, supply, time);
  const waited = (tranche.releasable_at ?? 0) + (blocked ? EXTENSION : 0);
  if (tranche.number === COMPLETION) return Math.max(waited, row.paused_until);
  const released = tranches.flatMap(({ number, released_at }) =>
    number === COMPLETION ? [] : (released_at ?? []),
  );
  const next = released.length === 0 ? 0 : Math.max(...released) + BETWEEN_RELEASES;
  return Math.max(waited, next, row.paused_until);
}
