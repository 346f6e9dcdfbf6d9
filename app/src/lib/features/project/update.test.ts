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
      kept: null,
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
  expect(words({ kind: 'report', number: 4 })).toBe('Laporan SPV 4 terbit');
  expect(words({ kind: 'declared', number: 3, amount: '150000000000' })).toContain('Rp1,5 miliar');
  expect(words({ kind: 'term', what: 'report_duty', amount: '10368000' })).toContain('120');
});

it('tells a measure and its lifting apart by its end', () => {
  const at = (kind: string, amount: string) => words({ kind, amount, time: 1_790_000_000 });
  expect(at('pause', '1790600000')).toContain('Dijeda');
  expect(at('pause', '1790000000')).toBe('Jeda dicabut');
  expect(at('suspension', '1790600000')).toContain('Insinyur dihentikan');
  expect(at('suspension', '0')).toBe('Penghentian insinyur dicabut');
  expect(words({ kind: 'forced_transfer', amount: '1500' })).toContain('1.500');
  expect(words({ kind: 'redemption', what: 'opened', amount: '150000000000' })).toContain('Rp1,5 miliar');
});

it('leaves out what is no news by itself', () => {
  expect(words({ kind: 'proposal', what: 'classified' })).toBeNull();
  expect(words({ kind: 'term', what: 'weather', amount: '1' })).toBeNull();
});
