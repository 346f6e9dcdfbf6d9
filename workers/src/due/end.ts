/** The end of a project, step by step, as far as time alone brings it. */
import { DAY, type Due, type Situation } from './due.ts';

/** After it nobody need be asked any more: escrow cannot lock. */
const OVERDUE = 180 * DAY;
const YEARS = 5 * 365 * DAY;

export function dueOfEnd(situation: Situation): Due[] {
  const { row, time } = situation;
  return steps(situation)
    .filter(({ since }) => time >= since)
    .map((step) => ({ ...step, target: row.treasury, subject: null }));
}

type Step = Pick<Due, 'kind' | 'since'>;

function steps({ row, stage }: Situation): Step[] {
  const { long_stop, concession_end, stage_since, redemption_at, redemption_supply } = row;
  const found: Step[] = [];
  if (stage === 'ended' && row.stage !== 'ended') found.push({ kind: 'end', since: concession_end });
  if (stage === 'construction') found.push({ kind: 'terminate', since: long_stop + OVERDUE });
  if (stage === 'operating' && row.escrow !== '0')
    found.push({ kind: 'distribute', since: Math.max(stage_since, long_stop) + OVERDUE });
  const announced = redemption_at !== 0 && redemption_supply === '0';
  if (announced) found.push({ kind: 'redemption', since: redemption_at });
  if (stage === 'redemption') found.push({ kind: 'close', since: stage_since + YEARS });
  if (stage === 'closed') found.push(...sweeps(row));
  return found;
}

/** What is left of the pool at once, what is left of the profit once nobody can be waited for any more. */
function sweeps({ redemption_pool, redeemed, profit, stage_since }: Situation['row']): Step[] {
  if (BigInt(redemption_pool) > BigInt(redeemed)) return [{ kind: 'sweep', since: stage_since }];
  return profit === '0' ? [] : [{ kind: 'sweep', since: stage_since + YEARS }];
}
