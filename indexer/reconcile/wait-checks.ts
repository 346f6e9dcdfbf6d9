/** What waits: enforcements announced, decisions to be confirmed, releases and the vetoes against them. */
import {
  identityRegistryAbi,
  projectTimelockAbi,
  releaseBookAbi,
  treasuryAbi,
} from '@partisipro/contracts/abi';
import { keccak256, toFunctionSelector, zeroHash, type AbiFunction, type Hex } from 'viem';
import { ask, one, type Check, type Singletons } from './check.ts';
import { big, type Row, type Tables } from './rows.ts';

const CONFIRMED = ['replaceSPV', 'replaceVerifier', 'setConcessionEnd'].map((name) =>
  toFunctionSelector(
    treasuryAbi.find((item) => item.type === 'function' && item.name === name) as AbiFunction,
  ),
);

/** Each of the three kinds is asked for, a row or none. */
export const confirmationChecks = (project: Row, { confirmation }: Tables, now: bigint): Check[] =>
  CONFIRMED.map((selector) => {
    const row = confirmation.find((one) => one.token === project.token && one.selector === selector);
    const waits = row && row.confirmed_at === null && now <= big(row.until);
    return {
      ...{ table: 'confirmation', key: `${project.slug}/${selector}` },
      stored: { until: waits ? row.until : 0 },
      call: ask(projectTimelockAbi, project.timelock, 'awaitedUntil', selector),
      answer: one,
    };
  });

export function enforcementCheck(row: Row): Check {
  const over = row.cancelled_at !== null || row.done_at !== null;
  return {
    table: 'enforcement',
    key: `${row.contract}/${row.enforcement_id}`,
    stored: {
      ...{ order_hash: over ? zeroHash : row.order_hash, ready_at: over ? 0 : row.ready_at },
      id: keccak256(row.call as Hex),
    },
    call: ask(identityRegistryAbi, row.contract, 'enforcementOf', row.enforcement_id),
    answer: (given: unknown[]) => [...given, row.enforcement_id],
  };
}

export const vetoCheck = (row: Row, project: Row, { ReleaseBook }: Singletons): Check => ({
  table: 'release_veto',
  key: `${project.slug}/${row.number}`,
  stored: { vetoed: row.vetoed },
  call: ask(releaseBookAbi, ReleaseBook, 'vetoed', row.token, row.number),
  answer: one,
});

export function releaseChecks({ release }: Tables, { ReleaseBook }: Singletons): Check[] {
  const book = (name: string, ...args: unknown[]) => ask(releaseBookAbi, ReleaseBook, name, ...args);
  const count = {
    ...{ table: 'release', key: 'all' },
    ...{ stored: { count: release.length }, call: book('count'), answer: one },
  };
  return [
    count,
    ...release.map(({ number, implementations, migration_hashes, listed_at, withdrawn }) => ({
      ...{ table: 'release', key: String(number) },
      stored: { implementations, migration_hashes, listed_at, withdrawn },
      call: book('releaseOf', number),
      answer: ([made, hashes, ...rest]: [string[], string[], number, boolean]) => [
        ...[JSON.stringify(made), JSON.stringify(hashes), ...rest],
      ],
    })),
  ];
}
