/** What a project is, as far as its events tell. */
import { zeroAddress, type Address, type Hex } from 'viem';
import type { ProjectParams } from '../../eip712/index.ts';
import type { Told } from './told.ts';

/** What each holder has, and what it earned, in units × 2^64. */
interface Holder {
  shares: bigint;
  accrued: bigint;
  votes: bigint;
  delegate: Address | undefined;
  frozen: bigint;
  frozenUntil: number;
}

export interface Tranche {
  state: number;
  requests: number;
  extended: boolean;
  signed: Address[];
  releasableAt: number;
  notBefore: number;
  evidenceHash: Hex;
  certificate: Hex;
}

export function emptyState() {
  return {
    created: undefined as ProjectParams | undefined,
    stage: 0,
    supply: 0n,
    holders: new Map<Address, Holder>(),
    acc: 0n,
    epoch: 0,
    pending: undefined as { id: number; amount: bigint; recordTime: number } | undefined,
    sponsors: new Set<bigint>(),
    pausedUntil: 0,
    positions: new Map<bigint, { wallet: Address; since: number; fresh: number; revocations: number }>(),
    identities: 0,
    raised: 0n,
    books: { escrow: 0n, released: 0n, profit: 0n, fees: 0n, net: 0n, pool: 0n, owed: 0n },
    poolOwed: new Map<Address, bigint>(),
    tranches: new Map<number, Tranche>(),
    declarations: new Map<number, Told>(),
    finalizedAt: 0,
    reportDueAt: 0,
    reportEvery: 180 * 86_400,
    longStop: 0,
    concessionEnd: 0,
    spv: zeroAddress as Address,
    verifiers: [] as Address[],
    suspended: new Map<Address, number>(),
    payers: new Map<Address, boolean>(),
    redemption: { payer: zeroAddress as Address, effectiveAt: 0, supply: 0, pool: 0n, redeemed: 0n },
    proposals: new Map<bigint, { votes: bigint[]; end: number; what: string }>(),
    awaited: new Map<Hex, number>(),
    orders: new Map<Hex, readonly [Hex, number]>(),
    release: 0,
    vetoed: new Map<number, boolean>(),
  };
}

export type State = ReturnType<typeof emptyState>;

export function holder(state: State, account: Address): Holder {
  const known = state.holders.get(account);
  if (known) return known;
  const fresh: Holder = {
    shares: 0n,
    accrued: 0n,
    votes: 0n,
    delegate: undefined,
    frozen: 0n,
    frozenUntil: 0,
  };
  state.holders.set(account, fresh);
  return fresh;
}
