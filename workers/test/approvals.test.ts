import { approvalDigest, approvalTypedData, type ProjectParams } from '@partisipro/contracts/eip712';
import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import type { Address } from 'viem';
import { Browser, codeOf } from './client.ts';
import {
  full,
  json,
  mine,
  reviewer,
  reviewing,
  stranger,
  submitted,
  upload,
  useDesks,
  wire,
  type Draft,
} from './desks.ts';
import { aPdf, sha256 } from './examples.ts';
import { giveRole, takeRole } from './outside.ts';

const { ProjectFactory: factory } = JSON.parse((env as unknown as { CONTRACTS: string }).CONTRACTS) as {
  ProjectFactory: Address;
};

useDesks();

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
    const params = full({ nonce: 2n }); // once: their deadline counts from now
    expect((await approve(draft, params)).status).toBe(201);
    const twin = await submitted('2');
    expect(await codeOf(await approve(twin, params))).toBe('conflict');
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
