import { beforeEach, expect, it, vi } from 'vitest';
import { DocumentFile } from './document-file.svelte.ts';
import { sha256Of } from './hash.ts';

const answers: (string | null)[] = [];
const sent: string[] = [];
vi.mock('./send.ts', () => ({
  sendDocument: async (_: File, hash: string) => {
    sent.push(hash);
    return answers.shift() ?? null;
  },
}));
beforeEach(() => {
  answers.splice(0);
  sent.splice(0);
});

const pdf = (text = '%PDF-1.7\nisi\n%%EOF') => new File([text], 'laporan.pdf', { type: 'application/pdf' });

it('is named by the SHA-256 of its bytes and sent once', async () => {
  const document = new DocumentFile();
  await document.choose(pdf());
  expect(document.hash).toBe(`0x${await sha256Of(await pdf().arrayBuffer())}`);
  expect(await document.keep()).toBe(true);
  expect(await document.keep()).toBe(true);
  expect(sent).toEqual([document.hash]);
});

it('is not sent where it is plainly no PDF, or too large', async () => {
  const document = new DocumentFile();
  await document.choose(pdf('Laporan tiga bulan'));
  expect([document.failure, document.hash]).toEqual(['unsupported_type', null]);
  expect(await document.keep()).toBe(false);
  await document.choose(pdf(`%PDF-${'0'.repeat(10 * 1024 * 1024)}`));
  expect(document.failure).toBe('too_large');
  expect(sent).toEqual([]);
});

it('stays chosen where it was refused, and may be sent again', async () => {
  const document = new DocumentFile();
  await document.choose(pdf());
  answers.push('unavailable');
  expect(await document.keep()).toBe(false);
  expect([document.failure, document.sent, document.file?.name]).toEqual([
    'unavailable',
    null,
    'laporan.pdf',
  ]);
  expect(await document.keep()).toBe(true);
  expect(document.failure).toBeNull();
});

it('is another one once another was chosen', async () => {
  const document = new DocumentFile();
  await document.choose(pdf());
  await document.keep();
  await document.choose(pdf('%PDF-1.7\nlain\n%%EOF'));
  expect(document.kept).toBe(false);
  await document.clear();
  expect([document.file, document.hash]).toEqual([null, null]);
});
