import { keccak256 } from 'viem';
import { sha256Of } from '#lib/features/document/hash.ts';

/** Documents are named by SHA-256, those on the chain with 0x; dossiers by keccak-256. Whichever fits is shown. */
export async function verify(
  file: File,
  hashes: readonly string[],
): Promise<{ hash: string; known: boolean }> {
  const bytes = await file.arrayBuffer();
  const sha256 = await sha256Of(bytes);
  if (hashes.includes(sha256) || hashes.includes(`0x${sha256}`)) return { hash: sha256, known: true };
  const hash = keccak256(new Uint8Array(bytes));
  return hashes.includes(hash) ? { hash, known: true } : { hash: sha256, known: false };
}
