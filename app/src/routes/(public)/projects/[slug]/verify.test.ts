import { createHash } from 'node:crypto';
import { keccak256, stringToBytes } from 'viem';
import { expect, it } from 'vitest';
import { verify } from './verify.ts';

const text = 'berkas';
const file = new File([text], 'a.pdf');
const sha256 = createHash('sha256').update(text).digest('hex');

it('knows a document by either hash, and any other by none', async () => {
  expect(await verify(file, ['00', sha256])).toEqual({ hash: sha256, known: true });
  expect(await verify(file, [`0x${sha256}`])).toEqual({ hash: sha256, known: true });
  const keccak = keccak256(stringToBytes(text));
  expect(await verify(file, [keccak])).toEqual({ hash: keccak, known: true });
  expect(await verify(new File(['lain'], 'a.pdf'), [sha256, keccak])).toMatchObject({ known: false });
});
