import type { Kysely } from 'kysely';
import { expectTypeOf, test } from 'vitest';
import type { Database } from './index.ts';

test('types: the Worker reads chain_* and cannot name a value to write there', () => {
  const insert = (db: Kysely<Database>) =>
    // @ts-expect-error chain_* is the indexer's
    db.insertInto('chain_signal').values({ token: '0x', document_hash: '0x' });
  const update = (db: Kysely<Database>) =>
    // @ts-expect-error chain_* is the indexer's
    db.updateTable('chain_project').set({ stage: 'open' });
  const read = (db: Kysely<Database>) =>
    db.selectFrom('chain_project').select(['supply', 'stage', 'opens_at']).executeTakeFirstOrThrow();
  expectTypeOf(insert).not.toBeNever();
  expectTypeOf(update).not.toBeNever();
  expectTypeOf<Awaited<ReturnType<typeof read>>['supply']>().toEqualTypeOf<string>();
  expectTypeOf<Awaited<ReturnType<typeof read>>['opens_at']>().toEqualTypeOf<number>();
});
