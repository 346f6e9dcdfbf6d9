import type { Address } from 'viem';
import type { Db, Deps } from '../deps.ts';
import { Failure, notFound } from '../failure.ts';
import { touchTopic } from '../head/topics.ts';
import { documentRow, insertDocument, keptAmong, namedByDossierOf, projectsActedFor } from './queries.ts';
import { isPdf } from './pdf.ts';

const MEDIA_TYPE = 'application/pdf';
const keyOf = (sha256: string) => `documents/${sha256}`;

/** Keeps a PDF under the SHA-256 of its bytes; anything else is refused before a byte is stored. */
export async function keepDocument(
  { db, documents }: Deps,
  sha256: string,
  bytes: ArrayBuffer,
  by: Address,
): Promise<{ size: number }> {
  if ((await hexDigest(bytes)) !== sha256)
    throw new Failure('hash_mismatch', 'The bytes do not have this SHA-256.');
  if (!isPdf(new Uint8Array(bytes))) throw new Failure('unsupported_type', 'The file is no PDF.');
  await documents.put(keyOf(sha256), bytes, { sha256, httpMetadata: { contentType: MEDIA_TYPE } });
  const size = bytes.byteLength;
  await insertDocument(db, { sha256, size, media_type: MEDIA_TYPE, created_by: by, created_at: new Date() });
  return { size };
}

/**
 * Evidence, reports and notices of a running project, from its SPV, whose SHA-256 of it goes on chain; and what a dossier
 * names, from whoever published that dossier. A draft has its own documents. Pages of the SPV's projects say from then on
 * that it is kept.
 */
export async function publishDocument(deps: Deps, sha256: string, bytes: ArrayBuffer, spv: Address) {
  const projects = await projectsActedFor(deps.db, spv);
  if (projects.length === 0 && !(await namedByDossierOf(deps.db, spv, sha256))) {
    throw new Failure('forbidden', 'This is for the SPV of a project, or for what a dossier of yours names.');
  }
  const { size } = await keepDocument(deps, sha256, bytes, spv);
  await Promise.all(projects.map(({ slug }) => touchTopic(deps, `project:${slug}`)));
  return { sha256, size };
}

/** Tells which of many SHA-256 are of a document that is kept; those that stood on the chain begin with 0x. */
export async function keptOf(db: Db, hashes: readonly (string | null)[]) {
  const plain = (hash: string) => hash.replace(/^0x/, '');
  const asked = [...new Set(hashes.flatMap((hash) => (hash ? plain(hash) : [])))];
  const rows = asked.length ? await keptAmong(db, asked) : [];
  const kept = new Set(rows.map(({ sha256 }) => sha256));
  return (hash: string) => kept.has(plain(hash));
}

/**
 * A document for whoever knows its SHA-256. Until a dossier that lists it is published, only its SPV and the reviewers
 * do; afterwards everyone may, and can check the bytes against the hash.
 */
export async function openDocument({ db, documents }: Deps, sha256: string) {
  const [row, object] = await Promise.all([documentRow(db, sha256), documents.get(keyOf(sha256))]);
  if (!row || !object) throw notFound('document');
  return { body: object.body, size: row.size, mediaType: row.media_type };
}

async function hexDigest(bytes: ArrayBuffer): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
