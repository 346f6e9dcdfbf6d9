/** What holds a project up or ends it, beside its terms and its books. */
import type { Deps } from '../deps.ts';
import { isAwaited, isHeld } from '../proposals/kinds.ts';
import { supportedOf } from '../proposals/queries.ts';
import { votingSupply } from '../proposals/state.ts';
import { allowedAt, forcedLeftAt } from './forced.ts';
import type { ProjectRow } from './queries.ts';
import { stageSince } from './stage.ts';
import {
  confirmationsOf,
  lastRefusal,
  payersOf,
  suspendedOf,
  terminationOf,
  vetoesOf,
} from './standing-queries.ts';

export async function standingOf({ db }: Deps, row: ProjectRow, time: number) {
  const { token } = row;
  const [proposals, confirmations, payers, suspended, vetoes, termination, refusal] = await Promise.all([
    supportedOf(db, token, time),
    confirmationsOf(db, token),
    payersOf(db, token),
    suspendedOf(db, token, time),
    vetoesOf(db, token),
    terminationOf(db, token),
    lastRefusal(db, token),
  ]);
  const refusedUntil = refusal?.not_before ?? 0;
  return {
    stageSince: stageSince(row, time),
    /** Null where nothing rests. */
    pausedUntil: row.paused_until > time ? row.paused_until : null,
    /** Nothing is released while holders are about to end the project, or to replace who asks and certifies. */
    releaseHeld: isHeld(proposals, confirmations, votingSupply(row), time),
    /** Decided by holders; in force when an enforcer confirms it by then. */
    awaiting: confirmations
      .filter((one) => isAwaited(one, time))
      .map(({ selector, calldata, until, awaited_at, tx_hash }) => ({
        ...{ selector, calldata, until },
        awaitedAt: awaited_at,
        tx: tx_hash,
      })),
    releases: { running: row.release_number, vetoed: vetoes.map(({ number }) => number) },
    payers: payers.map(({ account }) => account),
    suspendedVerifiers: suspended.map(({ verifier, until, reason_hash }) => ({
      ...{ verifier, until },
      reasonHash: reason_hash,
    })),
    defaultCertified: row.default_certified === 1,
    termination: termination
      ? {
          cause: termination.cause,
          by: termination.account,
          time: termination.block_time,
          tx: termination.tx_hash,
        }
      : null,
    redemption: redemptionOf(row),
    /** Until then none may be announced, since holders refused one. */
    redemptionNotBefore: refusedUntil > time ? refusedUntil : null,
    forcedTransfers: {
      left: forcedLeftAt(row, time).toString(),
      allowed: allowedAt(row, time).toString(),
      allowedUntil: row.forced_allowed_until > time ? row.forced_allowed_until : null,
    },
  };
}

/** The one that is announced, or has begun. Amounts in the currency's smallest unit. */
function redemptionOf(row: ProjectRow) {
  if (row.redemption_at === 0) return null;
  const supply = votingSupply(row);
  const pool = BigInt(row.redemption_pool);
  return {
    payer: row.redemption_payer,
    effectiveAt: row.redemption_at,
    begun: row.redemption_supply !== '0',
    pool: row.redemption_pool,
    /** Shares among which the pool is divided: those there are, or were at the beginning. */
    supply: supply.toString(),
    /** Whole units for one share; a holder gets shares × pool / supply, rounded once. */
    perShare: (supply === 0n ? 0n : pool / supply).toString(),
    redeemed: row.redeemed,
  };
}
