import { encodeFunctionData, type Abi, type AbiFunction, type AbiParameter, type Address } from 'viem';
import { me, send, sendAs, type Target } from './calls.ts';
import type { Samples } from './views.ts';
import { KINDS } from './upgrading.ts';
import type { Project, World } from './world.ts';

/** More arguments in a call than these are not combined: each takes the next of its values together. */
const COMBINED = 2;

/** Functions that change something, or may. */
export const writing = (abi: unknown): AbiFunction[] =>
  (abi as Abi).filter(
    (item): item is AbiFunction => item.type === 'function' && !/view|pure/.test(item.stateMutability),
  );

/** Some value of a type, of no meaning. */
export function nothing(parameter: AbiParameter): unknown {
  const { type } = parameter;
  const components = (parameter as { components?: readonly AbiParameter[] }).components ?? [];
  if (type.endsWith('[]')) return [];
  const fixed = /^(.+)\[(\d+)\]$/.exec(type);
  if (fixed)
    return Array.from({ length: Number(fixed[2]) }, () => nothing({ ...parameter, type: fixed[1]! }));
  if (type === 'tuple') return Object.fromEntries(components.map((one) => [one.name, nothing(one)]));
  if (type === 'address') return me('investor-8');
  if (type === 'bool') return false;
  if (type === 'string') return '';
  if (type === 'bytes') return '0x';
  if (type.startsWith('bytes')) return `0x${'00'.repeat(Number(type.slice(5)))}`;
  return 0;
}

function argumentsOf({ inputs }: AbiFunction, samples: Samples): unknown[][] {
  const lists = inputs.map((input) => samples[input.type] ?? [nothing(input)]);
  if (inputs.length > COMBINED) {
    const most = Math.max(...lists.map(({ length }) => length));
    return Array.from({ length: most }, (_, n) => lists.map((list) => list[n % list.length]));
  }
  return lists.reduce<unknown[][]>(
    (all, list) => all.flatMap((one) => list.map((more) => [...one, more])),
    [[]],
  );
}

/** Every function of a project's five contracts and of the book, by each of these callers (a person, or the address of a
 * contract), with these values. What passes is done, looked at and taken back; its names. */
export async function sweep(
  { world, project }: { world: World; project: Project },
  callers: string[],
  samples: Samples,
  look: (call: string, by: string) => Promise<void>,
): Promise<Set<string>> {
  const passed = new Set<string>();
  const parts: [string, Target][] = [
    ...KINDS.map((name) => [name, project[name]] as const),
    ['book', world.book],
  ].map(([name, target]) => [name as string, target as Target]);
  for (const [name, target] of parts)
    for (const item of writing(target.abi))
      for (const args of argumentsOf(item, samples))
        for (const by of callers) {
          const account = by.startsWith('0x') ? (by as Address) : me(by);
          const data = encodeFunctionData({ abi: [item], args } as never);
          const passes = await world.client.call({ account, to: target.address, data }).then(
            () => true,
            () => false,
          );
          if (!passes) continue;
          const call = `${name}.${item.name}`;
          const before = await world.networkHelpers.takeSnapshot();
          const one = { abi: [item], address: target.address };
          await (by.startsWith('0x')
            ? sendAs(world, account, one, item.name, args)
            : send(world, by, one, item.name, args));
          await look(call, by);
          await before.restore();
          passed.add(call);
        }
  return passed;
}
