import { expect, it } from 'vitest';
import { updateWords } from './update.ts';

const project = { currencyDecimals: 2 };
const words = (over: object) =>
  updateWords(
    {
      kind: 'created',
      what: null,
      number: null,
      amount: null,
      subject: null,
      time: 0,
      tx: '0x',
      ...over,
    } as never,
    project,
    'id',
  );

it('tells each kind of news in a sentence', () => {
  expect(words({})).toBe('Proyek dibuat di rantai');
  expect(words({ kind: 'stage', what: 'operating' })).toBe('Tahap baru: Beroperasi');
  expect(words({ kind: 'tranche', what: 'released', number: 0 })).toBe('Tahap dana 1 dilepas');
  expect(words({ kind: 'tranche', what: 'certified', number: 255 })).toBe(
    'Pekerjaan selesai ditandatangani insinyur',
  );
  expect(words({ kind: 'declared', number: 3, amount: '150000000000' })).toContain('Rp1,5 miliar');
  expect(words({ kind: 'term', what: 'report_duty', amount: '10368000' })).toContain('120');
});

it('leaves out what is no news by itself', () => {
  expect(words({ kind: 'proposal', what: 'classified' })).toBeNull();
  expect(words({ kind: 'term', what: 'weather', amount: '1' })).toBeNull();
});
