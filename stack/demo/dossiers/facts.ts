/** Sourced facts of the real projects, as a dossier states them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dossier } from '@partisipro/contracts/dossier';
import { written } from './written.ts';

interface Fact {
  value: unknown;
  sources: string[];
  note?: string;
  asOf?: string;
  confidence?: string;
}

export type RealProject = { id: string } & Record<string, Fact | Fact[] | string>;

const file = join(import.meta.dirname, '..', '..', '..', 'data', 'ppp-projects.json');
const { projects } = JSON.parse(readFileSync(file, 'utf8')) as { projects: RealProject[] };

/** One real project by its id in the data file. */
export function realProject(id: string): RealProject {
  const found = projects.find((project) => project.id === id);
  if (!found) throw new Error(`data/ppp-projects.json has no ${id}`);
  return found;
}

export const factOf = (project: RealProject, key: string) => project[key] as Fact | undefined;

type DossierFact = Dossier['facts'][number];

const stated = (key: string, { value, sources, note, asOf, confidence }: Fact): DossierFact => ({
  key,
  value: written(value).slice(0, 600),
  sources,
  ...(asOf ? { asOf } : {}),
  ...(confidence ? { confidence: confidence as DossierFact['confidence'] } : {}),
  ...(note ? { note: note.slice(0, 1000) } : {}),
});

/** Every fact of a project; observations of the same kind are numbered. */
export const factsOf = (project: RealProject): DossierFact[] =>
  Object.entries(project).flatMap(([key, fact]) => {
    if (typeof fact === 'string') return [];
    return Array.isArray(fact) ? fact.map((one, n) => stated(`${key}.${n + 1}`, one)) : [stated(key, fact)];
  });
