import type { Dossier } from '@partisipro/contracts/dossier';
import type { Deps } from '../deps.ts';
import { keptOf } from '../documents/service.ts';
import { ADDRESS, NUMBER, readCursor } from '../http/cursor.ts';
import { pageOf, type Page } from '../http/page.ts';
import {
  countHolders,
  declarationsOf,
  dossiersOf,
  evidenceOf,
  holdersOf,
  movesOfRaise,
  noticesOf,
  redemptionsOf,
  redemptionSteps,
  reportsOf,
  tranchesHistory,
  tranchesOf,
} from './list-queries.ts';
import { rowOf } from './service.ts';

export async function investments(deps: Deps, slug: string, { cursor, limit }: Page) {
  const { token } = await rowOf(deps, slug);
  const [block, index] = readCursor(cursor, NUMBER, NUMBER) ?? [];
  const after = block && index ? { block: Number(block), index: Number(index) } : null;
  const rows = await movesOfRaise(deps.db, token, after, limit);
  return pageOf(
    rows,
    limit,
    ({ kind, account, shares, amount, block_number, block_time, tx_hash }) => ({
      kind,
      account,
      shares,
      amount,
      block: Number(block_number),
      time: block_time,
      tx: tx_hash,
    }),
    (row) => [row.block_number, row.log_index],
  );
}

export async function holders(deps: Deps, slug: string, { cursor, limit }: Page) {
  const { token, supply } = await rowOf(deps, slug);
  const [balance, account] = readCursor(cursor, NUMBER, ADDRESS) ?? [];
  const after = balance && account ? { balance, account } : null;
  const [rows, { count }] = await Promise.all([
    holdersOf(deps.db, token, after, limit),
    countHolders(deps.db, token),
  ]);
  const page = pageOf(
    rows,
    limit,
    ({ frozen, ...row }) => ({ ...row, frozen }),
    (row) => [row.balance, row.account],
  );
  return { ...page, supply, count: Number(count) };
}

/** What each holder got for shares that ended, and how the redemption came to be. */
export async function redemptions(deps: Deps, slug: string, { cursor, limit }: Page) {
  const { token } = await rowOf(deps, slug);
  const [block, index] = readCursor(cursor, NUMBER, NUMBER) ?? [];
  const after = block && index ? { block: Number(block), index: Number(index) } : null;
  const [rows, steps] = await Promise.all([
    redemptionsOf(deps.db, token, after, limit),
    redemptionSteps(deps.db, token),
  ]);
  const page = pageOf(
    rows,
    limit,
    ({ account, payee, shares, amount, profit, block_number, block_time, tx_hash }) => ({
      ...{ account, payee, shares, amount, profit },
      block: Number(block_number),
      time: block_time,
      tx: tx_hash,
    }),
    (row) => [row.block_number, row.log_index],
  );
  return {
    ...page,
    steps: steps.map(({ step, payer, pool, not_before, supply, block_time, tx_hash }) => ({
      ...{ step, payer, pool, supply },
      notBefore: not_before,
      time: block_time,
      tx: tx_hash,
    })),
  };
}

export async function declarations(deps: Deps, slug: string, { cursor, limit }: Page) {
  const { token } = await rowOf(deps, slug);
  const [before] = readCursor(cursor, NUMBER) ?? [];
  const rows = await declarationsOf(deps.db, token, before ? Number(before) : null, limit);
  return pageOf(
    rows,
    limit,
    (row) => ({
      number: row.number,
      kind: row.kind,
      payer: row.payer,
      amount: row.amount,
      fee: row.fee,
      recordTime: row.record_time,
      declaredAt: row.declared_at,
      documentHash: row.document_hash,
      tx: row.tx_hash,
      state:
        row.cancelled_at !== null
          ? ('cancelled' as const)
          : row.applied_at !== null
            ? ('applied' as const)
            : ('pending' as const),
      cancelledAt: row.cancelled_at,
      appliedAt: row.applied_at,
      netAmount: row.net_amount,
      supply: row.supply,
    }),
    (row) => [row.number],
  );
}

export async function tranches(deps: Deps, slug: string) {
  const { token } = await rowOf(deps, slug);
  const [rows, changes] = await Promise.all([tranchesOf(deps.db, token), tranchesHistory(deps.db, token)]);
  return {
    tranches: rows.map((row) => ({
      number: row.number,
      bps: row.bps,
      amount: row.amount,
      state: row.state,
      requests: row.requests,
      certificate: row.certificate,
      evidenceHash: row.evidence_hash,
      requestedAt: row.requested_at,
      firstSigned: row.first_signed === 1,
      secondSigned: row.second_signed === 1,
      extended: row.extended === 1,
      releasableAt: row.releasable_at,
      notBefore: row.not_before,
      releasedAt: row.released_at,
    })),
    history: changes.map((change) => ({
      number: change.number,
      step: change.step,
      certificate: change.certificate,
      evidenceHash: change.evidence_hash,
      verifier: change.verifier,
      amount: change.amount,
      block: Number(change.block_number),
      time: change.block_time,
      tx: change.tx_hash,
    })),
  };
}

/**
 * What was published: files of the dossier, every dossier since, and what the SPV put on the chain by its SHA-256: reports,
 * evidence of tranches, notices of declarations. Each says whether its bytes are kept here.
 */
export async function documents(deps: Deps, slug: string) {
  const { token, dossier_hash, dossier_body } = await rowOf(deps, slug);
  const [published, reports, evidence, notices] = await Promise.all([
    dossiersOf(deps.db, token),
    reportsOf(deps.db, token),
    evidenceOf(deps.db, token),
    noticesOf(deps.db, token),
  ]);
  const named = (dossier_body ? (JSON.parse(dossier_body) as Dossier) : null)?.documents ?? [];
  const onChain = [...reports, ...evidence, ...notices].map(({ document_hash }) => document_hash);
  const isKept = await keptOf(deps.db, [...named.map(({ sha256 }) => sha256), ...onChain]);
  const ofRow = (row: { document_hash: string; block_time: number; tx_hash: string }) => ({
    ...{ hash: row.document_hash, time: row.block_time, tx: row.tx_hash, kept: isKept(row.document_hash) },
  });
  return {
    dossierHash: dossier_hash,
    documents: named.map((one) => ({ ...one, kept: isKept(one.sha256) })),
    dossiers: published.map((row) => ({ hash: row.dossier_hash, time: row.block_time, tx: row.tx_hash })),
    reports: reports.map((row) => ({ ...ofRow(row), dueNext: row.due_next })),
    /** The number is the tranche's. */
    evidence: evidence.map((row) => ({ ...ofRow(row), number: row.number })),
    /** The number is the declaration's. */
    notices: notices.map((row) => ({ ...ofRow(row), number: row.number })),
  };
}
