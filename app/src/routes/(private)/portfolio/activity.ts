import { m } from '#lib/paraglide/messages.js';

const names: Record<string, () => string> = {
  invested: m.move_invested,
  revoked: m.move_revoked,
  refunded: m.move_refunded,
  claimed: m.move_claimed,
  received: m.move_received,
  sent: m.move_sent,
  voted: m.move_voted,
};

export const activityName = (kind: string) => names[kind]?.() ?? kind;
