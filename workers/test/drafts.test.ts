import { approvalDigest, approvalTypedData, type ProjectParams } from '@partisipro/contracts/eip712';
import { canonicalDossier, dossierHash } from '@partisipro/contracts/dossier';
import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Address } from 'viem';
import { Browser, ORIGIN, codeOf, person } from './client.ts';
import { aDossier, aPdf, proposal, sha256 } from './examples.ts';
import { flush, giveRole, takeRole } from './outside.ts';
import { clear, project } from './seed.ts';

const spv = person(10);
const reviewer = person(11);
const stranger = person(12);
const factory = (
  JSON.parse((env as unknown as { CONTRACTS: string }).CONTRACTS) as { ProjectFactory: Address }
).ProjectFactory;

let mine: Browser;
let reviewing: Browser;

beforeAll(() => giveRole('reviewer', reviewer.address));
beforeEach(async () => {
  await flush();
  mine = await new Browser().signIn(spv);
  reviewing = await new Browser().signIn(reviewer);
});

interface Draft {
  id: string;
  version: number;
  state: string;
  dossierHash: string;
  documents: { sha256: string }[];
}
const json = async <T>(response: Promise<Response> | Response) => (await (await response).json()) as T;
const start = (body: object = {}) => json<Draft>(mine.post('/api/drafts', { title: 'Tol', body }));
const upload = (browser: Browser, id: string, hash: string, bytes: Uint8Array, type = 'application/pdf') =>
  browser.fetch(`/api/drafts/${id}/documents/${hash}?name=Studi%20kelayakan&kind=feasibility`, {
    method: 'PUT',
    headers: { origin: ORIGIN, 'content-type': type },
    body: bytes,
  });

async function submitted(nonce = '1') {
  const { id, version } = await start({ dossier: aDossier(), params: { ...proposal(), nonce } });
  return json<Draft>(mine.post(`/api/drafts/${id}/submit`, { version }));
}

const full = (over: Partial<ProjectParams> = {}): ProjectParams => ({
  ...(proposal(BigInt) as unknown as ProjectParams),
  spv: spv.address.toLowerCase() as Address,
  dossierHash: dossierHash(aDossier()),
  release: 1,
  raiseFeeBps: 200,
  managementFeeBps: 500,
  deadline: Math.floor(Date.now() / 1000) + 86_400,
  ...over,
});
const wire = (params: ProjectParams) =>
  JSON.parse(JSON.stringify(params, (_, v) => (typeof v === 'bigint' ? String(v) : v))) as object;

describe('a draft', () => {
  test('is saved with its version, and a stale save loses nothing', async () => {
    const { id, version } = await start({ step: 1 });
    expect(
      (await mine.send('PUT', `/api/drafts/${id}`, { version, title: 'Tol', body: { step: 2 } })).status,
    ).toBe(200);
    const stale = await mine.send('PUT', `/api/drafts/${id}`, { version, title: 'Tol', body: { step: 3 } });
    expect(stale.status).toBe(409);
    expect(await stale.json()).toMatchObject({
      error: { code: 'conflict', details: { version: 2, state: 'draft' } },
    });
    expect(await json(mine.get(`/api/drafts/${id}`))).toMatchObject({ version: 2, body: { step: 2 } });
    expect(await json(mine.get('/api/drafts'))).toMatchObject({
      drafts: expect.arrayContaining([expect.objectContaining({ id })]),
    });
  });

  test('is nobody else’s', async () => {
    const { id, version } = await start();
    const other = await new Browser().signIn(stranger);
    for (const answer of [
      await other.get(`/api/drafts/${id}`),
      await other.send('PUT', `/api/drafts/${id}`, { version, title: 'Saya', body: {} }),
      await other.post(`/api/drafts/${id}/submit`, { version }),
      await upload(other, id, await sha256(aPdf()), aPdf()),
      await reviewing.get(`/api/drafts/${id}`),
    ]) {
      expect(answer.status).toBe(404);
    }
    expect((await new Browser().get(`/api/drafts/${id}`)).status).toBe(401);
  });

  test.each([
    ['markup', '<img src=x onerror=alert(1)>'],
    ['a direction override', 'Tol \u202eabc'],
    ['a control', 'Tol\u0007'],
    ['nothing', ''],
    ['too much', 'x'.repeat(161)],
  ])('refuses a title with %s', async (_, title) => {
    const answer = await mine.post('/api/drafts', { title, body: {} });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      error: { code: 'invalid_input', details: [{ field: 'title' }] },
    });
  });

  test('refuses what is nested without end', async () => {
    const deep = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
    const answer = await mine.post('/api/drafts', `{"title":"Tol","body":${deep}}`);
    expect(answer.status).toBe(422);
  });

  test('submitted incomplete says each field, and stays a draft', async () => {
    const { id, version } = await start({
      dossier: { ...aDossier(), title: '<b>Tol</b>' },
      params: { ...proposal(), slug: 'Not A Slug' },
    });
    const answer = await mine.post(`/api/drafts/${id}/submit`, { version });
    expect(answer.status).toBe(422);
    const { error } = (await answer.json()) as { error: { details: { field: string; rule: string }[] } };
    expect(error.details).toContainEqual(expect.objectContaining({ field: 'dossier.title', rule: 'regex' }));
    expect(error.details).toContainEqual(expect.objectContaining({ field: 'params.slug', rule: 'regex' }));
    expect(await json(mine.get(`/api/drafts/${id}`))).toMatchObject({ state: 'draft', version });
  });

  const terms = proposal().terms;
  test.each<[string, object, string]>([
    ['no price', { terms: { ...terms, price: '0' } }, 'params.terms.price'],
    ['a negative price', { terms: { ...terms, price: '-1' } }, 'params.terms.price'],
    ['a fraction', { terms: { ...terms, hardCap: 10.5 } }, 'params.terms.hardCap'],
    [
      'a soft cap above the hard cap',
      { terms: { ...terms, softCap: terms.hardCap + 1 } },
      'params.terms.softCap',
    ],
    ['a raise too large to count', { terms: { ...terms, price: String(2n ** 111n) } }, 'params.terms.price'],
    ['parts that are not the whole', { trancheBps: [4000, 5999] }, 'params.trancheBps'],
    ['one verifier twice', { secondVerifier: proposal().verifier }, 'params.secondVerifier'],
    ['closing before opening', { terms: { ...terms, closesAt: terms.opensAt } }, 'params.terms.closesAt'],
    ['an address that is none', { verifier: '0x12' }, 'params.verifier'],
  ])('is refused with %s', async (_, over, field) => {
    const { id, version } = await start({ dossier: aDossier(), params: { ...proposal(), ...over } });
    const answer = await mine.post(`/api/drafts/${id}/submit`, { version });
    expect(answer.status).toBe(422);
    const { error } = (await answer.json()) as { error: { details: { field: string }[] } };
    expect(error.details.map((issue) => issue.field)).toContain(field);
  });
});

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
    const { keccak256, stringToBytes } = await import('viem');
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

