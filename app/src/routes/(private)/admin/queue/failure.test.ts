import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { failureWords } from './failure.ts';

const refused = (field: string, rule: string, message: string) =>
  failureWords({ status: 422, body: { code: 'invalid_input', details: [{ field, rule, message }] } });

it.each([
  ['deadline', 'future', 'has passed', 'Batas waktu tanda tangan: Waktunya sudah lewat.'],
  [
    'terms.softCap',
    'same',
    'differs from the submitted draft',
    'Batas bawah, saham: Berbeda dari draf yang dikirim.',
  ],
  ['slug', 'same', 'differs from the submitted draft', 'Alamat singkat: Berbeda dari draf yang dikirim.'],
  [
    'signature',
    'signature',
    'does not recover to 0xaa',
    'Tanda tangan: Bukan dari dompet Anda untuk isi ini.',
  ],
  [
    'params.terms.price',
    'min_value',
    'Invalid value: Expected >=1 but received 0',
    'Harga satu saham: Terlalu kecil.',
  ],
  ['attestation.tier', 'max_value', 'Invalid value: Expected <=4 but received 5', 'Tingkat: Terlalu besar.'],
  ['wallet', 'same', 'is not the wallet that asked', 'Dompet: Bukan dompet yang meminta.'],
])('says %s, %s, in the words of the page', (field, rule, message, words) =>
  expect(refused(field, rule, message)).toBe(words),
);

it('says nothing of the API’s English, whatever rule is broken', () => {
  const root = join(import.meta.dirname, '../../../../../..');
  const files = globSync(
    ['contracts/{draft,dossier}/*.ts', 'workers/src/{approvals,attestations,drafts}/*.ts'],
    {
      cwd: root,
    },
  ).filter((file) => !file.endsWith('.test.ts'));
  const said = files.flatMap((file) =>
    [
      ...readFileSync(join(root, file), 'utf8').matchAll(/'((?:is|has|are|do|lets|times|differs) [^']+)'/g),
    ].map(([, message]) => message!),
  );
  expect(said.length).toBeGreaterThan(25);
  for (const message of said) expect(refused('params.slug', 'check', message)).not.toContain(message);
});
