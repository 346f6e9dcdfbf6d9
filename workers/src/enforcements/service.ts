import type { Deps } from '../deps.ts';
import { HASH, NUMBER, readCursor } from '../http/cursor.ts';
import { pageOf, type Page } from '../http/page.ts';
import { rowOf } from '../projects/service.ts';
import { enforcementsOf } from './queries.ts';
import { enforcementStateAt } from './state.ts';

/** What the enforcer announced to the registry: orders to freeze, wallets to be replaced. */
export const ofRegistry = (deps: Deps, page: Page, time: number) => list(deps, null, page, time);

/** What the enforcer announced to a project's timelock. */
export const ofProject = async (deps: Deps, slug: string, page: Page, time: number) =>
  list(deps, (await rowOf(deps, slug)).token, page, time);

async function list({ db }: Deps, token: string | null, { cursor, limit }: Page, time: number) {
  const [scheduledAt, id] = readCursor(cursor, NUMBER, HASH) ?? [];
  const after = scheduledAt && id ? { scheduledAt: Number(scheduledAt), id } : null;
  const rows = await enforcementsOf(db, token, after, limit);
  return pageOf(
    rows,
    limit,
    (row) => ({
      id: row.enforcement_id,
      state: enforcementStateAt(row, time),
      contract: row.contract,
      target: row.target,
      selector: row.selector,
      calldata: row.calldata,
      /** What cancelling and doing must name, to the byte. */
      call: row.call,
      orderHash: row.order_hash,
      scheduledAt: row.scheduled_at,
      readyAt: row.ready_at,
      cancelledAt: row.cancelled_at,
      cancelledBy: row.cancelled_by,
      reasonHash: row.reason_hash,
      doneAt: row.done_at,
      tx: row.tx_hash,
    }),
    (row) => [row.scheduled_at, row.enforcement_id],
  );
}
