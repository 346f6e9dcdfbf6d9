import { m } from '#lib/paraglide/messages.js';

/** Numbers of the Governor: 0 against, 1 for, 2 abstain. In the order in which they are offered. */
export const CHOICES = [1, 0, 2] as const;

export type Choice = (typeof CHOICES)[number];

const names: Record<Choice, () => string> = { 1: m.vote_yes, 0: m.vote_no, 2: m.vote_abstain };

export const choiceName = (support: number) => names[support as Choice]?.() ?? String(support);
