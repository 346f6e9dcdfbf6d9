import { encodeFunctionData, type Hex } from 'viem';
import { singletons } from '#lib/contracts.ts';
import type { ActionKind } from '#lib/features/project/action.ts';
import type { Project } from '#lib/features/project/types.ts';
import { abiOf } from '#lib/wallet/abis.ts';
import { wallet } from '#lib/wallet/index.ts';
import type { ContractName, Intent } from '#lib/wallet/intent.ts';
import { read } from '#lib/wallet/read.ts';

export interface Wanted {
  kind: ActionKind;
  /** Of the action's call; of a new SPV its wallet and those of its affiliates. */
  args: readonly unknown[];
  title: string;
  words: string;
}

type Called = Extract<ContractName, 'treasury' | 'token' | 'governance' | 'book'>;

/** Whom each action calls; what is not named, the treasury. */
const CALLED: Partial<Record<ActionKind, Called>> = {
  extendPause: 'token',
  allowForcedTransfers: 'token',
  vetoRelease: 'book',
  liftVeto: 'book',
  signal: 'governance',
};

/** A proposal names its proposer in its last line, so that nobody else can make it first and cancel it. */
export function description(title: string, words: string, proposer: string): string {
  const parts = [title.trim(), words.trim()].filter(Boolean);
  return `${parts.join('\n')}\n#proposer=${proposer}`;
}

/** The contract wants identities, the new SPV's first; the registry knows them by their wallets. */
async function withIdentities([spv, affiliates]: readonly unknown[]): Promise<unknown[]> {
  const identity = (of: unknown) =>
    read<bigint>('registry', singletons().IdentityRegistry, 'identityOf', [of]);
  const wallets = [spv, ...(affiliates as unknown[])];
  return [spv, [...new Set(await Promise.all(wallets.map(identity)))]];
}

export async function proposalIntent(
  project: Project,
  { kind, args, title, words }: Wanted,
): Promise<Intent> {
  const { governance, treasury, token } = project.contracts;
  const called = CALLED[kind] ?? 'treasury';
  const target = { governance, treasury, token, book: singletons().ReleaseBook }[called];
  const given = kind === 'replaceSPV' ? await withIdentities(args) : args;
  const calldata = encodeFunctionData({ abi: abiOf(called), functionName: kind, args: given } as never);
  return {
    to: governance as Hex,
    abi: 'governance',
    functionName: 'propose',
    args: [[target], [0n], [calldata], description(title, words, wallet.connection.address!)],
    settleAt: `/api/projects/${project.slug}/proposals`,
  };
}
