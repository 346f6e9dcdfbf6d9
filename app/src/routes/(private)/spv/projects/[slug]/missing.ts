/** Documents of a project that are named, by its dossier or on the chain, and that nobody can open. */
import { m } from '#lib/paraglide/messages.js';
import type { Documents } from '#lib/features/project/types.ts';
import { trancheName } from '#lib/features/spv/next-words.ts';

export interface Missing {
  name: string;
  /** SHA-256 without 0x. */
  sha256: string;
}

/** Each once, however often it is named. */
export function missingOf({ documents, reports, evidence, notices }: Documents): Missing[] {
  const named = [
    ...documents.map(({ sha256, name, kept }) => ({ sha256, name, kept })),
    ...reports.map(({ hash, kept }, n) => ({
      ...{ sha256: hash.slice(2), kept },
      name: m.report_number({ number: reports.length - n }),
    })),
    ...evidence.map(({ hash, kept, number }) => ({
      ...{ sha256: hash.slice(2), kept },
      name: `${m.evidence_file()}, ${trancheName(number)}`,
    })),
    ...notices.map(({ hash, kept, number }) => ({
      ...{ sha256: hash.slice(2), kept },
      name: m.notice_number({ number }),
    })),
  ];
  const found = new Map<string, Missing>();
  for (const { sha256, name, kept } of named)
    if (!kept && !found.has(sha256)) found.set(sha256, { name, sha256 });
  return [...found.values()];
}
