/** What holders do together: propose, vote, queue, execute; and what each does alone with shares and refunds. */
import { encodeFunctionData, keccak256, toHex, type Abi, type Address, type Hex } from 'viem';
import { governanceAbi, offeringAbi, projectTokenAbi, treasuryAbi } from '../abi/index.ts';
import type { Suite } from './acts.ts';
import { addressOf } from './people.ts';
import type { Storyteller } from './storyteller.ts';

/** One action with its words, as the governor takes it. */
export interface Motion {
  target: Address;
  calldata: Hex;
  description: string;
}

const motion = (by: string, target: Address, calldata: Hex, words: string): Motion => ({
  target,
  calldata,
  description: `${words}\n#proposer=${addressOf(by).toLowerCase()}`,
});

/** Holders say something, bound to a document's hash; it moves no money. */
export const signalMotion = (by: string, suite: Suite, document: Hex, words: string): Motion =>
  motion(
    by,
    suite.governance,
    encodeFunctionData({ abi: governanceAbi, functionName: 'signal', args: [document] }),
    words,
  );

export const reportDutyMotion = (by: string, suite: Suite, every: number, words: string): Motion =>
  motion(
    by,
    suite.treasury,
    encodeFunctionData({ abi: treasuryAbi, functionName: 'setReportDuty', args: [every] }),
    words,
  );

/** Against a tranche that is certified now; its certificate is read from the chain. */
export async function blockMotion(
  teller: Storyteller,
  by: string,
  suite: Suite,
  tranche: number,
  words: string,
): Promise<Motion> {
  const [{ certificate }] = await teller.client.readContract({
    address: suite.treasury,
    abi: treasuryAbi,
    functionName: 'trancheOf',
    args: [tranche],
  });
  const calldata = encodeFunctionData({
    abi: treasuryAbi,
    functionName: 'blockTranche',
    args: [certificate],
  });
  return motion(by, suite.treasury, calldata, words);
}

const calls = ({ target, calldata }: Motion) => [[target], [0n], [calldata]] as const;
const later = (one: Motion) => [...calls(one), keccak256(toHex(one.description))] as const;
const governance = (
  teller: Storyteller,
  suite: Suite,
  by: string,
  functionName: string,
  args: readonly unknown[],
) => teller.send(by, suite.governance, governanceAbi as Abi, functionName, args);

/** Resolves with the proposal's id. */
export async function propose(teller: Storyteller, suite: Suite, by: string, one: Motion): Promise<bigint> {
  await governance(teller, suite, by, 'propose', [...calls(one), one.description]);
  return teller.client.readContract({
    address: suite.governance,
    abi: governanceAbi,
    functionName: 'getProposalId',
    args: later(one),
  });
}

export const SUPPORT = { against: 0, for: 1, abstain: 2 } as const;

export const vote = (
  teller: Storyteller,
  suite: Suite,
  by: string,
  proposal: bigint,
  support: keyof typeof SUPPORT,
  reason = '',
) =>
  reason
    ? governance(teller, suite, by, 'castVoteWithReason', [proposal, SUPPORT[support], reason])
    : governance(teller, suite, by, 'castVote', [proposal, SUPPORT[support]]);

export const queue = (teller: Storyteller, suite: Suite, by: string, one: Motion) =>
  governance(teller, suite, by, 'queue', later(one));

export const execute = (teller: Storyteller, suite: Suite, by: string, one: Motion) =>
  governance(teller, suite, by, 'execute', later(one));

export const delegate = (teller: Storyteller, suite: Suite, from: string, to: string) =>
  teller.send(from, suite.token, projectTokenAbi as Abi, 'delegate', [addressOf(to)]);

export const revoke = (teller: Storyteller, suite: Suite, by: string) =>
  teller.send(by, suite.offering, offeringAbi as Abi, 'revoke', [addressOf(by), addressOf(by)]);

export const refund = (teller: Storyteller, suite: Suite, by: string) =>
  teller.send(by, suite.offering, offeringAbi as Abi, 'refund', [addressOf(by), addressOf(by)]);
