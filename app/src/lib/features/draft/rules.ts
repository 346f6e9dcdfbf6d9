/** Words for what the API refuses a field by: its own say it in English, for programs. */
import { m } from '#lib/paraglide/messages.js';
import type { Problem } from './types.ts';

/** Checks of ours share one rule's name; what they say sets them apart. */
const checks: Record<string, () => string> = {
  'is above the hard cap': m.rule_above_hard_cap,
  'is not 72 hours after the opening': m.rule_closes_too_soon,
  'lets one identity hold more than a quarter of the soft cap': m.rule_too_concentrated,
  'are below the smallest ticket': m.rule_limit_below_ticket,
  'do not sum to 10,000': m.rule_tranches_sum,
  'is the first verifier': m.rule_same_verifier,
  'is not after the reflection': m.rule_long_stop_early,
  'is not after the long-stop': m.rule_concession_early,
  'is too far away': m.rule_too_far,
  'times the hard cap is not below 2^112': m.rule_raise_too_large,
  'is not of printable ASCII': m.rule_ascii,
  'has control or direction marks': m.rule_hidden_marks,
  'has markup': m.rule_markup,
  'has outer spaces or is not in normal form C': m.rule_outer_spaces,
  'is no address': m.rule_address,
  'is no slug': m.rule_slug,
  'is no symbol of 2 to 11 capitals and digits': m.rule_symbol,
  'is no whole number in decimal': m.rule_whole_number,
  'is no whole amount': m.rule_whole_number,
  'is no ISO 8601 date': m.rule_date,
  'is no web address': m.rule_web_address,
  'differs from the submitted draft': m.rule_differs_from_draft,
  'is not the wallet that asked': m.rule_other_wallet,
  'is not the one that the registry stores': m.rule_registry_moved,
  'is not the identity of this wallet': m.rule_other_identity,
};

const rules: Record<string, () => string> = {
  attached: m.rule_not_attached,
  future: m.rule_passed,
  signature: m.rule_signature,
  min_value: m.rule_too_small,
  max_value: m.rule_too_large,
  min_length: m.rule_too_short,
  max_length: m.rule_too_long,
  integer: m.rule_whole_number,
  safe_integer: m.rule_whole_number,
  picklist: m.rule_not_offered,
};

export const ruleWords = ({ rule, message }: Pick<Problem, 'rule' | 'message'>): string =>
  (checks[message] ?? rules[rule] ?? m.rule_other)();
