/** A transaction as a person sees it: states, and which event leads where. Pure; the driver makes the events. */
import type { Address, Hex } from 'viem';

export type Replacement = 'repriced' | 'cancelled' | 'replaced';

export interface Revert {
  /** Name of the contract's error, or a code of ours. */
  code: string;
  args: readonly unknown[];
}

export type State =
  | { name: 'idle' }
  | { name: 'checking' }
  | { name: 'needs-network'; chainId: number }
  | { name: 'switching' }
  | { name: 'needs-permit' }
  | { name: 'permit-signed' }
  | { name: 'needs-approve'; currency: Address }
  | { name: 'approving' }
  | { name: 'ready'; fee: bigint }
  | { name: 'signing'; fee: bigint }
  | { name: 'rejected' }
  | { name: 'submitted'; hash: Hex }
  | { name: 'pending'; hash: Hex }
  | { name: 'replaced'; hash: Hex; how: Replacement }
  | { name: 'confirmed'; hash: Hex; block: number }
  | { name: 'indexing'; hash: Hex; block: number }
  | { name: 'settled'; hash: Hex; block: number }
  | { name: 'reverted'; hash: Hex | null; why: Revert }
  | { name: 'unknown'; hash: Hex };

export type Event =
  | { type: 'start' }
  | { type: 'wrong-network'; chainId: number }
  | { type: 'switch' }
  | { type: 'switched' }
  | { type: 'permit-wanted' }
  | { type: 'permit-given' }
  | { type: 'approve-wanted'; currency: Address }
  | { type: 'approve' }
  | { type: 'approved' }
  /** Nothing speaks against it; it costs about this much of the chain's own money, in its smallest unit. */
  | { type: 'checked'; fee: bigint }
  | { type: 'sign' }
  | { type: 'reject' }
  | { type: 'sent'; hash: Hex }
  | { type: 'seen' }
  | { type: 'replace'; hash: Hex; how: Replacement }
  | { type: 'included'; block: number }
  | { type: 'await-index' }
  | { type: 'indexed' }
  | { type: 'refuse'; why: Revert }
  | { type: 'time-out' }
  | { type: 'resume'; hash: Hex };

type Name = State['name'];
type Arrow = (event: never, state: never) => State;

const checking = (): State => ({ name: 'checking' });
const ready = ({ fee }: { fee: bigint }): State => ({ name: 'ready', fee });
const needsNetwork = ({ chainId }: { chainId: number }): State => ({ name: 'needs-network', chainId });
const rejected = (): State => ({ name: 'rejected' });
const refused = ({ why }: { why: Revert }, state: { hash?: Hex }): State => ({
  name: 'reverted',
  hash: state.hash ?? null,
  why,
});
const late = (_: unknown, { hash }: { hash: Hex }): State => ({ name: 'unknown', hash });
const watching = {
  included: ({ block }: { block: number }, { hash }: { hash: Hex }): State => ({
    name: 'confirmed',
    hash,
    block,
  }),
  refuse: refused,
  replace: ({ hash, how }: { hash: Hex; how: Replacement }): State => ({ name: 'replaced', hash, how }),
};

/** Every arrow of the drawing in docs/architecture.md; what is not here changes nothing. */
export const arrows: { [S in Name]: Partial<Record<Event['type'], Arrow>> } = {
  idle: {
    start: checking,
    resume: ({ hash }: { hash: Hex }): State => ({ name: 'pending', hash }),
  },
  checking: {
    'wrong-network': needsNetwork,
    'permit-wanted': (): State => ({ name: 'needs-permit' }),
    'approve-wanted': ({ currency }: { currency: Address }): State => ({ name: 'needs-approve', currency }),
    checked: ready,
    refuse: refused,
  },
  'needs-network': { switch: (): State => ({ name: 'switching' }) },
  switching: {
    switched: checking,
    reject: rejected,
    'wrong-network': needsNetwork,
  },
  'needs-permit': {
    'permit-given': (): State => ({ name: 'permit-signed' }),
    'wrong-network': needsNetwork,
    reject: rejected,
    refuse: refused,
  },
  'permit-signed': { checked: ready, refuse: refused },
  'needs-approve': { approve: (): State => ({ name: 'approving' }) },
  approving: { approved: checking, 'wrong-network': needsNetwork, reject: rejected, refuse: refused },
  ready: { sign: (_: unknown, { fee }: { fee: bigint }): State => ({ name: 'signing', fee }) },
  signing: {
    sent: ({ hash }: { hash: Hex }): State => ({ name: 'submitted', hash }),
    'wrong-network': needsNetwork,
    reject: rejected,
    refuse: refused,
  },
  rejected: { start: checking },
  submitted: {
    seen: (_: unknown, { hash }: { hash: Hex }): State => ({ name: 'pending', hash }),
    ...watching,
    'time-out': late,
  },
  pending: { ...watching, 'time-out': late },
  replaced: { included: watching.included, refuse: refused, start: checking },
  confirmed: {
    'await-index': (_: unknown, { hash, block }: { hash: Hex; block: number }): State => ({
      name: 'indexing',
      hash,
      block,
    }),
  },
  indexing: {
    indexed: (_: unknown, { hash, block }: { hash: Hex; block: number }): State => ({
      name: 'settled',
      hash,
      block,
    }),
  },
  settled: {},
  reverted: { start: checking },
  unknown: watching,
};

/** The next state; an event that has no arrow from here leaves the state as it is. */
export function next(state: State, event: Event): State {
  const arrow = arrows[state.name][event.type];
  return arrow ? arrow(event as never, state as never) : state;
}
