import { expect, test } from '@playwright/test';
import { invest } from '@partisipro/contracts/demo';
import { Actor } from '../actors/actor.ts';
import { projectFor, settled, teller } from '../actors/stage.ts';

const QUESTION = 'Siapa yang memeriksa laporan keuangan proyek ini?';
const ANSWER = 'Akuntan publik; sidik laporannya dicatat di rantai.';

/** J11: a verified investor asks, the SPV answers, everyone reads both without a wallet and without JavaScript. */
test('a question is asked, answered and read by all', async ({ browser }) => {
  const slug = 'tanya-uji';
  const { suite, params } = await projectFor(slug);
  await invest(teller, suite, 'investor-7', 5, params.terms.price);
  await settled();

  await test.step('who is not verified is told so, and what was typed stays', async () => {
    const unknown = await Actor.enter(browser, 'investor-26');
    await unknown.goto(`/projects/${slug}/questions`);
    await unknown.signIn();
    await unknown.main.getByLabel('Pertanyaan Anda').fill(QUESTION);
    await unknown.main.getByRole('button', { name: 'Kirim pertanyaan' }).click();
    await expect(unknown.main.getByText('Dompet ini belum terverifikasi.')).toBeVisible();
    await expect(unknown.main.getByLabel('Pertanyaan Anda')).toHaveValue(QUESTION);
    await unknown.leave();
  });

  await test.step('a verified investor asks, who holds shares', async () => {
    const investor = await Actor.enter(browser, 'investor-7');
    await investor.goto(`/projects/${slug}/questions`);
    await investor.signIn();
    await investor.main.getByLabel('Pertanyaan Anda').fill(QUESTION);
    await investor.main.getByRole('button', { name: 'Kirim pertanyaan' }).click();
    await expect(investor.main.getByRole('listitem').filter({ hasText: QUESTION })).toBeVisible();
    await investor.leave();
  });

  await test.step('the SPV answers', async () => {
    const spv = await Actor.enter(browser, 'spv-3');
    await spv.goto(`/spv/projects/${slug}`);
    await spv.signIn();
    await spv.main.getByLabel('Jawaban').fill(ANSWER);
    await spv.main.getByRole('button', { name: 'Terbitkan jawaban' }).click();
    await expect(spv.main.getByText('Jawaban SPV', { exact: false })).toBeVisible();
    await spv.leave();
  });

  await test.step('both stand on the public page, without JavaScript', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`/projects/${slug}`);
    const questions = page.locator('#questions');
    await expect(questions.getByText(QUESTION)).toBeVisible();
    await expect(questions.getByText(ANSWER)).toBeVisible();
    await expect(questions.getByText('Pemegang saham')).toBeVisible();
    await expect(questions.getByText('Pertanyaan: 1; belum dijawab: 0')).toBeVisible();
    await context.close();
  });
});
