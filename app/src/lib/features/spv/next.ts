/** What an SPV should do next for a project: from what the API tells, by the chain's clock, and nothing else. */
import { endOf } from '#lib/features/project/curve.ts';
import { COMPLETION } from '#lib/features/project/tranche.ts';
import type { Asked, DueCalls, Project, Stage, Tranches } from '#lib/features/project/types.ts';

type Tranche = Tranches['tranches'][number];
type Call = DueCalls['due'][number];

/** Amounts in the currency's smallest unit, moments in Unix seconds. */
export interface Known {
  now: number;
  stage: Stage;
  /** 0 where nobody owes one. */
  reportDueAt: number;
  escrow: string;
  released: string;
  tranches: readonly Pick<Tranche, 'number' | 'state' | 'amount' | 'notBefore'>[];
  milestones: readonly Pick<NonNullable<Project['dossier']>['milestones'][number], 'planned'>[];
  due: readonly Call[];
  questions: readonly Pick<Asked['questions'][number], 'askedAt' | 'answer'>[];
  /** Documents that are named and that nobody can open. */
  missing: number;
}

/** `at`: the moment by which it should be done; null where it may be done now and nothing presses. */
export type Next =
  | { kind: 'report'; at: number }
  | { kind: 'call'; at: null; call: Call }
  | { kind: 'withdraw'; at: null; amount: string }
  | { kind: 'request'; at: number | null; number: number; amount: string | null; blockedUntil: number | null }
  | { kind: 'answer'; at: number; count: number }
  | { kind: 'keep'; at: null; count: number };

const DAY = 86_400;
/** So many days before it is due, a report is something to do. */
export const REPORT_AHEAD = 45;
/** Days that a question may wait: no rule of a contract, but what this page asks of an SPV. */
export const ANSWER_WITHIN = 14;
/** Of the calls that anyone may send, those that an SPV waits for. */
const AWAITED: readonly Call['kind'][] = ['finalize', 'release', 'roll', 'end', 'redemption'];

/** The most pressing first: what is late, then what may be done now, then what has time. */
export function nextOf(known: Known): Next[] {
  const found: Next[] = [
    ...reports(known),
    ...known.due
      .filter(({ kind }) => AWAITED.includes(kind))
      .map((call): Next => ({ kind: 'call', at: null, call })),
    ...(known.released === '0' ? [] : [{ kind: 'withdraw' as const, at: null, amount: known.released }]),
    ...requests(known),
    ...answers(known),
    ...(known.missing === 0 ? [] : [{ kind: 'keep' as const, at: null, count: known.missing }]),
  ];
  return found.sort((a, b) => (a.at ?? known.now) - (b.at ?? known.now));
}

/** Late by its own measure; what nothing presses never is. */
export const isLate = ({ at }: Pick<Next, 'at'>, now: number): boolean => at !== null && at < now;

function reports({ reportDueAt, now }: Known): Next[] {
  const soon = reportDueAt !== 0 && reportDueAt - now <= REPORT_AHEAD * DAY;
  return soon ? [{ kind: 'report', at: reportDueAt }] : [];
}

type Turn<T> = Pick<Known, 'stage' | 'escrow' | 'reportDueAt' | 'now'> & { tranches: readonly T[] };

/**
 * Those that `TrancheBook.requestTranche` takes: the part whose turn it is, unless a report is late; and the completion,
 * while the works go on.
 */
export function askable<T extends Pick<Tranche, 'number' | 'state'>>(turn: Turn<T>): T[] {
  const { stage, escrow, reportDueAt, now, tranches } = turn;
  const part = tranches.find(({ number, state }) => number !== COMPLETION && state !== 'released');
  const going = stage === 'construction' || (stage === 'operating' && escrow !== '0');
  const completion = tranches.find(({ number }) => number === COMPLETION);
  return [
    ...(part && going && now <= reportDueAt ? [part] : []),
    ...(completion && stage === 'construction' ? [completion] : []),
  ].filter(({ state }) => state === 'none' || state === 'blocked');
}

/** The completion is proposed once all parts are paid; who is earlier finds it in the form. */
function requests(known: Known): Next[] {
  const left = known.tranches.some(({ number, state }) => number !== COMPLETION && state !== 'released');
  return askable(known)
    .filter(({ number }) => number !== COMPLETION || !left)
    .map((tranche) => request(tranche, known));
}

function request(tranche: Known['tranches'][number], { now, milestones }: Known): Next {
  const { number, amount, notBefore } = tranche;
  const planned = (number === COMPLETION ? milestones.at(-1) : milestones[number])?.planned;
  const blockedUntil = notBefore !== null && notBefore > now ? notBefore : null;
  const at = blockedUntil ?? (planned === undefined ? null : endOf(planned));
  return { kind: 'request', at, number, amount, blockedUntil };
}

function answers({ questions }: Known): Next[] {
  const waiting = questions.filter(({ answer }) => answer === null).map(({ askedAt }) => askedAt);
  if (waiting.length === 0) return [];
  return [{ kind: 'answer', at: Math.min(...waiting) + ANSWER_WITHIN * DAY, count: waiting.length }];
}
