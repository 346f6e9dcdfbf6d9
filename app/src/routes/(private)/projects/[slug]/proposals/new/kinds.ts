/** What holders may propose of this project now, in the order of a life. */
import type { ActionKind } from '#lib/features/project/action.ts';
import type { Project } from '#lib/features/project/types.ts';
import { m } from '#lib/paraglide/messages.js';

interface Kind {
  value: ActionKind;
  name: string;
  note: string;
}

type State = Pick<Project, 'pausedUntil' | 'releases' | 'redemption'>;

/** Left out is what can mean nothing now: lengthening a pause where none is, refusing a redemption nobody announced. */
const HAS_MEANING: Partial<Record<ActionKind, (project: State) => boolean>> = {
  extendPause: ({ pausedUntil }) => pausedUntil !== null,
  blockRedemption: ({ redemption }) => redemption !== null,
  liftVeto: ({ releases }) => releases.vetoed.length > 0,
};

export function kindsOf(project: State): Kind[] {
  const all: Kind[] = [
    { value: 'blockTranche', name: m.action_kind_block(), note: m.action_kind_block_note() },
    { value: 'setReportDuty', name: m.action_kind_report(), note: m.action_kind_report_note() },
    { value: 'setLongStop', name: m.action_kind_long_stop(), note: m.action_kind_long_stop_note() },
    { value: 'setConcessionEnd', name: m.action_kind_concession(), note: m.action_kind_concession_note() },
    { value: 'replaceVerifier', name: m.action_kind_verifier(), note: m.action_kind_verifier_note() },
    { value: 'replaceSPV', name: m.action_kind_spv(), note: m.action_kind_spv_note() },
    { value: 'terminate', name: m.action_kind_terminate(), note: m.action_kind_terminate_note() },
    { value: 'blockRedemption', name: m.action_kind_redemption(), note: m.action_kind_redemption_note() },
    { value: 'vetoRelease', name: m.action_kind_veto(), note: m.action_kind_veto_note() },
    { value: 'liftVeto', name: m.action_kind_lift(), note: m.action_kind_lift_note() },
    { value: 'extendPause', name: m.action_kind_pause(), note: m.action_kind_pause_note() },
    { value: 'allowForcedTransfers', name: m.action_kind_forced(), note: m.action_kind_forced_note() },
    { value: 'signal', name: m.action_kind_signal(), note: m.action_kind_signal_note() },
  ];
  return all.filter(({ value }) => HAS_MEANING[value]?.(project) ?? true);
}
