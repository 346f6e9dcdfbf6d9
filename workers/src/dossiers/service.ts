import { canonicalDossier, dossierSchema, type Dossier } from '@partisipro/contracts/dossier';
import { keccak256, stringToBytes, type Address, type Hex } from 'viem';
import type { Deps } from '../deps.ts';
import { Failure, notFound } from '../failure.ts';
import { bumpEpoch } from '../head/topics.ts';
import { parse } from '../http/validate.ts';
import { dossierBody, insertDossier } from './queries.ts';

/**
 * Keeps a dossier under the hash of its bytes. Whoever is signed in may: the bytes are what the hash says or they are
 * refused, so there is nothing to forge, and a project shows only the dossier whose hash its creation named.
 */
export async function putDossier(deps: Deps, hash: Hex, text: string, by: Address): Promise<void> {
  if (keccak256(stringToBytes(text)) !== hash) {
    throw new Failure('hash_mismatch', 'The bytes do not have this hash.', {
      hash: keccak256(stringToBytes(text)),
    });
  }
  const dossier = parse(dossierSchema, parseJson(text));
  if (canonicalDossier(dossier) !== text) {
    throw new Failure('invalid_input', 'The JSON is not in canonical form.', [
      {
        field: '',
        rule: 'rfc8785',
        message: 'keys in order, no spaces, each number and text in its one form',
      },
    ]);
  }
  await keepDossier(deps, hash, text, dossier, by);
}

export async function keepDossier(deps: Deps, hash: Hex, body: string, dossier: Dossier, by: Address) {
  const { title, sector, locations } = dossier;
  const province = locations[0]?.province ?? null;
  const row = { hash, body, title, sector, province, created_by: by, created_at: new Date() };
  const { numInsertedOrUpdatedRows } = await insertDossier(deps.db, row);
  if (numInsertedOrUpdatedRows) await bumpEpoch(deps).catch(() => {}); // a page may have been kept without it
}

/** The very bytes that were hashed. */
export async function dossierText({ db }: Deps, hash: Hex): Promise<string> {
  const row = await dossierBody(db, hash);
  if (!row) throw notFound('dossier');
  return row.body;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Failure('malformed_json', 'The body is no JSON.');
  }
}
