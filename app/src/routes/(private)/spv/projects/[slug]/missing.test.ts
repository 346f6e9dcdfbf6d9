import { expect, it } from 'vitest';
import type { Documents } from '#lib/features/project/types.ts';
import { missingOf } from './missing.ts';

const on = (hash: string, kept: boolean, more: object = {}) => ({
  hash: `0x${hash}`,
  kept,
  time: 0,
  ...more,
});

it('names each document that nobody can open, once', () => {
  const documents = {
    documents: [
      { sha256: 'aa', name: 'Izin', kind: 'permit', size: 1, kept: false },
      { sha256: 'ab', name: 'Kontrak', kind: 'contract', size: 1, kept: true },
    ],
    reports: [on('b2', false), on('b1', true)],
    evidence: [on('c1', false, { number: 0 }), on('c1', false, { number: 1 })],
    notices: [on('d1', false, { number: 4 })],
  } as unknown as Documents;
  expect(missingOf(documents)).toEqual([
    { name: 'Izin', sha256: 'aa' },
    { name: 'Laporan SPV 2', sha256: 'b2' },
    { name: 'Berkas bukti, Tahap dana 1', sha256: 'c1' },
    { name: 'Laporan laba, pembagian 4', sha256: 'd1' },
  ]);
});
