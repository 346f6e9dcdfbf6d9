/** What holders may decide, one action a proposal: the closed list that `ProjectTimelock.allowed` checks. */
import { shortAddress } from '#lib/format/address.ts';
import { integer } from '#lib/format/money.ts';
import { m } from '#lib/paraglide/messages.js';
import { day, moment } from '#lib/format/time.ts';
import { COMPLETION } from './tranche.ts';
import type { Tranches } from './types.ts';

export const SELECTORS = {
  blockTranche: '0x1eb605b3',
  setReportDuty: '0xfd8a7ec4',
  setLongStop: '0xd68da142',
  setConcessionEnd: '0xb2e95717',
  replaceSPV: '0x40085275',
  replaceVerifier: '0x1b27e2ba',
  terminate: '0x0c08bf88',
  blockRedemption: '0x75c72911',
  extendPause: '0x5e11c917',
  allowForcedTransfers: '0xcf22a060',
  vetoRelease: '0x3faa2956',
  liftVeto: '0x064bf1e2',
  signal: '0xf78d5e15',
} as const;

export type ActionKind = keyof typeof SELECTORS;

/** These are in force only when an enforcer confirms them, within 60 days of the holders' decision. */
export const CONFIRMED: readonly ActionKind[] = ['replaceSPV', 'replaceVerifier', 'setConcessionEnd'];

interface Called {
  selector: string | null;
  calldata: string | null;
}

const DAY = 86_400;

/** Which of the list a proposal is; null for what this build does not know. */
export const actionKind = ({ selector }: Called): ActionKind | null =>
  (Object.keys(SELECTORS) as ActionKind[]).find((kind) => SELECTORS[kind] === selector) ?? null;

/** An argument of the action, as 64 hex digits: the first one, unless told which. */
const word = ({ calldata }: Called, n = 0): string =>
  (calldata ?? '0x').slice(10 + n * 64, 74 + n * 64).padEnd(64, '0');
const number = (called: Called, n = 0) => Number(BigInt(`0x${word(called, n)}`));
const address = (called: Called, n = 0) => `0x${word(called, n).slice(24)}`;

export const argumentNumber = (called: Called): number => number(called);

function blockWords(called: Called, tranches: Tranches['tranches']): string {
  const named = tranches.find(({ certificate }) => certificate === `0x${word(called)}`);
  if (!named) return m.action_block_former();
  return named.number === COMPLETION
    ? m.action_block_completion()
    : m.action_block({ number: named.number + 1 });
}

/** A release's number; 0 stands for all of them. */
const ofRelease = (called: Called, one: (what: { number: number }) => string, all: () => string) =>
  number(called, 1) === 0 ? all() : one({ number: number(called, 1) });

/** The action in words that a holder understands. */
export function actionWords(called: Called, tranches: Tranches['tranches'], locale: string): string {
  switch (actionKind(called)) {
    case 'blockTranche':
      return blockWords(called, tranches);
    case 'setReportDuty':
      return m.action_report({ days: Math.round(number(called) / DAY) });
    case 'setLongStop':
      return m.action_long_stop({ day: day(number(called), locale) });
    case 'setConcessionEnd':
      return m.action_concession_end({ day: day(number(called), locale) });
    case 'replaceSPV':
      return m.action_replace_spv({ spv: shortAddress(address(called)) });
    case 'replaceVerifier':
      return m.action_replace_verifier({
        old: shortAddress(address(called)),
        fresh: shortAddress(address(called, 1)),
      });
    case 'terminate':
      return m.action_terminate();
    case 'blockRedemption':
      return m.action_block_redemption();
    case 'extendPause':
      return m.action_extend_pause({ moment: moment(number(called), locale) });
    case 'allowForcedTransfers':
      return m.action_allow_forced({
        count: integer(BigInt(`0x${word(called)}`)),
        day: day(number(called, 1), locale),
      });
    case 'vetoRelease':
      return ofRelease(called, m.action_veto, m.action_veto_all);
    case 'liftVeto':
      return ofRelease(called, m.action_lift_veto, m.action_lift_veto_all);
    case 'signal':
      return m.action_signal();
    case null:
      return m.action_unknown();
  }
}

/** The contract that each action calls, and what its arguments are in the order of the call. */
type Kind = 'number' | 'address' | 'hash' | 'addresses';
const CALLS: Record<ActionKind, [contract: string, ...args: Kind[]]> = {
  blockTranche: ['Treasury', 'hash'],
  setReportDuty: ['Treasury', 'number'],
  setLongStop: ['Treasury', 'number'],
  setConcessionEnd: ['Treasury', 'number'],
  replaceSPV: ['Treasury', 'address', 'addresses'],
  replaceVerifier: ['Treasury', 'address', 'address'],
  terminate: ['Treasury'],
  blockRedemption: ['Treasury'],
  extendPause: ['ProjectToken', 'number'],
  allowForcedTransfers: ['ProjectToken', 'number', 'number'],
  vetoRelease: ['ReleaseBook', 'address', 'number'],
  liftVeto: ['ReleaseBook', 'address', 'number'],
  signal: ['Governance', 'hash'],
};

function argumentText(called: Called, kind: Kind, n: number): string {
  if (kind === 'hash') return `0x${word(called, n)}`;
  if (kind === 'address') return address(called, n);
  if (kind === 'number') return BigInt(`0x${word(called, n)}`).toString();
  const start = number(called, n) / 32;
  const each = Array.from({ length: number(called, start) }, (_, i) => address(called, start + 1 + i));
  return `[${each.join(', ')}]`;
}

/** The call as the timelock makes it, for whoever checks. */
export function callText(called: Called): string {
  const kind = actionKind(called);
  if (!kind) return called.calldata ?? '';
  const [contract, ...args] = CALLS[kind];
  return `${contract}.${kind}(${args.map((arg, n) => argumentText(called, arg, n)).join(', ')})`;
}
