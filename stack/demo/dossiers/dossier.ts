/** Makes a dossier: the real project's sourced facts, and beside them the story's own SPV, plan and forecast. */
import type { Dossier } from '@partisipro/contracts/dossier';
import { factOf, factsOf, realProject } from './facts.ts';

export interface Story {
  /** Id in data/ppp-projects.json. */
  id: string;
  title: string;
  summary: Dossier['summary'];
  /** The invented project company. */
  spv: string;
  risks: Dossier['risks'];
  milestones: Dossier['milestones'];
  /** Approximate middle of the works, in degrees; a satellite has none. */
  at?: { lat: number; lon: number };
  /** First year of profit, number of years, first amount of a share in smallest units, yearly growth in per mille. */
  forecast: { from: number; years: number; first: bigint; growth: bigint };
}

const METHOD = {
  id: 'Rekaan untuk demonstrasi: pembagian tahun pertama, lalu naik tetap tiap tahun. Bukan perkiraan perusahaan mana pun.',
  en: 'Invented for the demonstration: a first yearly distribution that then grows steadily. No company forecast this.',
};

export function makeDossier(story: Story): Dossier {
  const real = realProject(story.id);
  const place = factOf(real, 'location')!.value as { province: string; areas?: string[] };
  const sector = factOf(real, 'sector')!.value as { id: string; subsector?: string };
  const value = factOf(real, 'value')!;
  const budget = value.value as { amount: number; currency?: string };
  const support = (factOf(real, 'governmentSupport')?.value ?? []) as {
    kind: string;
    amount?: number;
    maxAmount?: number;
  }[];
  return {
    version: '1',
    title: story.title,
    demonstration: true,
    summary: story.summary,
    sector: sector.id as Dossier['sector'],
    ...(sector.subsector ? { subsector: sector.subsector } : {}),
    locations: locationsOf(place, story.at),
    parties: [
      { role: 'publicAuthority', name: String(factOf(real, 'gca')!.value) },
      { role: 'projectCompany', name: story.spv, fictitious: true },
    ],
    ...(budget.currency === 'IDR'
      ? { budget: { amount: String(budget.amount), currency: 'IDR' as const, sources: value.sources } }
      : {}),
    contract: contractOf(real),
    governmentSupport: support.map(({ kind, amount, maxAmount }) => {
      const sum = amount ?? maxAmount;
      return { kind, ...(sum ? { amount: String(sum) } : {}) };
    }),
    risks: story.risks,
    milestones: story.milestones,
    forecast: { method: METHOD, years: forecastOf(story) },
    facts: factsOf(real),
    documents: [],
  };
}

/** One for each province; areas and coordinates stand with the first. */
function locationsOf(
  { province, areas }: { province: string; areas?: string[] },
  at: Story['at'],
): Dossier['locations'] {
  const [first, ...others] = province.split(', ').map((one) => ({ province: one }));
  return [{ ...first!, ...(areas ? { areas } : {}), ...at }, ...others];
}

function contractOf(real: ReturnType<typeof realProject>): Dossier['contract'] {
  const known = (key: string) => factOf(real, key)?.value ?? null;
  const [type, years, signed, revenue] = [
    'contractType',
    'concessionYears',
    'contractSigned',
    'revenueSource',
  ].map(known);
  return {
    ...(type ? { type: String(type) } : {}),
    ...(typeof years === 'number' ? { years } : {}),
    ...(signed ? { signed: String(signed) } : {}),
    ...(revenue ? { revenueSource: String(revenue) } : {}),
  };
}

function forecastOf({ forecast: { from, years, first, growth } }: Story): Dossier['forecast']['years'] {
  let amount = first;
  return Array.from({ length: years }, (_, n) => {
    if (n > 0) amount += (amount * growth) / 1000n;
    return { year: from + n, perShare: amount.toString() };
  });
}
