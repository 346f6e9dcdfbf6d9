/** Reconcile is worth something only if it notices: each of these is a lie, told and taken back. */
import type { Pool } from 'mysql2/promise';
import { run } from '../sink/mysql.ts';

const LIES: [what: string, tell: string, undo: string][] = [
  [
    'a share too many',
    'UPDATE chain_holder SET balance = balance + 1 LIMIT 1',
    'UPDATE chain_holder SET balance = balance - 1 LIMIT 1',
  ],
  [
    'a rupiah more to claim',
    'UPDATE chain_holder SET accrued = accrued + 18446744073709551616 LIMIT 1',
    'UPDATE chain_holder SET accrued = accrued - 18446744073709551616 LIMIT 1',
  ],
  [
    'another stage',
    `UPDATE chain_project SET stage = 'ended' WHERE stage = 'operating'`,
    `UPDATE chain_project SET stage = 'operating' WHERE stage = 'ended'`,
  ],
  [
    'another supply',
    'UPDATE chain_project SET supply = supply + 1 LIMIT 1',
    'UPDATE chain_project SET supply = supply - 1 LIMIT 1',
  ],
];

/** Names of the lies that went unnoticed. */
export async function unnoticed(my: Pool, reconcile: () => Promise<unknown>): Promise<string[]> {
  const missed: string[] = [];
  for (const [what, tell, undo] of LIES) {
    if ((await run(my, tell)) !== 1) throw new Error(`nothing to lie about: ${what}`);
    const noticed = await reconcile().then(
      () => false,
      (error: unknown) => (error as Error).name === 'Difference',
    );
    await run(my, undo);
    if (!noticed) missed.push(what);
  }
  return missed;
}
