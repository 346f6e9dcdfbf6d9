import type { Abi, AbiFunction } from 'viem';
import { KINDS } from './upgrading.ts';
import type { Project, World } from './world.ts';

/** Values to ask with, by the type of the parameter. */
export type Samples = Record<string, readonly unknown[]>;

/** What tells the time is another thing a second later. */
const CLOCKS = ['clock'];

/** All that the five contracts of a project answer: each view, with every combination of the samples; an error counts
 * as an answer by its name. */
export async function readAll(world: World, project: Project, samples: Samples) {
  const answers: Record<string, unknown> = {};
  for (const part of KINDS) {
    const { abi, address } = project[part];
    const errors = (abi as Abi).filter((item) => item.type === 'error');
    for (const view of viewsOf(abi))
      for (const args of combinations(view.inputs.map(({ type }) => samples[type] ?? unknown(type)))) {
        const key = `${part}.${view.name}(${args.map(String).join(', ')})`;
        answers[key] = await world.client
          .readContract({ abi: [view, ...errors], address, functionName: view.name, args })
          .catch(errorOf);
      }
  }
  return answers;
}

const viewsOf = (abi: Abi): AbiFunction[] =>
  abi.filter(
    (item): item is AbiFunction =>
      item.type === 'function' && /view|pure/.test(item.stateMutability) && !CLOCKS.includes(item.name),
  );

const combinations = (lists: readonly (readonly unknown[])[]): unknown[][] =>
  lists.reduce<unknown[][]>((all, list) => all.flatMap((one) => list.map((more) => [...one, more])), [[]]);

function unknown(type: string): never {
  throw new Error(`a view asks for ${type}: give samples of it`);
}

interface Failure {
  name?: string;
  cause?: Failure;
  data?: { errorName?: string };
  signature?: string;
}

function errorOf(error: unknown): string {
  for (let cause = error as Failure | undefined; cause; cause = cause.cause)
    if (cause.name === 'ContractFunctionRevertedError')
      return cause.data?.errorName ?? cause.signature ?? 'reverted';
  throw error;
}
