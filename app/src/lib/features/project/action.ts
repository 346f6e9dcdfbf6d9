/** What holders may decide, one action a proposal: the closed list that the contracts check. */
import { m } from '#lib/paraglide/messages.js';
import { day } from '#lib/format/time.ts';
import { COMPLETION } from './tranche.ts';
import type { Tranches } from './types.ts';

export const SELECTORS = {
  blockTranche: '0x1eb605b3',
  setReportDuty: '0xfd8a7ec4',
  setLongStop: '0xd68da142',
  signal: '0xf78d5e15',
} as const;

export type ActionKind = keyof typeof SELECTORS;

interface Called {
  selector: string | null;
  calldata: string | null;
}

const DAY = 86_400;

/** Which of the list a proposal is; null for what this build does not know. */
export const actionKind = ({ selector }: Called): ActionKind | null =>
  (Object.keys(SELECTORS) as ActionKind[]).find((kind) => SELECTORS[kind] === selector) ?? null;

/** The action's one argument, as 64 hex digits. */
export const argumentOf = ({ calldata }: Called): string => (calldata ?? '0x').slice(10, 74).padEnd(64, '0');

export const argumentNumber = (called: Called): number => Number(BigInt(`0x${argumentOf(called)}`));

/** The action in words that a holder understands. */
export function actionWords(called: Called, tranches: Tranches['tranches'], locale: string): string {
  const kind = actionKind(called);
  switch (kind) {
    case 'blockTranche': {
      const named = tranches.find(({ certificate }) => certificate === `0x${argumentOf(called)}`);
      if (!named) return m.action_block_former();
      return named.number === COMPLETION
        ? m.action_block_completion()
        : m.action_block({ number: named.number + 1 });
    }
    case 'setReportDuty':
      return m.action_report({ days: Math.round(argumentNumber(called) / DAY) });
    case 'setLongStop':
      return m.action_long_stop({ day: day(argumentNumber(called), locale) });
    case 'signal':
      return m.action_signal();
    case null:
      return m.action_unknown();
  }
}

/** The call as the timelock makes it, for whoever checks. */
export function callText(called: Called): string {
  const kind = actionKind(called);
  if (!kind) return called.calldata ?? '';
  const contract = kind === 'signal' ? 'Governance' : 'Treasury';
  const plain = kind === 'setReportDuty' || kind === 'setLongStop';
  return `${contract}.${kind}(${plain ? argumentNumber(called) : `0x${argumentOf(called)}`})`;
}
