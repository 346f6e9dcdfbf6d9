/** What belongs to no project: wallets, identities, roles, currencies. */
import { identityRegistryAbi, platformAccessAbi, projectFactoryAbi } from '@partisipro/contracts/abi';
import { ask, fields, list, one, type Check, type Singletons } from './check.ts';
import { big, type Stored } from './rows.ts';

export function platformChecks(tables: Stored['tables'], contracts: Singletons, now: bigint): Check[] {
  const { PlatformAccess, IdentityRegistry, ProjectFactory } = contracts;
  const wallets = tables.wallet.map((row) => ({
    ...{ table: 'wallet', key: String(row.wallet) },
    stored: {
      identity: row.identity,
      expiry: row.expiry,
      tier: row.tier,
      issuer: row.issuer,
      nonce: row.nonce,
    },
    call: ask(identityRegistryAbi, IdentityRegistry, 'recordOf', row.wallet),
    answer: fields('identity', 'expiry', 'tier', 'issuer', 'nonce'),
  }));
  const identities = tables.identity.map((row) => ({
    ...{ table: 'identity', key: String(row.identity) },
    stored: { until: row.frozen_until, confirmed: Number(row.confirmed) === 1 },
    call: ask(identityRegistryAbi, IdentityRegistry, 'freezeOf', big(row.identity)),
    answer: list,
  }));
  const members = tables.role_member.map((row) => ({
    ...{ table: 'role_member', key: `${row.role}/${row.account}` },
    stored: { is: Number(row.active) === 1 && now >= big(row.since) },
    call: ask(platformAccessAbi, PlatformAccess, 'hasRole', big(row.role), row.account),
    answer: ([is]: [boolean]) => [is],
  }));
  const currencies = tables.currency.map((row) => ({
    ...{ table: 'currency', key: String(row.currency) },
    stored: { allowed: Number(row.allowed) === 1 },
    call: ask(projectFactoryAbi, ProjectFactory, 'isCurrency', row.currency),
    answer: one,
  }));
  return [...wallets, ...identities, ...members, ...currencies];
}
