import type { Address } from 'viem';
import type { Deps } from '../deps.ts';
import { actedFor, attestedAt, walletRecord } from './queries.ts';
import { rolesOf } from './roles.ts';

/** In the order in which the registry asks: a replaced wallet is nothing else, a frozen one may be verified. */
export type IdentityStatus = 'none' | 'replaced' | 'lapsed' | 'frozen' | 'verified';

type Row = NonNullable<Awaited<ReturnType<typeof walletRecord>>>;

export function statusOf(row: Row | undefined, time: number): IdentityStatus {
  if (!row) return 'none';
  if (row.replaced_by !== null) return 'replaced';
  if (row.revoked === 1 || row.issuer_disabled === 1 || row.expiry <= time) return 'lapsed';
  return (row.frozen_until ?? 0) > time ? 'frozen' : 'verified';
}

/** What the chain says of a wallet: its roles, and who is behind it without saying who that is. */
export async function me(deps: Deps, address: Address, time: number) {
  const [roles, row, attested] = await Promise.all([
    rolesOf(deps, address),
    walletRecord(deps.db, address),
    attestedAt(deps.db, address),
  ]);
  return {
    address,
    roles,
    identity: {
      status: statusOf(row, time),
      identity: row?.identity ?? null,
      tier: row?.tier ?? null,
      country: row?.country ?? null,
      since: attested?.block_time ?? null,
      expiry: row?.expiry ?? null,
      issuer: row?.issuer ?? null,
      frozenUntil: row?.frozen_until || null,
      /** Under an order nothing is left but to wait; without one, voting and taking back. */
      frozenByOrder: (row?.confirmed_until ?? 0) > time,
      replacedBy: row?.replaced_by ?? null,
      nonce: row?.nonce ?? 0,
    },
  };
}

/** Projects for which a wallet acts, and as what; the latest first. */
export async function projectsOf({ db }: Deps, address: Address) {
  const rows = await actedFor(db, address);
  return rows.map(({ slug, name, title, spv, verifier, second_verifier }) => ({
    slug,
    name: title ?? name,
    as: [
      ...(spv === address ? (['spv'] as const) : []),
      ...(verifier === address ? (['verifier'] as const) : []),
      ...(second_verifier === address ? (['secondVerifier'] as const) : []),
    ],
  }));
}
