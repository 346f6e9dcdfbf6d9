import { expect, it } from 'vitest';
import { completenessOf, percentOf } from './completeness.ts';
import { exampleForm } from './example.ts';
import { emptyForm, proposalOf, type Form } from './form.ts';

const setting = { currency: `0x${'c'.repeat(40)}`, decimals: 2, demonstration: true };
const empty = { ...emptyForm('77'), nonce: '12345678901' };
const whole: Form = { ...empty, ...exampleForm(empty, 1_796_000_040) };
const of = (form: Form) => completenessOf(form, proposalOf(form, [], setting));
const anchors = (form: Form) => of(form).missing.map(({ anchor }) => anchor);

it('is whole where the API would refuse nothing', () => {
  const score = of(whole);
  expect(score.missing).toEqual([]);
  expect(score.done).toBe(score.whole);
  expect(percentOf(score)).toBe(100);
});

it('counts what a new draft has already, and names all else by step and field', () => {
  const { steps, ...score } = of(empty);
  expect(percentOf(steps.project)).toBe(20);
  expect(steps.project.missing.map(({ anchor }) => anchor)).toEqual([
    ...['name', 'slug', 'symbol', 'province', 'summaryId', 'summaryEn', 'agency', 'company'],
  ]);
  expect(steps.offering.missing.every((one) => one.empty && one.words === 'Belum diisi.')).toBe(true);
  expect(score.missing.some(({ anchor }) => anchor === 'part-0-planned')).toBe(true);
  expect(percentOf(steps.documents)).toBeNull();
  expect(score.whole).toBe(Object.values(steps).reduce((sum, step) => sum + step.whole, 0));
});

it('says of a field that was filled wrongly which rule it breaks', () => {
  expect(of({ ...whole, softCap: '999' }).missing).toEqual([
    {
      ...{ step: 'offering', anchor: 'softCap', name: 'Batas bawah, saham', empty: false },
      words: 'Melewati batas atas.',
    },
  ]);
});

it('finds the row whose part is missing, and the sum that does not hold', () => {
  const parts = whole.parts.map((part, n) => ({ ...part, percent: n === 1 ? '' : part.percent }));
  expect(anchors({ ...whole, parts })).toEqual(['part-1-percent']);
  const short = whole.parts.map((part) => ({ ...part, percent: '10' }));
  expect(anchors({ ...whole, parts: short })).toEqual(['part-0-percent']);
});

it('asks for what is optional only once it was begun', () => {
  expect(of({ ...whole, years: '', forecast: '' }).missing).toEqual([]);
  expect(anchors({ ...whole, years: 'tiga puluh' })).toEqual(['years']);
  expect(
    anchors({ ...whole, risks: [{ category: 'site', allocation: 'public', id: 'Ada.', en: '' }] }),
  ).toEqual(['risk-0-en']);
});

it('is never all of it while anything is missing', () => {
  expect(percentOf({ done: 199, whole: 200, missing: [] })).toBe(99);
});
