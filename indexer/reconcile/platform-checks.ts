/** What belongs to no project: wallets, identities, issuers, roles, currencies. */
import { identityRegistryAbi, platformAccessAbi, projectFactoryAbi } from '@partisipro/contracts/abi';
import { ask, fields, list, one, type Check, type Singletons } from './check.ts';
import { big, type Row, type Tables } from './rows.ts';

export function platformChecks(tables: Tables, contracts: Singletons, now: bigint): Check[] {
  const { PlatformAccess, IdentityRegistry, ProjectFactory } = contracts;
  const registry = (name: string, ...args: unknown[]) =>
    ask(identityRegistryAbi, IdentityRegistry, name, ...args);
  const wallets = tables.wallet.flatMap((row) => walletChecks(row, tables, registry, now));
  const identities = tables.identity.map((row) => ({
    ...{ table: 'identity', key: String(row.identity) },
    stored: { until: row.frozen_until, confirmed: now < big(row.confirmed_until) },
    call: registry('freezeOf', big(row.identity)),
    answer: list,
  }));
  const issuers = tables.issuer.map((row) => ({
    ...{ table: 'issuer', key: String(row.number) },
    stored: { number: row.number },
    call: registry('issuerNumber', row.account),
    answer: one,
  }));
  const payouts = tables.payout_nonce.map((row) => ({
    ...{ table: 'payout_nonce', key: String(row.holder) },
    stored: { nonce: row.nonce },
    call: registry('payoutNonce', row.holder),
    answer: one,
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
  return [...wallets, ...identities, ...issuers, ...payouts, ...members, ...currencies];
}

const [REVOKED, REPLACED] = [1, 2];

function walletChecks(
  row: Row,
  tables: Tables,
  registry: (name: string, ...args: unknown[]) => Check['call'],
  now: bigint,
): Check[] {
  const base = { table: 'wallet', key: String(row.wallet) };
  const { identity, expiry, country, tier, issuer, nonce, revoked, replaced_by } = row;
  const flags = (Number(revoked) && REVOKED) | (replaced_by === null ? 0 : REPLACED);
  return [
    {
      ...base,
      stored: { identity, expiry, country, tier, issuer, nonce, flags },
      call: registry('recordOf', row.wallet),
      answer: fields('identity', 'expiry', 'country', 'tier', 'issuer', 'nonce', 'flags'),
    },
    {
      ...base,
      stored: { last: lastOf(row, tables.wallet) },
      call: registry('successorOf', row.wallet),
      answer: one,
    },
    {
      ...base,
      stored: { verified: flags === 0 && isCurrent(row, tables, now) },
      call: registry('isVerified', row.wallet),
      answer: one,
    },
  ];
}

/** Neither lapsed, nor of an issuer that was disabled, nor frozen. */
function isCurrent(row: Row, { issuer, identity }: Tables, now: bigint): boolean {
  const by = issuer.find(({ number }) => number === row.issuer);
  const person = identity.find((one) => one.identity === row.identity);
  return now < big(row.expiry) && Number(by?.disabled) === 0 && now >= big(person?.frozen_until ?? 0);
}

/** The registry never closes a circle. */
function lastOf(row: Row, wallets: Row[]): unknown {
  const next = wallets.find(({ wallet }) => wallet === row.replaced_by);
  return next ? lastOf(next, wallets) : (row.replaced_by ?? row.wallet);
}
