/** Published. Its hash is committed: to change a word, write a version of its own. */
import type { AcknowledgementText } from '../types.ts';
import { questions } from './2026-11-questions.ts';
import { sheet } from './2026-11-sheet.ts';

export const text: AcknowledgementText = {
  version: '2026-11',
  questions,
  sheet,
  statement: {
    id: 'Saya sudah membaca lembar ini. Saya mengerti bahwa uang yang saya pakai membeli dapat hilang seluruhnya, dan bahwa tidak ada yang menjamin hasilnya.',
    en: 'I have read this sheet. I understand that the money I buy with can be lost entirely, and that nobody guarantees the result.',
  },
};
