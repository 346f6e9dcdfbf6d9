/** Currencies that new projects may use. */
import { currency } from 'ponder:schema';
import type { Event } from 'ponder:registry';
import type { Db, Origin } from '../record.ts';
import { clean } from '../text.ts';

type Allowed = Event<'ProjectFactory:CurrencyAllowed'>['args'];

export function allow(db: Db, at: Origin, { currency: address, allowed, symbol, decimals }: Allowed) {
  const now = { allowed, symbol: clean(symbol, 32), decimals, blockNumber: at.blockNumber };
  return db
    .insert(currency)
    .values({ currency: address, ...now })
    .onConflictDoUpdate(now);
}
