import { evidenceHash } from '#lib/features/evidence.ts';

/** Documents are named by SHA-256; dossiers and reports by the chain's own hash. Whichever fits is shown. */
export async function verify(
  file: File,
  hashes: readonly string[],
): Promise<{ hash: string; known: boolean }> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hashes.includes(sha256)) return { hash: sha256, known: true };
  const hash = await evidenceHash(file);
  return hashes.includes(hash) ? { hash, known: true } : { hash: sha256, known: false };
}
