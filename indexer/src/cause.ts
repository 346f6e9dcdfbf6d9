/** `Cause` of the treasury by its number: why a project may be terminated. */
const CAUSES = ['none', 'long_stop_missed', 'report_overdue', 'default_certified'] as const;

export const causeOf = (number: number): string => CAUSES[number] ?? `cause-${number}`;
