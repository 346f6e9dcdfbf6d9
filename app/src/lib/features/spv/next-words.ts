/** A thing to do as its row says it: what, why, and where on the page of its project it is done. */
import { rupiahShort } from '#lib/format/money.ts';
import { day, daysUntil } from '#lib/format/time.ts';
import { m } from '#lib/paraglide/messages.js';
import { COMPLETION } from '#lib/features/project/tranche.ts';
import { dueName } from '#lib/features/due/name.ts';
import { ANSWER_WITHIN, isLate, type Known, type Next } from './next.ts';

export interface Told {
  what: string;
  why: string;
  /** Of the form below that does it; null for what is sent from the row itself. */
  act: { words: string; anchor: string } | null;
}

interface Setting {
  decimals: number;
  locale: string;
  now: number;
}

/** "late 2 days", "5 days", "now" */
export function whenWords({ at }: Pick<Next, 'at'>, now: number): string {
  if (at === null) return m.next_now();
  if (isLate({ at }, now)) return m.next_late({ count: Math.max(1, Math.floor((now - at) / 86_400)) });
  return m.next_days({ count: daysUntil(at, now) });
}

export const trancheName = (number: number): string =>
  number === COMPLETION ? m.completion() : m.tranche_number({ number: number + 1 });

const short = (amount: string, decimals: number) => {
  const { figure, unit } = rupiahShort(amount, decimals);
  return `${figure} ${unit}`.trim();
};

export function nextWords(next: Next, { decimals, locale, now }: Setting): Told {
  const on = (seconds: number) => day(seconds, locale);
  switch (next.kind) {
    case 'report':
      return {
        what: m.next_report(),
        why: isLate(next, now) ? m.next_report_late() : m.next_report_why({ day: on(next.at) }),
        act: { words: m.next_report_act(), anchor: 'report' },
      };
    case 'call':
      return { what: callName(next.call), why: m.next_call_why(), act: null };
    case 'withdraw':
      return {
        what: m.next_withdraw({ amount: short(next.amount, decimals) }),
        why: m.next_withdraw_why(),
        act: { words: m.next_withdraw_act(), anchor: 'withdraw' },
      };
    case 'request':
      return {
        what: requestName(next, decimals),
        why: requestWhy(next, on),
        act: { words: m.next_request_act(), anchor: 'request' },
      };
    case 'answer':
      return {
        what: m.next_answer({ count: next.count }),
        why: m.next_answer_why({ days: ANSWER_WITHIN }),
        act: { words: m.next_answer_act(), anchor: 'questions' },
      };
    case 'keep':
      return {
        what: m.next_keep({ count: next.count }),
        why: m.next_keep_why(),
        act: { words: m.next_keep_act(), anchor: 'keep' },
      };
  }
}

const callName = ({ kind, subject }: Known['due'][number]) =>
  kind === 'release' ? `${dueName(kind)}: ${trancheName(Number(subject))}` : dueName(kind);

type Request = Extract<Next, { kind: 'request' }>;

const requestName = ({ number, amount }: Request, decimals: number) =>
  number === COMPLETION || amount === null
    ? trancheName(number)
    : `${trancheName(number)}, ${short(amount, decimals)}`;

function requestWhy({ number, at, blockedUntil }: Request, on: (seconds: number) => string): string {
  if (blockedUntil !== null) return m.next_request_blocked({ day: on(blockedUntil) });
  if (number === COMPLETION) return m.next_request_completion();
  return at === null ? m.next_request_why() : m.next_request_planned({ day: on(at) });
}
