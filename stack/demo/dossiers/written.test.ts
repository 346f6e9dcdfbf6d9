import { expect, test } from 'vitest';
import { written } from './written.ts';

test.each([
  [{ amount: 2_050_000_000_000, currency: 'IDR' }, 'Rp2.050.000.000.000'],
  [
    [{ kind: 'IIGF guarantee', maxAmount: 5, currency: 'IDR' }, { kind: 'VGF' }],
    'IIGF guarantee, up to Rp5; VGF',
  ],
  [
    { total: { amount: 3_421_000_000, currency: 'USD' }, others: ['SMBC', 'BTMU'] },
    'total US$3.421.000.000, others SMBC; BTMU',
  ],
  [{ value: 4000, unit: 'l/s', people: 1_300_000 }, '4.000 l/s, people 1.300.000'],
  [{ name: 'PT Satu', pct: 67.5 }, 'PT Satu, 67,5 %'],
  [{ amount: 2799, currency: 'IDR', unit: 'per m3', for: 'DKI Jakarta' }, 'Rp2.799 per m3, DKI Jakarta'],
  [{ perYear: 138, total: 2_068, years: 15, currency: 'IDR' }, 'Rp138 a year, total Rp2.068, 15 years'],
  [25, '25'],
  ['BOT', 'BOT'],
  [null, 'tidak ada di sumber publik / not in any public source'],
])('%j', (value, text) => {
  expect(written(value)).toBe(text);
});
