/**
 * One writer a table: `indexer` writes chain_* and sees nothing else, `workers` writes app_* and reads all. What is only
 * ever added to, nobody may change.
 */
import { appended, ofApp, ofChain } from './tables.ts';

const WRITE = 'SELECT, INSERT, UPDATE, DELETE';
const APPEND = 'SELECT, INSERT';
const quote = (name: string) => `\`${name.replaceAll('`', '``')}\``;
const text = (value: string) => `'${value.replaceAll("'", "''")}'`;

export interface Account {
  user: string;
  host: string;
}

export function grantsFor({ user, host }: Account, database: string): string[] {
  const to = `${text(user)}@${text(host)}`;
  const grant = (rights: string) => (table: string) =>
    `GRANT ${rights} ON ${quote(database)}.${quote(table)} TO ${to}`;
  const chain = Object.keys(ofChain);
  const app = Object.keys(ofApp);
  if (user === 'indexer') return chain.map(grant(WRITE));
  if (user === 'workers')
    return [
      ...chain.map(grant('SELECT')),
      ...app.map((table) => grant(appended.has(table) ? APPEND : WRITE)(table)),
    ];
  throw new Error(`no rights are defined for ${user}`);
}
