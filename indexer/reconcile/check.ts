/** A value of a row, and what the chain answers: they must be equal. */
import type { Abi, Address } from 'viem';

export interface Check {
  table: string;
  key: string;
  /** Compared one by one, in order, as texts. */
  stored: Record<string, unknown>;
  call: { address: Address; abi: Abi; functionName: string; args: unknown[] };
  /** From the chain's answer, in the order of `stored`. */
  answer: (given: never) => unknown[];
  /** The call is one that must be refused now: the error's name and arguments are the answer. */
  refused?: true;
}

export type Singletons = Record<
  'PlatformAccess' | 'ReleaseBook' | 'IdentityRegistry' | 'ProjectFactory',
  Address
>;
export type Answer = (given: never) => unknown[];

export const one: Answer = (given) => [given];
export const list: Answer = (given: unknown[]) => given;
export const fields =
  (...names: string[]): Answer =>
  (given: Record<string, unknown>) =>
    names.map((name) => given[name]);

export const ask = (abi: Abi, address: unknown, functionName: string, ...args: unknown[]): Check['call'] => ({
  address: address as Address,
  abi,
  functionName,
  args,
});
