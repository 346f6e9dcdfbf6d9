/** What someone reads and answers before buying. All of it is data: a changed word is a new version. */

export type Language = 'id' | 'en';
export type Words = Record<Language, string>;

/** Figures that stand still while a project sells shares, so that version and project give every buyer the same sheet. */
export const FIGURES = [
  'project',
  'company',
  'price',
  'least',
  'softCap',
  'hardCap',
  'people',
  'closes',
  'reflection',
  'tranches',
  'raiseFee',
  'profitFee',
  'longStop',
  'concessionEnd',
  'risks',
] as const;
export type FigureName = (typeof FIGURES)[number];

export interface Question {
  id: string;
  ask: Words;
  options: readonly { id: string; text: Words }[];
  /** The id of the one option that is so. */
  right: string;
  /** Why it is so; shown after an answer, right or wrong. */
  why: Words;
}

export interface SheetPart {
  id: string;
  title: Words;
  /** Sentences; `{price}` and the like stand for figures of the project. */
  points: readonly Words[];
}

export interface AcknowledgementText {
  version: string;
  questions: readonly Question[];
  sheet: readonly SheetPart[];
  /** What is ticked, and stored as said. */
  statement: Words;
}
