/** Everything that must be equal. */
import type { Check, Singletons } from './check.ts';
import { declarationCheck, positionCheck, proposalChecks, trancheCheck } from './part-checks.ts';
import { platformChecks } from './platform-checks.ts';
import { holderChecks, projectChecks } from './project-checks.ts';
import type { Row, Stored } from './rows.ts';

export function checksOf({ tables }: Stored, contracts: Singletons, now: bigint): Check[] {
  const projects = new Map(tables.project.map((row) => [row.token, row]));
  const of = (row: Row) => projects.get(row.token)!;
  return [
    ...tables.project.flatMap((row) => projectChecks(row, contracts, now)),
    ...tables.holder.flatMap((row) => holderChecks(row, of(row), now)),
    ...tables.tranche.map((row) => trancheCheck(row, of(row))),
    ...tables.position.map((row) => positionCheck(row, of(row))),
    ...tables.declaration.map((row) => declarationCheck(row, of(row))),
    ...tables.proposal.flatMap((row) => proposalChecks(row, of(row))),
    ...platformChecks(tables, contracts, now),
  ];
}
