/** Every change that the operators know for a source, each under a name that outlives moved lines. */
import { parse, visit } from '@solidity-parser/parser';
import { changesOf, type Change, type Ranged } from './operators.ts';

export interface Mutant {
  /** Place, operator, what was and what is: says the same mutant again after the lines around it have changed. */
  key: string;
  file: string;
  /** `Contract.function`, or `Contract` where the code is in no function. */
  place: string;
  operator: string;
  /** Half-open, in the source. */
  start: number;
  end: number;
  by: string;
}

/** Code that runs in no test (`pure` slots in assembly) or means nothing changed (array lengths). */
const CLOSED = new Set(['InlineAssemblyStatement', 'ArrayTypeName', 'PragmaDirective']);

interface Node extends Ranged {
  name?: string | null;
  isConstructor?: boolean;
}

export function mutantsOf(file: string, source: string): Mutant[] {
  const text = ({ range }: Ranged) => (range ? source.slice(range[0], range[1] + 1) : '');
  const found = new Map<string, Mutant>();
  const times = new Map<string, number>();
  const seen = new Set<string>();
  let contract = '';
  let place = '';
  const add = (node: Ranged, { operator, of = node, by }: Change) => {
    if (!of.range) return;
    const [start, end] = [of.range[0], of.range[1] + 1];
    const spot = `${start}-${end}-${by}`;
    if (seen.has(spot)) return; // the parser visits some nodes twice, and two operators may meet
    seen.add(spot);
    const name = `${file} ${place} ${operator}: ${flat(text(of))} → ${flat(by)}`;
    const nth = (times.get(name) ?? 0) + 1;
    times.set(name, nth);
    const key = nth === 1 ? name : `${name} (${nth})`;
    found.set(key, { key, file, place, operator, start, end, by });
  };
  const closed: Ranged[] = [];
  const inside = (node: Ranged) =>
    closed.some(({ range }) => node.range && range && node.range[0] >= range[0] && node.range[1] <= range[1]);
  const enter = (node: Node) => {
    if (node.type === 'ContractDefinition') place = contract = node.name ?? '';
    if (node.type === 'FunctionDefinition' || node.type === 'ModifierDefinition')
      place = `${contract}.${node.isConstructor ? 'constructor' : node.name}`;
    if (CLOSED.has(node.type)) closed.push(node);
    if (!inside(node)) for (const change of changesOf(node, text)) add(node, change);
  };
  const leave = (node: Node) => {
    if (node.type === 'FunctionDefinition' || node.type === 'ModifierDefinition') place = contract;
  };
  visit(parse(source, { range: true }), everyNode(enter, leave));
  return [...found.values()];
}

export const mutated = (source: string, { start, end, by }: Mutant) =>
  source.slice(0, start) + by + source.slice(end);

const flat = (text: string) => text.replaceAll(/\s+/g, ' ');

/** The parser's visitor asks for one function a type of node; ours takes them all. */
function everyNode(enter: (node: Node) => void, leave: (node: Node) => void) {
  return new Proxy(
    {},
    { get: (_, name) => (String(name).endsWith(':exit') ? leave : enter), has: () => true },
  ) as Parameters<typeof visit>[1];
}
