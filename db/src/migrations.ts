/** db/migrations/NNNN-title.sql as migrations of Kysely's: one DDL statement each, since MySQL cannot undo half of two. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql, type Kysely } from 'kysely';
import type { Migration, MigrationProvider } from 'kysely/migration';

const folder = join(import.meta.dirname, '../migrations');

/** Statements end with `;` at the end of a line. */
export const statementsOf = (text: string): string[] =>
  text
    .split(/;[ \t]*(?:\n|$)/)
    .map((statement) => statement.replace(/^--.*\n/gm, '').trim())
    .filter(Boolean);

const migration = (statement: string): Migration => ({
  up: async (db: Kysely<unknown>) => void (await sql.raw(statement).execute(db)),
});

export class SqlFiles implements MigrationProvider {
  async getMigrations(): Promise<Record<string, Migration>> {
    const files = readdirSync(folder)
      .filter((file) => file.endsWith('.sql'))
      .toSorted();
    return Object.fromEntries(
      files.flatMap((file) =>
        statementsOf(readFileSync(join(folder, file), 'utf8')).map((statement, index) => [
          `${file.slice(0, -'.sql'.length)}/${String(index + 1).padStart(3, '0')}`,
          migration(statement),
        ]),
      ),
    );
  }
}
