/** What a holder could claim: the token's own arithmetic, on indexed facts. */

const M = 1n << 64n;

export interface Accrued {
  balance: string;
  /** × 2^64, settled to the step at which one share had accrued `holderAcc`. */
  accrued: string;
  holderAcc: string;
  /** Of the project now, × 2^64. */
  acc: string;
  supply: string;
  pendingId: number;
  pendingAmount: string;
  pendingRecordTime: number;
}

/** In the currency's smallest unit; a declaration whose record date is past counts, applied or not. */
export function claimableAt(facts: Accrued, time: number): bigint {
  const supply = BigInt(facts.supply);
  const isDue = facts.pendingId !== 0 && time >= facts.pendingRecordTime && supply > 0n;
  const acc = BigInt(facts.acc) + (isDue ? (BigInt(facts.pendingAmount) * M) / supply : 0n);
  return (BigInt(facts.accrued) + BigInt(facts.balance) * (acc - BigInt(facts.holderAcc))) / M;
}
