/** What an account could claim at a moment: `ProjectToken.claimable`, from the rows. */
import { big, type Row } from './rows.ts';

const ONE = 1n << 64n;

export function claimable(holder: Row, project: Row, now: bigint): bigint {
  const due = Number(project.pending_id) !== 0 && now >= big(project.pending_record_time);
  const supply = big(project.supply);
  const step = due && supply > 0n ? (big(project.pending_amount) * ONE) / supply : 0n;
  const earned = big(holder.balance) * (big(project.acc) + step - big(holder.acc));
  return (big(holder.accrued) + earned) / ONE;
}
