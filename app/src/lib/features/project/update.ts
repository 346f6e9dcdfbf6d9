/** What happened to a project, as a sentence. */
import { integer, rupiahShort } from '#lib/format/money.ts';
import { day } from '#lib/format/time.ts';
import { m } from '#lib/paraglide/messages.js';
import { stageName } from './stage.ts';
import { COMPLETION } from './tranche.ts';
import type { Project, Stage, Updates } from './types.ts';

type Update = Updates['updates'][number];

const steps: Record<string, (what: { name: string }) => string> = {
  requested: m.update_tranche_requested,
  certified: m.update_tranche_certified,
  extended: m.update_tranche_extended,
  blocked: m.update_tranche_blocked,
  released: m.update_tranche_released,
};
const proposals: Record<string, () => string> = {
  created: m.update_proposal_created,
  queued: m.update_proposal_queued,
  executed: m.update_proposal_executed,
  cancelled: m.update_proposal_cancelled,
};
const redemptions: Record<string, (amount: string) => string> = {
  opened: (amount) => m.update_redemption_opened({ amount }),
  blocked: m.update_redemption_blocked,
  withdrawn: m.update_redemption_withdrawn,
  begun: m.update_redemption_begun,
};
const terms: Record<string, (amount: string, locale: string) => string> = {
  report_duty: (value) => m.update_report_duty({ days: Math.round(Number(value) / 86_400) }),
  long_stop: (value, locale) => m.update_long_stop({ day: day(Number(value), locale) }),
  concession_end: (value, locale) => m.update_concession_end({ day: day(Number(value), locale) }),
};

/** Null for what is no news by itself: a step between two others. */
export function updateWords(
  update: Update,
  project: Pick<Project, 'currencyDecimals'>,
  locale: string,
): string | null {
  const { kind, what, number, amount, time } = update;
  /** A measure until a moment that has passed lifts the one before it. */
  const until = Number(amount) > time ? { day: day(Number(amount), locale) } : null;
  const short = () => {
    const { figure, unit } = rupiahShort(amount ?? '0', project.currencyDecimals);
    return `${figure} ${unit}`.trim();
  };
  switch (kind) {
    case 'created':
      return m.update_created();
    case 'stage':
      return m.update_stage({ stage: stageName(what as Stage) });
    case 'tranche': {
      const name = number === COMPLETION ? m.completion() : m.tranche_number({ number: (number ?? 0) + 1 });
      return steps[what ?? '']?.({ name }) ?? null;
    }
    case 'declared':
      return m.update_declared({ number: number ?? 0, amount: short() });
    case 'applied':
      return m.update_applied({ number: number ?? 0 });
    case 'report':
      return m.update_report({ number: number ?? 0 });
    case 'dossier':
      return m.update_dossier();
    case 'proposal':
      return proposals[what ?? '']?.() ?? null;
    case 'term':
      return terms[what ?? '']?.(amount ?? '0', locale) ?? null;
    case 'replaced':
      return what === 'spv' ? m.update_spv() : m.update_verifier();
    case 'pause':
      return until ? m.update_paused(until) : m.update_unpaused();
    case 'suspension':
      return until ? m.update_suspended(until) : m.update_unsuspended();
    case 'forced_transfer':
      return m.update_forced({ shares: integer(amount ?? '0') });
    case 'redemption':
      return redemptions[what ?? '']?.(short()) ?? null;
  }
}
