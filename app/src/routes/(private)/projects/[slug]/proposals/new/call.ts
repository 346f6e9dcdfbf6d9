import { governanceAbi, treasuryAbi } from '@partisipro/contracts/abi';
import { encodeFunctionData, type Hex } from 'viem';
import type { ActionKind } from '#lib/features/project/action.ts';
import type { Project } from '#lib/features/project/types.ts';
import { wallet } from '#lib/wallet/index.ts';
import type { Intent } from '#lib/wallet/intent.ts';

export interface Wanted {
  kind: ActionKind;
  /** The action's argument: a certificate or file's hash, seconds, or a Unix time. */
  argument: Hex | number;
  title: string;
  words: string;
}

/** A proposal names its proposer in its last line, so that nobody else can make it first and cancel it. */
export function description(title: string, words: string, proposer: string): string {
  const parts = [title.trim(), words.trim()].filter(Boolean);
  return `${parts.join('\n')}\n#proposer=${proposer}`;
}

export function proposalIntent(project: Project, { kind, argument, title, words }: Wanted): Intent {
  const { governance, treasury } = project.contracts;
  const [target, abi] = kind === 'signal' ? [governance, governanceAbi] : [treasury, treasuryAbi];
  const calldata = encodeFunctionData({ abi, functionName: kind, args: [argument] } as never);
  return {
    to: governance as Hex,
    abi: 'governance',
    functionName: 'propose',
    args: [[target], [0n], [calldata], description(title, words, wallet.connection.address!)],
    settleAt: `/api/projects/${project.slug}/proposals`,
  };
}
