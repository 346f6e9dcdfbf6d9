/** A road or line by its sections, as the sourced facts tell of them. */
import type { Fact } from './fact.ts';
import { isGovernments, sectionsOf, type Section } from './measure.ts';

export interface StripSection extends Section {
  /** Metres from the beginning. */
  from: number;
  state: 'operating' | 'government' | 'building';
  /** The latest observation of its works: "13,21 %", and of when. */
  built: { percent: string; asOf: string | undefined } | null;
}

const BUILT = /^(?:section )?(\d+), ([\d.]+(?:,\d+)?) % built\b/;

/** Empty where the facts name fewer than two. */
export function stripOf(facts: readonly Fact[], support: readonly { kind: string }[]): StripSection[] {
  const fact = (key: string) => facts.find((one) => one.key === key)?.value;
  const sections = sectionsOf(fact('capacity'));
  if (sections.length < 2) return [];
  const operating = [...(fact('status') ?? '').matchAll(/\bsection (\d+) operating\b/g)].map(([, n]) =>
    Number(n),
  );
  let from = 0;
  return sections.map((section) => {
    const at = from;
    from += Number(section.metres);
    const state = isGovernments(section, support)
      ? ('government' as const)
      : operating.includes(section.number)
        ? ('operating' as const)
        : ('building' as const);
    return {
      ...section,
      from: at,
      state,
      built: state === 'building' ? observed(facts, section.number) : null,
    };
  });
}

function observed(facts: readonly Fact[], number: number): StripSection['built'] {
  const found = facts
    .flatMap(({ key, value, asOf }) => {
      const match = key.startsWith('progressObservations') ? BUILT.exec(value) : null;
      return match && Number(match[1]) === number ? [{ percent: `${match[2]} %`, asOf }] : [];
    })
    .sort((a, b) => (a.asOf ?? '').localeCompare(b.asOf ?? ''));
  return found.at(-1) ?? null;
}

/** As kilometre posts have it: "26+500". */
export const post = (metres: number) =>
  `${Math.floor(metres / 1000)}+${String(metres % 1000).padStart(3, '0')}`;
