/** What an SPV waits for, as its row says it. */
import { rupiahShort } from '#lib/format/money.ts';
import { day, moment } from '#lib/format/time.ts';
import { m } from '#lib/paraglide/messages.js';
import { trancheName } from '#lib/features/spv/next-words.ts';
import { routes } from '#lib/routes.ts';
import type { Wait } from './waits.ts';

export interface Told {
  what: string;
  why: string;
  /** Where others act, or it can be read. */
  href: string | null;
}

interface Setting {
  slug: string;
  decimals: number;
  locale: string;
}

export function waitWords(wait: Wait, { slug, decimals, locale }: Setting): Told {
  const until = wait.until === null ? '' : moment(wait.until, locale);
  switch (wait.kind) {
    case 'engineer':
      return {
        what: trancheName(wait.number),
        why: m.wait_engineer({ signed: wait.signed, needed: wait.needed, day: day(wait.since, locale) }),
        href: routes.tranche(slug, wait.number),
      };
    case 'window':
      return {
        what: trancheName(wait.number),
        why: m.wait_window({ until }),
        href: routes.tranche(slug, wait.number),
      };
    case 'vote':
      return {
        what: wait.title || m.proposal_untitled(),
        why: m.wait_vote({ until }),
        href: routes.proposal(slug, wait.id),
      };
    case 'record': {
      const { figure, unit } = rupiahShort(wait.amount, decimals);
      return {
        what: m.wait_record({ number: wait.number, amount: `${figure} ${unit}`.trim() }),
        why: m.wait_record_why({ until }),
        href: null,
      };
    }
    case 'confirmation':
      return {
        what: m.wait_confirmation(),
        why: m.wait_confirmation_why({ until }),
        href: routes.proposals(slug),
      };
    case 'raise':
      return { what: m.wait_raise(), why: m.wait_raise_why({ until }), href: null };
    case 'pause':
      return { what: m.wait_pause(), why: m.wait_pause_why({ until }), href: null };
    case 'held':
      return { what: m.wait_held(), why: m.wait_held_why(), href: routes.proposals(slug) };
  }
}
