import { address, flag, hash, id, integer, optional, text, word } from '../column.ts';
import { event, state } from '../table.ts';

/** Who holds a role of PlatformAccess: `active` and `since` reached. Role 0 is the admin's. */
export const role_member = state(
  { role: id(), account: address(), active: flag(), since: integer(), delay: integer() },
  { key: ['role', 'account'], indexes: { by_account: ['account'] } },
);

export const role_change = event(
  {
    kind: word<'granted' | 'revoked'>(),
    role: id(),
    account: address(),
    delay: optional(integer()),
    since: optional(integer()),
  },
  { by_account: ['account', 'block_number'] },
);

export const release = state(
  {
    number: integer(),
    listed_at: integer(),
    withdrawn: flag(),
    /** JSON: five addresses, five hashes, release numbers. */
    implementations: text(400),
    migration_hashes: text(500),
    predecessors: text(2000),
  },
  { key: ['number'] },
);

export const release_change = event(
  {
    kind: word<'listed' | 'withdrawn' | 'applied' | 'vetoed' | 'lifted'>(),
    number: integer(),
    token: optional(address()),
    from_number: optional(integer()),
    account: optional(address()),
    reason_hash: optional(hash()),
  },
  { by_number: ['number'], by_token: ['token'] },
);

/** Whether holders of a project bar a release; number 0 is all of them. */
export const release_veto = state(
  { token: address(), number: integer(), vetoed: flag() },
  { key: ['token', 'number'] },
);

export const currency = state(
  { currency: address(), allowed: flag(), symbol: text(32), decimals: integer() },
  { key: ['currency'] },
);

export const currency_change = event({ currency: address(), allowed: flag() }, { by_currency: ['currency'] });

/** Fees of new projects: the last row is in force. */
export const fee_rate = event({
  raise_fee_bps: integer(),
  management_fee_bps: integer(),
  recipient: address(),
});

export const approval_revocation = event(
  { approval: hash(), reviewer: address() },
  { by_approval: ['approval'] },
);
