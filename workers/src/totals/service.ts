import type { Deps } from '../deps.ts';
import {
  contractsOfAll,
  countDeclarations,
  countIdentities,
  countVotes,
  moneyOf,
  refundsOf,
  releasesOf,
  tablesOf,
} from './queries.ts';

const MOST_CONTRACTS = 500;

/** Sums over all projects, as decimal strings in the currency's smallest unit; shares whole. */
export async function totals({ db, config }: Deps) {
  const [money, releases, refunds, identities, declarations, votes, contracts] = await Promise.all([
    moneyOf(db, config.CHAIN_ID),
    releasesOf(db),
    refundsOf(db),
    countIdentities(db),
    countDeclarations(db),
    countVotes(db),
    contractsOfAll(db, MOST_CONTRACTS),
  ]);
  const built = new Map(releases.map((row) => [row.currency, row]));
  const back = new Map(refunds.map((row) => [row.currency, row.amount]));
  return {
    money: money.map((row) => ({
      currency: row.currency,
      decimals: row.currency_decimals,
      symbol: row.symbol,
      projects: Number(row.projects),
      supply: row.supply,
      /** In the raises: what a failed one has given back was raised too. */
      raised: (BigInt(row.raised) + BigInt(back.get(row.currency) ?? '0')).toString(),
      netRaise: row.net_raise,
      escrow: row.escrow,
      released: row.released,
      profit: row.profit,
      fees: row.fees,
      declared: row.declared,
      claimed: row.claimed,
      /** Paid out of escrow for certified works, and in how many tranches. */
      built: built.get(row.currency)?.amount ?? '0',
      tranches: Number(built.get(row.currency)?.count ?? 0),
      refunded: back.get(row.currency) ?? '0',
    })),
    /** The block at which all of `money` but `built` and `refunded` is so. */
    block: Number(money[0]?.block ?? 0),
    changedBlock: Math.max(0, ...money.map(({ changed }) => Number(changed))),
    identities: Number(identities.count),
    declarations: Number(declarations.count),
    votes: Number(votes.count),
    contracts,
  };
}

export async function tables({ db }: Deps) {
  const rows = await tablesOf(db);
  return {
    tables: rows.map(({ name, count, latest }) => ({
      name,
      rows: Number(count),
      latest: latest === null ? null : Number(latest),
    })),
  };
}
