import { m } from '#lib/paraglide/messages.js';
import type { Activity } from './types.ts';

const names: Record<Activity['kind'], () => string> = {
  investment: m.move_invested,
  revocation: m.move_revoked,
  refund: m.move_refunded,
  claim: m.move_claimed,
  redemption: m.move_redeemed,
  received: m.move_received,
  sent: m.move_sent,
  vote: m.move_voted,
};

export const activityName = (kind: Activity['kind']) => names[kind]();
