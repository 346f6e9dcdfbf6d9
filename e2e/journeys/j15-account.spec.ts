import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { addressOf } from '@partisipro/contracts/demo-people';
import { invest } from '@partisipro/contracts/demo';
import { currentText } from '@partisipro/contracts/acknowledgement';
import { Actor } from '../actors/actor.ts';
import { projectFor, settled, teller } from '../actors/stage.ts';
import { expectSound } from '../pages/sound.ts';

const PERSON = 'investor-16';
const OTHER = 'investor-17';

/** J15: one’s own account: where one is signed in, what is stored, and what a reload does not lose. */
test('a person sees and ends sessions, takes the data away, and keeps answers through a reload', async ({
  browser,
}) => {
  const slug = 'akun-uji';
  const { suite, params } = await projectFor(slug);
  await invest(teller, suite, PERSON, 5, params.terms.price);
  await invest(teller, suite, OTHER, 7, params.terms.price);
  await settled();
  const here = await Actor.enter(browser, PERSON);
  const there = await Actor.enter(browser, PERSON);
  const sessions = here.main.locator('[data-session]');

  await test.step('the account’s button leads to the account, which shows both browsers and which is this one', async () => {
    await there.goto('/account');
    await expect(there.main.getByText('Masuk dulu')).toBeVisible();
    await there.signIn();
    await here.goto('/projects');
    await here.signIn();
    await here.page.locator('header').getByRole('link', { name: /^Akun/ }).click();
    await expect(here.main.getByRole('heading', { level: 1, name: 'Akun' })).toBeVisible();
    await expect(here.main.getByText(here.address)).toBeVisible();
    await expect(here.main.getByText('Terverifikasi')).toBeVisible();
    await expect(sessions).toHaveCount(2);
    await expect(here.main.locator('[data-session=current]')).toHaveCount(1);
    await expect(sessions.first()).toContainText('Chrome, Linux');
    await expectSound(here);
    await here.page.setViewportSize({ width: 1280, height: 800 });
  });

  await test.step('the file holds this account, and nobody else', async () => {
    const [download] = await Promise.all([
      here.page.waitForEvent('download'),
      here.main.getByRole('link', { name: 'Unduh data saya' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`partisipro-${here.address}.json`);
    const text = await readFile(await download.path(), 'utf8');
    const {
      account,
      chain,
      sessions: open,
    } = JSON.parse(text) as {
      account: string;
      chain: { portfolio: { holdings: { slug: string; shares: string }[] } };
      sessions: object[];
    };
    expect(account).toBe(here.address);
    expect(chain.portfolio.holdings).toContainEqual(expect.objectContaining({ slug, shares: '5' }));
    expect(open).toHaveLength(2);
    expect(text.toLowerCase()).not.toContain(addressOf(OTHER).toLowerCase().slice(2));
  });

  await test.step('the other session is ended, and that browser is signed out at its next act', async () => {
    await here.main.locator('[data-session=other]').getByRole('button', { name: 'Akhiri' }).click();
    await expect(sessions).toHaveCount(1);
    await there.main.getByRole('button', { name: 'Akhiri semua sesi' }).click();
    await there.main.getByRole('group').getByRole('button', { name: 'Akhiri semua sesi' }).click();
    await expect(there.main.getByText('Masuk dulu')).toBeVisible();
    await expect(sessions).toHaveCount(1);
    await there.goto('/portfolio');
    await expect(there.main.getByText('Masuk dulu')).toBeVisible();
  });

  await test.step('answers to the risk questions survive a reload', async () => {
    await here.goto(`/projects/${slug}/invest`);
    const { options, right } = currentText.questions[0]!;
    await here.main.getByRole('radio', { name: options.find(({ id }) => id === right)!.text.id }).check();
    await here.main.getByRole('button', { name: 'Jawab' }).click();
    await here.main.getByRole('button', { name: 'Lanjut' }).click();
    await expect(here.main.getByRole('heading', { name: 'Pertanyaan 2 dari' })).toBeVisible();
    await here.page.reload();
    await here.hydrated();
    await expect(here.main.getByRole('heading', { name: 'Pertanyaan 2 dari' })).toBeVisible();
  });

  await test.step('ending all says that this one ends too, may be left, and leaves nobody signed in', async () => {
    // its wallet is still connected
    await there.page.locator('header').getByRole('button', { name: 'Masuk' }).click();
    await there.page.getByRole('button', { name: 'Tanda tangani dan masuk' }).click();
    await expect(there.page.getByRole('dialog')).toBeHidden();
    await here.goto('/account');
    await expect(sessions).toHaveCount(2);
    await here.main.getByRole('button', { name: 'Akhiri semua sesi' }).click();
    const ask = here.main.getByRole('group', { name: /juga yang ini/ });
    await ask.getByRole('button', { name: 'Batal' }).click();
    await expect(sessions).toHaveCount(2);
    await here.main.getByRole('button', { name: 'Akhiri semua sesi' }).click();
    await ask.getByRole('button', { name: 'Akhiri semua sesi' }).click();
    await expect(here.main.getByText('Masuk dulu')).toBeVisible();
    await there.goto('/account');
    await expect(there.main.getByText('Masuk dulu')).toBeVisible();
  });

  await test.step('signing out is one button', async () => {
    await here.signIn();
    await here.main.getByRole('button', { name: 'Keluar' }).click();
    await expect(here.main.getByText('Masuk dulu')).toBeVisible();
    await here.page.reload();
    await here.hydrated();
    await expect(here.page.locator('header').getByRole('button', { name: 'Masuk' })).toBeVisible();
  });
  await here.leave();
  await there.leave();
});

test('help is read by anyone, without JavaScript, at the chapter that a link names', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const [path, words, money] of [
    ['/help', 'Istilah', 'Berapa biayanya'],
    ['/en/help', 'Words', 'What it costs'],
  ] as const) {
    const answer = await page.goto(path);
    expect(answer!.headers()['cache-control']).toMatch(/^public/);
    await expect(page.getByRole('heading', { name: money })).toBeVisible();
    await page.locator('footer').getByRole('link', { name: words }).click();
    await expect(page).toHaveURL(new RegExp(`${path}#words$`));
    await expect(page.locator('#words')).toBeInViewport();
  }
  await context.close();
});

test('who is sent to verify an identity comes back to the purchase', async ({ browser }) => {
  const slug = 'kembali-uji';
  await projectFor(slug);
  const unknown = await Actor.enter(browser, 'investor-26');
  await unknown.goto(`/projects/${slug}/invest`);
  await unknown.signIn();
  await unknown.main.getByRole('link', { name: 'Ke verifikasi identitas' }).click();
  await unknown.main.getByRole('link', { name: 'Kembali ke pembelian' }).click();
  await unknown.page.waitForURL(`**/projects/${slug}/invest`);
  await unknown.goto('/identity?for=//evil.example');
  await expect(unknown.main.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(unknown.page.locator('a[href*="evil"]')).toHaveCount(0);
  await unknown.leave();
});
