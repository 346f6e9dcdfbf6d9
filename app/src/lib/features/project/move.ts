import { m } from '#lib/paraglide/messages.js';
import type { Investments } from './types.ts';

type Kind = Investments['items'][number]['kind'];

/** What happens to shares and money, in one word each. */
const names: Record<Kind | 'claim' | 'received' | 'sent' | 'vote', () => string> = {
  investment: m.move_invested,
  revocation: m.move_revoked,
  refund: m.move_refunded,
  claim: m.move_claimed,
  received: m.move_received,
  sent: m.move_sent,
  vote: m.move_voted,
};

export const moveName = (kind: keyof typeof names) => names[kind]();
