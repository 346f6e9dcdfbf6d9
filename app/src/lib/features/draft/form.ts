/** What the wizard's fields hold, as typed; and its way to a dossier and creation parameters, and back. */
import type { Dossier } from '@partisipro/contracts/dossier';
import { parseRupiah, rupiah } from '#lib/format/money.ts';
import type { Attached, Proposal, ProposedParams } from './types.ts';
import { dayOf, localTime, parseLocal, startOf } from './wib.ts';

export interface Part {
  id: string;
  en: string;
  planned: string;
  /** Part of the net raise, per cent. */
  percent: string;
}

export interface RiskRow {
  category: Dossier['risks'][number]['category'];
  allocation: Dossier['risks'][number]['allocation'];
  id: string;
  en: string;
}

const TEXTS = [
  ...['name', 'slug', 'symbol', 'sector', 'province', 'summaryId', 'summaryEn', 'agency', 'company', 'years'],
  ...['price', 'softCap', 'hardCap', 'minTicket', 'opensAt', 'closesAt', 'reflection', 'minIdentities'],
  ...['maxPercent', 'tier1', 'tier2', 'tier3', 'tier4', 'longStop', 'concessionEnd', 'verifier'],
  ...['secondVerifier', 'unclaimed', 'sponsors', 'methodId', 'methodEn', 'forecast'],
] as const;

export type TextKey = (typeof TEXTS)[number];
export type Form = Record<TextKey, string> & { parts: Part[]; risks: RiskRow[]; nonce: string };

const DAY = 86_400;

export const emptyForm = (sponsor: string | null): Form => ({
  ...(Object.fromEntries(TEXTS.map((key) => [key, ''])) as Record<TextKey, string>),
  sector: 'transport',
  reflection: '4',
  sponsors: sponsor ?? '',
  parts: [{ id: '', en: '', planned: '', percent: '100' }],
  risks: [],
  nonce: crypto.getRandomValues(new BigUint64Array(1))[0]!.toString(),
});

/** "1.250" → 1250; what is no whole number stays as it is, so that the check can name it. */
const whole = (text: string) => {
  const digits = text.replace(/[.\s]/g, '');
  return /^\d{1,10}$/.test(digits) ? Number(digits) : (text as unknown as number);
};
/** "12,5" per cent → 1250 basis points. */
const basis = (text: string) => {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text.trim());
  return match
    ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
    : (text as unknown as number);
};
const percentOf = (bps: number) => (bps / 100).toString().replace('.', ',');
const tidy = (text: string) => text.trim().normalize('NFC');

/** Lines of "year amount", the amount in rupiah a share. */
const forecastYears = (text: string, decimals: number) =>
  text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => {
      const [year, amount] = line.trim().split(/[\s:;]+/);
      const perShare = parseRupiah(amount ?? '', decimals);
      return { year: Number(year), perShare: perShare === null ? (amount ?? '') : perShare.toString() };
    });

export interface Setting {
  currency: string;
  decimals: number;
  demonstration: boolean;
}

export function proposalOf(form: Form, documents: Attached[], setting: Setting): Proposal {
  return { dossier: dossierOf(form, documents, setting), params: paramsOf(form, setting) };
}

function dossierOf(form: Form, documents: Attached[], { decimals, demonstration }: Setting): Dossier {
  const years = whole(form.years);
  return {
    version: '1',
    title: tidy(form.name),
    demonstration,
    summary: { id: tidy(form.summaryId), en: tidy(form.summaryEn) },
    sector: form.sector as Dossier['sector'],
    locations: [{ province: tidy(form.province) }],
    parties: [
      { role: 'publicAuthority', name: tidy(form.agency) },
      { role: 'projectCompany', name: tidy(form.company), ...(demonstration ? { fictitious: true } : {}) },
    ],
    contract: form.years.trim() ? { years } : {},
    governmentSupport: [],
    risks: form.risks.map(({ category, allocation, id, en }) => ({
      category,
      allocation,
      mitigation: { id: tidy(id), en: tidy(en) },
    })),
    milestones: form.parts.map(({ id, en, planned, percent }) => ({
      title: { id: tidy(id), en: tidy(en) },
      planned,
      weightBps: basis(percent),
    })),
    forecast: {
      method: { id: tidy(form.methodId), en: tidy(form.methodEn) },
      years: forecastYears(form.forecast, decimals),
    },
    facts: [],
    documents: documents.map(({ sha256, name, kind, size }) => ({
      sha256,
      name,
      kind: kind as Dossier['documents'][number]['kind'],
      size,
    })),
  };
}

