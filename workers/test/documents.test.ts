import { canonicalDossier, dossierHash } from '@partisipro/contracts/dossier';
import { describe, expect, test } from 'vitest';
import { keccak256, stringToBytes } from 'viem';
import { Browser, ORIGIN, codeOf } from './client.ts';
import { json, mine, reviewing, spv, start, upload, useDesks } from './desks.ts';
import { aDossier, aPdf, proposal, sha256 } from './examples.ts';
import { clear, project } from './seed.ts';

useDesks();

describe('a document', () => {
  test('is kept under its hash and given back as an attachment', async () => {
    const { id } = await start();
    const hash = await sha256(aPdf());
    expect(await json(upload(mine, id, hash, aPdf()))).toEqual({
      sha256: hash,
      name: 'Studi kelayakan',
      kind: 'feasibility',
      size: aPdf().length,
    });
    const answer = await new Browser().get(`/api/documents/${hash}`);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(aPdf());
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${hash}.pdf"`);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await json(mine.get(`/api/drafts/${id}`))).toMatchObject({
      documents: [{ sha256: hash, name: 'Studi kelayakan' }],
    });
  });

  test.each<[string, (pdf: Uint8Array) => Uint8Array]>([
    ['another hash', (pdf) => pdf],
    ['a page that calls itself a PDF', () => new TextEncoder().encode('<script>alert(1)</script>')],
    ['something before the header', (pdf) => new Uint8Array([80, 75, 3, 4, ...pdf])],
    ['something after the end', (pdf) => new Uint8Array([...pdf, ...new TextEncoder().encode('<script>')])],
    ['nothing', () => new Uint8Array()],
  ])('with %s is refused', async (what, change) => {
    const { id } = await start();
    const bytes = change(aPdf());
    const hash = what === 'another hash' ? 'ab'.repeat(32) : await sha256(bytes);
    const answer = await upload(mine, id, hash, bytes);
    expect(await codeOf(answer)).toBe(what === 'another hash' ? 'hash_mismatch' : 'unsupported_type');
    expect(await json(mine.get(`/api/drafts/${id}`))).toMatchObject({ documents: [] });
    if (what !== 'another hash') expect((await mine.get(`/api/documents/${hash}`)).status).toBe(404);
  });

  test('too large is refused, also in pieces', async () => {
    const { id } = await start();
    const answer = await upload(mine, id, 'ab'.repeat(32), new Uint8Array(10 * 1024 * 1024 + 1));
    expect(answer.status).toBe(413);
  });

  test('of a running project comes from its SPV', async () => {
    const put = async (browser: Browser) =>
      browser.fetch(`/api/documents/${await sha256(aPdf())}`, {
        method: 'PUT',
        headers: { origin: ORIGIN, 'content-type': 'application/pdf' },
        body: aPdf(),
      });
    expect((await put(new Browser())).status).toBe(401);
    expect((await put(mine)).status).toBe(403);
    await project(9, { spv: spv.address.toLowerCase() });
    expect(await json(put(mine))).toEqual({ sha256: await sha256(aPdf()), size: aPdf().length });
    await clear('chain_project');
  });

  test('that a dossier names comes from whoever published that dossier, and nobody else', async () => {
    const bytes = new Uint8Array([...aPdf(), ...new TextEncoder().encode('\n')]);
    const hash = await sha256(bytes);
    const put = (browser: Browser) =>
      browser.fetch(`/api/documents/${hash}`, {
        method: 'PUT',
        headers: { origin: ORIGIN, 'content-type': 'application/pdf' },
        body: bytes,
      });
    expect((await put(mine)).status).toBe(403);
    const named = { sha256: hash, name: 'Fakta', kind: 'report' as const, size: bytes.length };
    const dossier = { ...aDossier(), documents: [named] };
    const path = `/api/dossiers/${dossierHash(dossier)}`;
    expect((await mine.send('PUT', path, canonicalDossier(dossier))).status).toBe(200);
    expect(await json(put(mine))).toEqual({ sha256: hash, size: bytes.length });
    expect((await put(reviewing)).status).toBe(403);
  });

  test('that the dossier names but nobody attached stops the submission', async () => {
    const documents = [{ sha256: 'cd'.repeat(32), name: 'Izin', kind: 'permit' as const, size: 10 }];
    const { id, version } = await start({ dossier: { ...aDossier(), documents }, params: proposal() });
    const answer = await mine.post(`/api/drafts/${id}/submit`, { version });
    expect(await answer.json()).toMatchObject({
      error: { details: [{ field: 'dossier.documents.0.sha256', rule: 'attached' }] },
    });
  });
});

describe('a dossier', () => {
  const text = canonicalDossier(aDossier());
  const hash = dossierHash(aDossier());

  test('is public under its hash, byte for byte', async () => {
    expect((await mine.send('PUT', `/api/dossiers/${hash}`, text)).status).toBe(200);
    expect((await mine.send('PUT', `/api/dossiers/${hash}`, text)).status).toBe(200);
    const answer = await new Browser().get(`/api/dossiers/${hash}`);
    expect(await answer.text()).toBe(text);
    expect(answer.headers.get('cache-control')).toContain('immutable');
  });

  test('needs its hash, its form and someone signed in', async () => {
    expect((await new Browser().send('PUT', `/api/dossiers/${hash}`, text)).status).toBe(401);
    expect(await codeOf(await mine.send('PUT', `/api/dossiers/0x${'11'.repeat(32)}`, text))).toBe(
      'hash_mismatch',
    );
    const of = (other: string) => `/api/dossiers/${keccak256(stringToBytes(other))}`;
    for (const other of [
      `${text} `,
      '{',
      '[]',
      JSON.stringify({ ...aDossier(), extra: 1 }),
      text.replace('Jawa', 'Ja\\u0077a'),
    ]) {
      expect([400, 422]).toContain((await mine.send('PUT', of(other), other)).status);
    }
  });

  test.each(['0x12', 'abc', '0x' + 'g'.repeat(64)])('has no address %s', async (bad) => {
    expect((await mine.get(`/api/dossiers/${bad}`)).status).toBe(422);
    expect((await mine.get(`/api/dossiers/0x${'ee'.repeat(32)}`)).status).toBe(404);
  });
});
