import type { Dossier } from '@partisipro/contracts/dossier';
import type { Deps } from '../deps.ts';
import { notFound } from '../failure.ts';
import { ADDRESS, NUMBER, readCursor, SLUG, writeCursor } from '../http/cursor.ts';
import {
  countProjects,
  listProjects,
  placesOf,
  projectBySlug,
  provincesOf,
  type ListFilter,
  type ProjectRow,
} from './queries.ts';
import { finalizableAt, stageAt } from './stage.ts';
import { standingOf } from './standing.ts';

const dossierOf = ({ dossier_body }: ProjectRow) =>
  dossier_body ? (JSON.parse(dossier_body) as Dossier) : null;

/** A sourced fact of the dossier, in its words. */
const factOf = (dossier: Dossier, key: string) =>
  dossier.facts.find((fact) => fact.key === key)?.value ?? null;

/** What a card of the list shows. Amounts are decimal strings in the currency's smallest unit, shares whole. */
function summary(row: ProjectRow, time: number) {
  const dossier = dossierOf(row);
  return {
    slug: row.slug,
    token: row.token,
    name: row.name,
    symbol: row.symbol,
    spv: row.spv,
    stage: stageAt(row, time),
    currency: row.currency,
    currencyDecimals: row.currency_decimals,
    price: row.price,
    softCap: row.soft_cap,
    hardCap: row.hard_cap,
    minTicket: row.min_ticket,
    supply: row.supply,
    /** In the raise: refunds and redemptions after it take nothing off. */
    sold: row.sold === '0' ? row.supply : row.sold,
    identities: row.identities,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    concessionEnd: row.concession_end,
    declaredTotal: row.declared_total,
    escrow: row.escrow,
    netRaise: row.net_raise,
    /** Paid by tranches and not yet taken by the SPV. */
    released: row.released,
    finalizableAt: finalizableAt(row),
    /** 0 where nobody owes one. */
    report: { dueAt: owesReports(row, time) ? row.report_due_at : 0, every: row.report_every },
    /** When the works were certified as complete. */
    completedAt: row.completed_at,
    createdAt: row.created_at,
    /** Null until someone publishes the bytes that its hash names. */
    dossier: dossier && {
      title: dossier.title,
      demonstration: dossier.demonstration,
      summary: dossier.summary,
      sector: dossier.sector,
      subsector: dossier.subsector,
      budget: dossier.budget?.amount,
      locations: dossier.locations,
      /** When the last of the works was to be done. */
      planned: dossier.milestones.reduce((last, { planned }) => (planned > last ? planned : last), ''),
      /** As the sources state them: "83,67 km, sections …". */
      value: factOf(dossier, 'value'),
      capacity: factOf(dossier, 'capacity'),
      governmentSupport: dossier.governmentSupport,
      forecast: dossier.forecast,
    },
  };
}

export interface ListQuery extends Omit<ListFilter, 'time' | 'after'> {
  cursor: string | undefined;
}

export async function list({ db }: Deps, { cursor, ...filter }: ListQuery, time: number) {
  const [key, token] = readCursor(cursor, filter.sort === 'name' ? SLUG : NUMBER, ADDRESS) ?? [];
  const after = key && token ? { key, token } : null;
  const wanted = { ...filter, time };
  const [rows, provinces, { count, open, changed }, places] = await Promise.all([
    listProjects(db, { ...wanted, after }),
    provincesOf(db),
    countProjects(db, wanted),
    placesOf(db, wanted),
  ]);
  const page = rows.slice(0, filter.limit);
  const last = rows.length > filter.limit ? page.at(-1) : undefined;
  return {
    projects: page.map((row) => summary(row, time)),
    next: last ? writeCursor([last.sort_key, last.token]) : null,
    /** What may be asked for as `province`. */
    provinces: provinces.flatMap(({ province }) => province ?? []),
    /** All that match, on whatever page; and how many of them take money now. */
    count: Number(count),
    open: Number(open),
    places: places.flatMap((row) => placeOf(row, time)),
    /** The last block that changed any of them. */
    changedBlock: Number(changed ?? 0),
  };
}

/** A mark on the map; a project whose dossier names no coordinates has none. */
function placeOf(row: Awaited<ReturnType<typeof placesOf>>[number], time: number) {
  const locations = JSON.parse(row.locations) as Dossier['locations'];
  const at = locations.find(({ lat, lon }) => lat !== undefined && lon !== undefined);
  if (!at) return [];
  const { slug, name, sector } = row;
  return [{ slug, name, sector, stage: stageAt(row, time), lat: at.lat!, lon: at.lon! }];
}

export async function rowOf({ db }: Deps, slug: string): Promise<ProjectRow> {
  const row = await projectBySlug(db, slug);
  if (!row) throw notFound('project');
  return row;
}

/** Everything about one project but its lists. */
export async function one(deps: Deps, slug: string, time: number) {
  const row = await rowOf(deps, slug);
  return {
    ...summary(row, time),
    ...(await standingOf(deps, row, time)),
    dossier: dossierOf(row),
    dossierHash: row.dossier_hash,
    contracts: contractsOf(row),
    terms: termsOf(row),
    raise: raiseOf(row),
    books: {
      escrow: row.escrow,
      released: row.released,
      profit: row.profit,
      fees: row.fees,
      netRaise: row.net_raise,
      /** What redemptions have, and what holders refused and its payers have not taken back. */
      pools: (BigInt(row.redemption_pool) - BigInt(row.redeemed) + BigInt(row.pools_owed)).toString(),
    },
    accrual: {
      epoch: row.epoch,
      acc: row.acc,
      claimedTotal: row.claimed_total,
      pending:
        row.pending_id === 0
          ? null
          : { id: row.pending_id, amount: row.pending_amount, recordTime: row.pending_record_time },
    },
    createdBlock: Number(row.created_block),
    createdTx: row.tx_hash,
    changedBlock: Number(row.block_number),
  };
}

function owesReports(row: ProjectRow, time: number): boolean {
  const stage = stageAt(row, time);
  return stage === 'construction' || stage === 'operating';
}

type Suite = Pick<ProjectRow, 'token' | 'offering' | 'treasury' | 'governance' | 'timelock'>;

/** What a page needs to build transactions. */
export const contractsOf = (row: Suite) => ({
  token: row.token,
  offering: row.offering,
  treasury: row.treasury,
  governance: row.governance,
  timelock: row.timelock,
});

const termsOf = (row: ProjectRow) => ({
  reflection: row.reflection,
  minIdentities: row.min_identities,
  maxBps: row.max_bps,
  tierLimits: JSON.parse(row.tier_limits) as number[],
  trancheBps: JSON.parse(row.tranche_bps) as number[],
  longStop: row.long_stop,
  raiseFeeBps: row.raise_fee_bps,
  managementFeeBps: row.management_fee_bps,
  unclaimedDestination: row.unclaimed_destination,
  reviewer: row.reviewer,
  verifier: row.verifier,
  secondVerifier: row.second_verifier,
  release: row.release_number,
  nonce: row.nonce,
});

const raiseOf = (row: ProjectRow) => ({
  raised: row.raised,
  lastInvestAt: row.last_invest_at,
  finalizedAt: row.finalized_at || null,
  finalizableAt: finalizableAt(row),
});