function paramsOf(form: Form, { currency, decimals }: Setting): ProposedParams {
  const address = (text: string) => text.trim().toLowerCase() as `0x${string}`;
  return {
    slug: form.slug.trim(),
    name: tidy(form.name),
    symbol: form.symbol.trim(),
    sponsors: form.sponsors.split(/[\s,;]+/).filter(Boolean),
    verifier: address(form.verifier),
    secondVerifier: address(form.secondVerifier),
    currency: address(currency),
    terms: {
      price: parseRupiah(form.price, decimals)?.toString() ?? form.price,
      softCap: whole(form.softCap),
      hardCap: whole(form.hardCap),
      minTicket: whole(form.minTicket),
      opensAt: parseLocal(form.opensAt),
      closesAt: parseLocal(form.closesAt),
      reflection: /^\d+$/.test(form.reflection.trim()) ? Number(form.reflection) * DAY : 0,
      minIdentities: whole(form.minIdentities),
      maxBps: basis(form.maxPercent),
      tierLimits: [whole(form.tier1), whole(form.tier2), whole(form.tier3), whole(form.tier4)],
    },
    trancheBps: form.parts.map(({ percent }) => basis(percent)),
    longStop: startOf(form.longStop),
    concessionEnd: startOf(form.concessionEnd),
    unclaimedDestination: address(form.unclaimed),
    nonce: form.nonce,
  };
}

/** Back to the fields: a draft that a reviewer returned is edited again. */
export function formOf({ dossier, params }: Proposal, { decimals }: Setting): Form {
  const { terms } = params;
  const party = (role: string) => dossier.parties.find((one) => one.role === role)?.name ?? '';
  const money = (amount: string) => rupiah(amount, decimals).slice(2);
  const [tier1, tier2, tier3, tier4] = terms.tierLimits.map(String) as [string, string, string, string];
  return {
    name: dossier.title,
    slug: params.slug,
    symbol: params.symbol,
    sector: dossier.sector,
    province: dossier.locations[0]!.province,
    summaryId: dossier.summary.id,
    summaryEn: dossier.summary.en,
    agency: party('publicAuthority'),
    company: party('projectCompany'),
    years: String(dossier.contract.years ?? ''),
    price: money(terms.price),
    softCap: String(terms.softCap),
    hardCap: String(terms.hardCap),
    minTicket: String(terms.minTicket),
    opensAt: localTime(terms.opensAt),
    closesAt: localTime(terms.closesAt),
    reflection: String(terms.reflection / DAY),
    minIdentities: String(terms.minIdentities),
    maxPercent: percentOf(terms.maxBps),
    ...{ tier1, tier2, tier3, tier4 },
    longStop: dayOf(params.longStop),
    concessionEnd: dayOf(params.concessionEnd),
    verifier: params.verifier,
    secondVerifier: params.secondVerifier,
    unclaimed: params.unclaimedDestination,
    sponsors: params.sponsors.join(', '),
    methodId: dossier.forecast.method.id,
    methodEn: dossier.forecast.method.en,
    forecast: dossier.forecast.years.map(({ year, perShare }) => `${year} ${money(perShare)}`).join('\n'),
    parts: dossier.milestones.map(({ title, planned, weightBps }) => ({
      ...title,
      planned,
      percent: percentOf(weightBps),
    })),
    risks: dossier.risks.map(({ category, allocation, mitigation }) => ({
      category,
      allocation,
      ...mitigation,
    })),
    nonce: params.nonce,
  };
}
