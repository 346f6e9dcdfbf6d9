import { deepEqual, ok } from 'node:assert/strict';
import { it } from 'node:test';
import { problemsOf } from './index.ts';

const text = { id: 'Satu kalimat.', en: 'One sentence.' };
const dossier = {
  version: '1',
  title: 'Jembatan Contoh',
  demonstration: true,
  summary: text,
  sector: 'transport',
  locations: [{ province: 'Banten' }],
  parties: [{ role: 'publicAuthority', name: 'Kota Contoh' }],
  contract: {},
  governmentSupport: [],
  risks: [],
  milestones: [],
  forecast: { method: text, years: [] },
  facts: [],
  documents: [],
};
const address = (digit: string) => `0x${digit.repeat(40)}`;
const terms = {
  price: '10000000',
  softCap: 100,
  hardCap: 200,
  minTicket: 1,
  opensAt: 1_796_000_000,
  closesAt: 1_797_000_000,
  reflection: 345_600,
  minIdentities: 2,
  maxBps: 6000,
  tierLimits: [50, 120, 150, 200],
};
const params = {
  slug: 'jembatan-contoh',
  name: 'Jembatan Contoh',
  symbol: 'JEMB',
  sponsors: ['77'],
  verifier: address('1'),
  secondVerifier: address('2'),
  currency: address('3'),
  terms,
  trancheBps: [10_000],
  longStop: 1_820_000_000,
  concessionEnd: 2_400_000_000,
  unclaimedDestination: address('4'),
  nonce: '1',
};
const fields = (over: object, overTerms: object = {}) =>
  problemsOf({ dossier, params: { ...params, ...over, terms: { ...terms, ...overTerms } } }).map(
    ({ field }) => field,
  );

it('finds nothing in a whole draft', () => deepEqual(fields({}), []));

it('names a broken rule although other fields are still empty', () => {
  const found = fields({ slug: '', verifier: '' }, { softCap: 300 });
  deepEqual(found.sort(), ['params.slug', 'params.terms.softCap', 'params.verifier']);
});

it('judges no rule by a field that is wrong itself', () => {
  deepEqual(fields({}, { softCap: 300, hardCap: 'many' }), ['params.terms.hardCap']);
  deepEqual(fields({ trancheBps: [0, 10_000] }), ['params.trancheBps.0']);
});

it('names every field of a draft that holds none', () => {
  const found = problemsOf({ dossier: {}, params: {} }).map(({ field }) => field);
  ok(found.includes('params.terms') && found.includes('dossier.summary'));
});
