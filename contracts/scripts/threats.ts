/**
 * `node contracts/scripts/threats.ts --check`: docs/threat-model.md has one row for each function of our ABIs that may
 * change state, under the heading of its contract, and none for a function that is gone. It is all that it ever does.
 */
import * as abis from '../abi/index.ts';
import { rowsOf } from './cited-tests.ts';

interface Item {
  type: string;
  name?: string;
  stateMutability?: string;
  inputs?: readonly { type: string }[];
}

const DOCUMENT = 'docs/threat-model.md';
const COLUMNS = 5;

const contractOf = (constant: string) => constant[0]!.toUpperCase() + constant.slice(1, -'Abi'.length);
const changesState = ({ type, stateMutability }: Item) =>
  type === 'function' && stateMutability !== 'view' && stateMutability !== 'pure';

/** Its name; with its types where a contract has two of that name. */
function keysOf(abi: readonly Item[]): string[] {
  const functions = abi.filter(changesState);
  return functions.map(({ name, inputs }) => {
    const isAlone = functions.filter((other) => other.name === name).length === 1;
    return isAlone ? name! : `${name}(${inputs!.map(({ type }) => type).join(',')})`;
  });
}

const wrong: string[] = [];
const rows = rowsOf(DOCUMENT);
let count = 0;
for (const [constant, abi] of Object.entries(abis) as [string, readonly Item[]][]) {
  const contract = contractOf(constant);
  const own = rows.filter(({ section }) => section === contract);
  for (const { cells } of own)
    if (cells.length !== COLUMNS || cells.some((cell) => !cell))
      wrong.push(`${contract}: a row of ${COLUMNS} cells has another number, or an empty one: ${cells[0]}`);
  const told = own.flatMap(({ cells }) => [...cells[0]!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!));
  const there = keysOf(abi);
  count += there.length;
  for (const key of there) if (!told.includes(key)) wrong.push(`${contract}.${key} has no row`);
  for (const key of told) if (!there.includes(key)) wrong.push(`${contract}.${key} is in no ABI`);
  for (const key of new Set(told.filter((key, at) => told.indexOf(key) !== at)))
    wrong.push(`${contract}.${key} has two rows`);
}

for (const line of wrong) console.error(`${DOCUMENT}: ${line}`);
if (wrong.length) process.exitCode = 1;
else console.log(`${count} functions that change state have their rows`);
