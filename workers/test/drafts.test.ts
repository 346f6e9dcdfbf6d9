import { describe, expect, test } from 'vitest';
import { Browser } from './client.ts';
import { json, mine, reviewing, start, stranger, upload, useDesks } from './desks.ts';
import { aDossier, aPdf, proposal, sha256 } from './examples.ts';

useDesks();

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
