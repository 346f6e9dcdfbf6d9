import { expect, test } from '@playwright/test';
import { accountOf, addressOf } from '@partisipro/contracts/demo-people';
import { createSiweMessage } from 'viem/siwe';
import { Actor } from '../actors/actor.ts';
import { run } from '../run.ts';

/** J9: a signature is good once, for this site alone, and a session ends where its owner ends it. */
test('sign-in is not replayed, not taken from another site, and ends everywhere', async ({ browser }) => {
  const here = await Actor.enter(browser, 'investor-9');
  const posted: string[] = [];
  here.page.on('request', (request) => {
    if (request.url().endsWith('/api/auth/verify')) posted.push(request.postData() ?? '');
  });
  await here.goto('/portfolio');
  await here.signIn();
  expect(posted).toHaveLength(1);

  const post = (actor: Actor, path: string, body: string, method = 'POST') =>
    actor.page.evaluate(
      async ([url, data, verb]) => {
        const headers = { 'content-type': 'application/json' };
        const answer = await fetch(url!, { method: verb!, headers, body: data! });
        return { status: answer.status, body: await answer.text() };
      },
      [path, body, method] as const,
    );

  await test.step('the same signature again', async () => {
    expect((await post(here, '/api/auth/verify', posted[0]!)).status).toBe(401);
  });

  await test.step('a signature for another site', async () => {
    const { nonce } = JSON.parse((await post(here, '/api/auth/nonce', '{}')).body) as { nonce: string };
    const message = createSiweMessage({
      address: addressOf('investor-9'),
      chainId: 31337,
      domain: 'partisipro.example',
      uri: 'https://partisipro.example',
      nonce,
      version: '1',
      issuedAt: new Date(),
    });
    const signature = await accountOf('investor-9').signMessage({ message });
    expect((await post(here, '/api/auth/verify', JSON.stringify({ message, signature }))).status).toBe(401);
  });

  await test.step('signed out elsewhere', async () => {
    const elsewhere = await Actor.enter(browser, 'investor-9');
    await elsewhere.goto('/portfolio');
    await elsewhere.signIn();
    const me = () => here.page.evaluate(async () => (await fetch('/api/me')).status);
    expect(await me()).toBe(200);
    expect((await post(elsewhere, '/api/auth/sessions', '{}', 'DELETE')).status).toBe(200);
    expect(await me()).toBe(401);
    await here.goto('/portfolio');
    await expect(here.main.getByText('Masuk dulu')).toBeVisible();
    await elsewhere.leave();
  });

  const cookies = await here.page.context().cookies();
  for (const cookie of cookies.filter(({ name }) => name.startsWith('__Host-')))
    expect(cookie).toMatchObject({ httpOnly: true, secure: true });
  expect(await here.page.evaluate(() => document.cookie)).not.toContain('sid');
  expect(run.APP_ORIGIN).toMatch(/^http:\/\/127\.0\.0\.1:/);
  await here.leave();
});