describe('an approval', () => {
  const signed = async (params: ProjectParams, by = reviewer) =>
    by.signTypedData(approvalTypedData(31337, factory, params));
  const approve = async (draft: Draft, params: ProjectParams, signature?: string) =>
    reviewing.post('/api/approvals', {
      draftId: draft.id,
      version: draft.version,
      params: wire(params),
      signature: signature ?? (await signed(params)),
    });

  test('by a reviewer over all parameters is kept for the SPV', async () => {
    const draft = await submitted();
    expect(await json(reviewing.get('/api/approvals'))).toMatchObject({
      drafts: expect.arrayContaining([expect.objectContaining({ id: draft.id })]),
    });
    const params = full();
    const answer = await approve(draft, params);
    expect(answer.status).toBe(201);
    const digest = approvalDigest(31337, factory, params);
    expect(await answer.json()).toEqual({ draftId: draft.id, digest });
    const kept = await json<{ params: object; reviewer: string }>(mine.get(`/api/approvals/${draft.id}`));
    expect(kept).toMatchObject({ digest, reviewer: reviewer.address.toLowerCase(), params: wire(params) });
    expect((await (await new Browser().signIn(stranger)).get(`/api/approvals/${draft.id}`)).status).toBe(404);
    expect((await approve(draft, params)).status).toBe(409);
  });

  test.each<[string, Partial<ProjectParams>, string]>([
    ['another SPV', { spv: stranger.address.toLowerCase() as Address }, 'spv'],
    ['another dossier', { dossierHash: `0x${'12'.repeat(32)}` }, 'dossierHash'],
    ['another price', { terms: { ...full().terms, price: 1n } }, 'terms.price'],
    ['another slug', { slug: 'lain' }, 'slug'],
    ['a deadline that has passed', { deadline: 1 }, 'deadline'],
  ])('for %s is refused', async (_, over, field) => {
    const answer = await approve(await submitted(), full(over));
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ error: { details: [{ field }] } });
  });

  test('signed by a stranger, or changed after signing, is refused', async () => {
    const draft = await submitted();
    for (const signature of [await signed(full(), stranger), await signed(full({ raiseFeeBps: 0 }))]) {
      const answer = await approve(draft, full(), signature);
      expect(await answer.json()).toMatchObject({
        error: { code: 'invalid_input', details: [{ field: 'signature' }] },
      });
    }
    expect((await mine.get(`/api/approvals/${draft.id}`)).status).toBe(404);
  });

  test('needs the role at that moment', async () => {
    const draft = await submitted('2');
    expect((await mine.get('/api/approvals')).status).toBe(403);
    await takeRole('reviewer', reviewer.address);
    expect((await approve(draft, full())).status).toBe(403);
    await giveRole('reviewer', reviewer.address);
    expect((await approve(draft, full({ nonce: 2n }))).status).toBe(201);
    const twin = await submitted('2');
    expect(await codeOf(await approve(twin, full({ nonce: 2n })))).toBe('conflict');
    expect(await json(mine.get(`/api/drafts/${twin.id}`))).toMatchObject({ state: 'submitted' });
  });

  test('may be a return with a reason, after which the SPV goes on', async () => {
    const draft = await submitted();
    const back = await json<Draft>(
      reviewing.post('/api/approvals/return', {
        draftId: draft.id,
        version: draft.version,
        reason: 'Lengkapi izin.',
      }),
    );
    const read = await json<Draft>(mine.get(`/api/drafts/${draft.id}`));
    expect(read).toMatchObject({ state: 'returned', reason: 'Lengkapi izin.', version: back.version });
    expect((await mine.post(`/api/drafts/${draft.id}/submit`, { version: back.version })).status).toBe(200);
  });

  test('a draft under review is frozen', async () => {
    const draft = await submitted();
    expect(
      (await mine.send('PUT', `/api/drafts/${draft.id}`, { version: draft.version, title: 'x', body: {} }))
        .status,
    ).toBe(409);
    expect((await upload(mine, draft.id, await sha256(aPdf()), aPdf())).status).toBe(409);
  });
});
