/** MariaDB with MySQL 8's rules, on files of its own. */
import { existsSync, mkdirSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import mysql from 'mysql2/promise';
import { isRoot } from '../places.ts';
import { succeed } from '../programs.ts';
import type { Service } from '../services.ts';

/** MySQL 8's default: what PlanetScale enforces, MariaDB must too. */
const SQL_MODE =
  'ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
/** Debian's place and the others'. */
const SCRIPTS =
  ['/usr/share/mysql', '/usr/share/mariadb'].find((folder) => existsSync(folder)) ?? '/usr/share/mysql';
const asRoot = isRoot ? ['--user=root'] : [];

export interface MariaDb {
  port: number;
  /** Of root, who may do everything. */
  password: string;
}
const DATABASE = 'partisipro';
export const urlOf = ({ port }: MariaDb, user: string, password: string) =>
  `mysql://${user}:${password}@127.0.0.1:${port}/${DATABASE}`;
export const adminUrl = (db: MariaDb) => urlOf(db, 'root', db.password);

/** System tables without mariadb-install-db, which asks for programs that mariadb-server-core does not bring. Root
 * gets its password before the server has ever listened. */
export async function initialiseMariaDb(folder: string, password: string) {
  const names = await readdir(SCRIPTS);
  const texts = await Promise.all(
    ['system_tables.sql', 'performance_tables.sql', 'system_tables_data.sql'].map((part) => {
      const name = names.find(
        (candidate) => /^(mysql|mariadb)_/.test(candidate) && candidate.endsWith(`_${part}`),
      );
      if (!name) throw new Error(`${SCRIPTS} holds no …_${part}`);
      return readFile(join(SCRIPTS, name), 'utf8');
    }),
  );
  mkdirSync(join(folder, 'data'), { recursive: true });
  const statements = [
    'create database mysql;',
    'use mysql;',
    'set @auth_root_socket=NULL;',
    ...texts,
    `delete from global_priv where user in ('root', '');`, // the scripts' own have no password
    'flush privileges;',
    `create user root@'127.0.0.1' identified by '${password}';`,
    `grant all privileges on *.* to root@'127.0.0.1' with grant option;`,
    `create database ${DATABASE} character set utf8mb4 collate utf8mb4_unicode_ci;`,
    '',
  ];
  const args = [...common(folder), '--bootstrap', '--log-warnings=0'];
  await succeed(
    { command: 'mariadbd', args, input: statements.join('\n') },
    join(dirname(folder), 'logs/mariadb-bootstrap.log'),
  );
}

export function mariaDb(folder: string, db: MariaDb): Service {
  return {
    name: 'mariadb',
    command: 'mariadbd',
    port: db.port,
    args: [
      ...common(folder),
      '--bind-address=127.0.0.1',
      `--port=${db.port}`,
      `--socket=${join(folder, 's')}`,
      '--default-time-zone=+00:00',
      '--character-set-server=utf8mb4',
      '--collation-server=utf8mb4_unicode_ci',
      `--sql-mode=${SQL_MODE}`,
      '--skip-log-bin',
      '--skip-name-resolve', // users are named by address: no look-up that may fail or hang
    ],
    ready: async () => {
      const connection = await mysql.createConnection(adminUrl(db));
      await connection.end();
    },
    beforeRestart: async () => {},
  };
}

const common = (folder: string) => [
  '--no-defaults',
  ...asRoot,
  `--datadir=${join(folder, 'data')}`,
  '--innodb-log-file-size=16M',
  '--innodb-flush-log-at-trx-commit=2',
];

/** Users by name and password; what they may do the migrator grants. */
export async function addUsers(db: MariaDb, passwords: Record<string, string>) {
  const connection = await mysql.createConnection(adminUrl(db));
  for (const [name, password] of Object.entries(passwords))
    await connection.query(`create user '${name}'@'%' identified by '${password}'`);
  await connection.end();
}
