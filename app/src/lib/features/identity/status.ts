/** What the registry says of a wallet, in words. */
import { m } from '#lib/paraglide/messages.js';

export const identityStatus = {
  none: m.identity_none,
  verified: m.identity_verified,
  lapsed: m.identity_lapsed,
  frozen: m.identity_frozen,
  replaced: m.identity_replaced,
};
