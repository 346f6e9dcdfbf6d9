/** `node db/src/migrate.ts`: brings MySQL's tables up to date, then the rights of the two users where they exist. */
import { Kysely, MysqlDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import mysql from 'mysql2';
import { grantsFor, type Account } from './grants.ts';
import { SqlFiles } from './migrations.ts';

export interface Migrated {
  /** Statements that ran now. */
  statements: number;
  grants: number;
}

/** `url`: an administrator's, mysql://user:password@host:port/database. Throws at the first statement that fails. */
export async function migrate(url: string): Promise<Migrated> {
  const pool = mysql.createPool({ uri: url, connectionLimit: 1, timezone: 'Z' });
  const db = new Kysely<unknown>({ dialect: new MysqlDialect({ pool }) });
  try {
    const migrator = new Migrator({ db, provider: new SqlFiles() });
    const { error, results = [] } = await migrator.migrateToLatest();
    if (error) {
      const failed = results.find(({ status }) => status === 'Error')?.migrationName;
      throw new Error(`migration ${failed ?? ''} failed: ${String(error)}`, { cause: error });
    }
    return { statements: results.length, grants: await grant(db) };
  } finally {
    await db.destroy();
  }
}

/** Where users are not ours to see (PlanetScale has roles a branch, no rights a table) nothing is granted. */
async function accounts(db: Kysely<unknown>): Promise<Account[]> {
  try {
    const found = await sql<Account>`SELECT user AS user, host AS host FROM mysql.user
      WHERE user IN ('indexer', 'workers')`.execute(db);
    return found.rows;
  } catch {
    return [];
  }
}

async function grant(db: Kysely<unknown>): Promise<number> {
  const { rows } = await sql<{ name: string }>`SELECT DATABASE() AS name`.execute(db);
  const database = rows[0]!.name;
  const statements = (await accounts(db)).flatMap((account) => grantsFor(account, database));
  for (const statement of statements) await sql.raw(statement).execute(db);
  return statements.length;
}

if (import.meta.main) {
  const url = process.env.MIGRATE_MYSQL_URL;
  if (!url) throw new Error('MIGRATE_MYSQL_URL is missing');
  console.log(JSON.stringify({ migrated: await migrate(url) }));
}
