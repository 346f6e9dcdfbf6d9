import { expect, test } from 'vitest';
import { configOf } from './config.ts';

const complete = {
  CHAIN_ID: '31337',
  RPC_URL: 'http://127.0.0.1:1',
  SINK_PG_URL: 'postgresql://sink@127.0.0.1:1/ponder',
  PONDER_SCHEMA: 'chain_31337_ab12',
  SINK_MYSQL_URL: 'mysql://indexer@127.0.0.1:1/partisipro',
  SINK_ID: 'local',
};

test('numbers are numbers, and no flag means no', () => {
  expect(configOf(complete)).toEqual({ ...complete, CHAIN_ID: 31337 });
});

test.each([
  ['SINK_ID', undefined],
  ['CHAIN_ID', 'ten'],
  ['PONDER_SCHEMA', 'x"; DROP'],
  ['ALLOW_NEW_GENESIS', 'yes'],
])('%s = %s stops the process, which says so', (name, value) => {
  expect(() => configOf({ ...complete, [name]: value })).toThrow(name);
});
