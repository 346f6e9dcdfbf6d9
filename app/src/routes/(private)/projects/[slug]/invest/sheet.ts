/** The key facts sheet with a project's own figures in it. */
import { FIGURES, type FigureName, type Language } from '@partisipro/contracts/acknowledgement';
import { shortAddress } from '#lib/format/address.ts';
import { basisPoints, integer, rupiah } from '#lib/format/money.ts';
import { day } from '#lib/format/time.ts';
import { riskName } from '#lib/features/project/risk.ts';
import type { Project } from '#lib/features/project/types.ts';
import { m } from '#lib/paraglide/messages.js';

const DAY = 86_400;

/** Of two project companies the invented one: the real one of a demonstration offers nothing. */
function companyOf({ dossier, spv }: Project): string {
  const all = dossier?.parties.filter(({ role }) => role === 'projectCompany') ?? [];
  return (all.find(({ fictitious }) => fictitious) ?? all[0])?.name ?? shortAddress(spv);
}

export function figuresOf(project: Project, language: Language): Record<FigureName, string> {
  const { terms, price, currencyDecimals } = project;
  const money = (shares: string) => rupiah(BigInt(shares) * BigInt(price), currencyDecimals);
  const borne = (project.dossier?.risks ?? []).filter(({ allocation }) => allocation !== 'public');
  return {
    project: project.name,
    company: companyOf(project),
    price: money('1'),
    least: integer(project.minTicket),
    softCap: money(project.softCap),
    hardCap: money(project.hardCap),
    people: integer(terms.minIdentities),
    closes: day(project.closesAt, language),
    reflection: integer(Math.round(terms.reflection / DAY)),
    tranches: integer(terms.trancheBps.length),
    raiseFee: basisPoints(terms.raiseFeeBps),
    profitFee: basisPoints(terms.managementFeeBps),
    longStop: day(terms.longStop, language),
    concessionEnd: day(project.concessionEnd, language),
    risks: borne.map(({ category }) => riskName(category)).join(', ') || m.not_in_public_source(),
  };
}

const known = new Set<string>(FIGURES);

export const filled = (text: string, figures: Record<FigureName, string>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    known.has(name) ? figures[name as FigureName] : whole,
  );
