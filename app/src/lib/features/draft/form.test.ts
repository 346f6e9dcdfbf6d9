import { dossierSchema } from '@partisipro/contracts/dossier';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { exampleForm } from './example.ts';
import { emptyForm, formOf, proposalOf, type Form } from './form.ts';

const setting = { currency: `0x${'c'.repeat(40)}`, decimals: 2, demonstration: true };
const empty = { ...emptyForm('77'), nonce: '12345678901' };
const NOW = 1_796_000_040;
const form: Form = { ...empty, ...exampleForm(empty, NOW) };
const file = {
  sha256: 'a'.repeat(64),
  name: 'a.pdf',
  kind: 'contract',
  size: 9,
  media_type: 'application/pdf',
};

it('makes of the example a dossier that its schema takes', () => {
  const { dossier, params } = proposalOf(form, [file] as never, setting);
  expect(v.safeParse(dossierSchema, dossier).issues).toBeUndefined();
  expect(dossier.documents).toEqual([{ sha256: file.sha256, name: 'a.pdf', kind: 'contract', size: 9 }]);
  expect(params.terms).toMatchObject({
    price: '10000000',
    softCap: 100,
    opensAt: NOW,
    reflection: 345_600,
    maxBps: 6000,
    tierLimits: [50, 120, 150, 200],
  });
  expect(params.trancheBps).toEqual([2000, 3000, 5000]);
  expect(params.sponsors).toEqual(['77']);
});

it('comes back as it was entered', () => {
  const proposal = proposalOf(form, [], setting);
  expect(proposalOf(formOf(proposal, setting), [], setting)).toEqual(proposal);
});

it('passes on what is no number, so that the check can name the field', () => {
  const { params, dossier } = proposalOf(
    { ...form, softCap: 'banyak', price: '-5', maxPercent: '12,345', forecast: '2030 x', opensAt: '' },
    [],
    setting,
  );
  expect(params.terms).toMatchObject({ softCap: 'banyak', price: '-5', maxBps: '12,345', opensAt: 0 });
  expect(v.safeParse(dossierSchema, dossier).issues?.[0]?.path?.map(({ key }) => key)).toEqual([
    'forecast',
    'years',
    0,
    'perShare',
  ]);
});
