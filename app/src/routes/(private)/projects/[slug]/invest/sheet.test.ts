import { currentText, FIGURES } from '@partisipro/contracts/acknowledgement';
import { expect, it } from 'vitest';
import type { Project } from '#lib/features/project/types.ts';
import { figuresOf, filled } from './sheet.ts';

const project = {
  name: 'Tol Uji (demo)',
  spv: '0x00000000000000000000000000000000000000aa',
  price: '10000000',
  currencyDecimals: 2,
  minTicket: '5',
  softCap: '600',
  hardCap: '1000',
  closesAt: 1_800_000_000,
  concessionEnd: 2_500_000_000,
  terms: {
    reflection: 4 * 86_400,
    minIdentities: 3,
    trancheBps: [4000, 6000],
    raiseFeeBps: 200,
    managementFeeBps: 500,
    longStop: 1_900_000_000,
  },
  dossier: {
    parties: [
      { role: 'projectCompany', name: 'PT Nyata' },
      { role: 'projectCompany', name: 'PT Contoh', fictitious: true },
    ],
    risks: [{ category: 'site', allocation: 'public' }],
  },
} as unknown as Project;

const points = currentText.sheet.flatMap(({ points }) => points);

it.each(['id', 'en'] as const)('fills every figure of the sheet, in %s', (language) => {
  const figures = figuresOf(project, language);
  for (const name of FIGURES) expect(figures[name], name).toBeTruthy();
  const text = points.map((point) => filled(point[language], figures)).join('\n');
  expect(text).not.toMatch(/[{}]/);
  expect(text).toContain('PT Contoh');
  expect(text).not.toContain('PT Nyata');
  for (const figure of ['Rp100.000', 'Rp60.000.000', 'Rp100.000.000', '2\u00a0%', '5\u00a0%']) {
    expect(text).toContain(figure);
  }
});

it('leaves out risks that the state bears alone, and names the SPV by its address where no dossier does', () => {
  expect(figuresOf(project, 'id').risks).toBe(figuresOf({ ...project, dossier: null }, 'id').risks);
  expect(figuresOf({ ...project, dossier: null }, 'id').company).toBe('0x0000…00aa');
});
