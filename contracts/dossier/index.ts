import canonicalize from 'canonicalize';
import * as v from 'valibot';
import { keccak256, stringToBytes, type Hex } from 'viem';
import { dossierSchema, type Dossier } from './schema.ts';

export * from './schema.ts';
export { label, prose } from './text.ts';

/** The bytes that are hashed and kept: RFC 8785, so that the same dossier has one text in every tool. */
export function canonicalDossier(dossier: Dossier): string {
  const text = canonicalize(v.parse(dossierSchema, dossier));
  if (text === undefined) throw new Error('a dossier always has a canonical text');
  return text;
}

/** keccak-256 of the canonical text: the `dossierHash` of the creation parameters. */
export const dossierHash = (dossier: Dossier): Hex => keccak256(stringToBytes(canonicalDossier(dossier)));
