import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { canonicalDossier, dossierHash, dossierSchema, type Dossier } from '../dossier/index.ts';

const dossier: Dossier = {
  version: '1',
  title: 'SPAM Umbulan (demo)',
  demonstration: true,
  summary: { id: 'Air curah.', en: 'Bulk water.' },
  sector: 'water',
  locations: [{ province: 'Jawa Timur' }],
  parties: [{ role: 'projectCompany', name: 'PT Contoh', fictitious: true }],
  contract: { type: 'BOT', years: 25 },
  governmentSupport: [],
  risks: [],
  milestones: [],
  forecast: { method: { id: 'a', en: 'b' }, years: [] },
  facts: [],
  documents: [],
};

test('key order changes neither text nor hash', () => {
  const turned = Object.fromEntries(Object.entries(dossier).reverse()) as Dossier;
  assert.equal(canonicalDossier(turned), canonicalDossier(dossier));
  assert.equal(dossierHash(turned), dossierHash(dossier));
  assert.match(canonicalDossier(dossier), /^\{"contract":\{"type":"BOT","years":25\},"demonstration":true/);
});

for (const [what, title] of [
  ['markup', 'Tol <b>Batang</b>'],
  ['a direction override', 'Tol \u202egnataB'],
  ['an isolate', 'Tol \u2066Batang'],
  ['a null', 'Tol\u0000'],
  ['a line break', 'Tol\nBatang'],
  ['outer spaces', ' Tol '],
  ['a zero-width space', 'T\u200bol'],
] as const) {
  test(`a title with ${what} is refused`, () => {
    assert.equal(v.safeParse(dossierSchema, { ...dossier, title }).success, false);
  });
}

test('unknown fields are refused, at every depth', () => {
  assert.equal(v.safeParse(dossierSchema, { ...dossier, extra: 1 }).success, false);
  assert.equal(v.safeParse(dossierSchema, { ...dossier, contract: { extra: 1 } }).success, false);
});
