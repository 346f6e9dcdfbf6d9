/** Everything that must be equal. */
import type { Check, Singletons } from './check.ts';
import { endChecks, payerCheck, poolRefundCheck, suspensionCheck } from './end-checks.ts';
import { holderChecks, sponsorCheck } from './holder-checks.ts';
import { declarationCheck, positionCheck, proposalChecks, trancheCheck } from './part-checks.ts';
import { platformChecks } from './platform-checks.ts';
import { projectChecks } from './project-checks.ts';
import type { Row, Stored } from './rows.ts';
import { confirmationChecks, enforcementCheck, releaseChecks, vetoCheck } from './wait-checks.ts';

export function checksOf({ tables }: Stored, contracts: Singletons, now: bigint): Check[] {
  const projects = new Map(tables.project.map((row) => [row.token, row]));
  const of = (row: Row) => projects.get(row.token)!;
  return [
    ...tables.project.flatMap((row) => [
      ...projectChecks(row, contracts, now),
      ...endChecks(row, tables, now),
      ...confirmationChecks(row, tables, now),
    ]),
    ...tables.sponsor.map((row) => sponsorCheck(row, of(row))),
    ...tables.holder.flatMap((row) => holderChecks(row, of(row), now)),
    ...tables.tranche.map((row) => trancheCheck(row, of(row))),
    ...tables.position.map((row) => positionCheck(row, of(row))),
    ...tables.declaration.map((row) => declarationCheck(row, of(row))),
    ...tables.proposal.flatMap((row) => proposalChecks(row, of(row))),
    ...tables.payer.map((row) => payerCheck(row, of(row))),
    ...tables.suspended_verifier.map((row) => suspensionCheck(row, of(row))),
    ...tables.pool_refund.map((row) => poolRefundCheck(row, of(row))),
    ...tables.enforcement.map(enforcementCheck),
    ...tables.release_veto.map((row) => vetoCheck(row, of(row), contracts)),
    ...releaseChecks(tables, contracts),
    ...platformChecks(tables, contracts, now),
  ];
}
