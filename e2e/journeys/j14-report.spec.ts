import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { postReport } from '@partisipro/contracts/demo';
import { Actor } from '../actors/actor.ts';
import { pdf } from '../actors/pdf.ts';
import { fundedFor, settled, teller } from '../actors/stage.ts';
import { chainTime, DAY, passTime } from '../oracle/chain.ts';
import { rows } from '../oracle/mysql.ts';

const REPORT = pdf('laporan-1.pdf', 'Laporan 1: fondasi selesai.');
const LATER = pdf('laporan-susulan.pdf', 'Laporan 1: pipa terpasang.');
const [SHA256, SHA256_LATER] = [REPORT, LATER].map(({ buffer }) =>
  createHash('sha256').update(buffer).digest('hex'),
);
/** Begins like one, and goes on as something else: only the API reads so far. */
const HALF = {
  ...REPORT,
  name: 'laporan-rusak.pdf',
  buffer: Buffer.from('%PDF-1.4\n<script>alert(1)</script>'),
};
const NOT_A_PDF = 'Berkas ini bukan PDF yang utuh. Simpan ulang sebagai PDF, lalu coba lagi.';

/** J14: an SPV reports; what is no PDF, or not signed, loses nothing; everyone opens the very file from the news. */
test('a report is posted, and everyone opens it', async ({ browser }) => {
  const slug = 'lapor-uji';
  await fundedFor(slug);
  await passTime(100 * DAY);
  const facts = async () => {
    const [row] = await rows(
      'SELECT report_due_at AS due, report_every AS every, (SELECT COUNT(*) FROM chain_report r WHERE r.token = p.token) AS posted FROM chain_project p WHERE slug = ?',
      [slug],
    );
    return { due: Number(row!.due), every: Number(row!.every), posted: Number(row!.posted) };
  };
  const before = await facts();

  const spv = await Actor.enter(browser, 'spv-3');
  await spv.goto(`/spv/projects/${slug}`);
  await spv.signIn();
  const file = spv.main.getByLabel('Laporan (PDF)');
  const send = spv.main.getByRole('button', { name: 'Terbitkan laporan' });

  await test.step('what is no PDF is refused in words, before and after it is sent', async () => {
    await file.setInputFiles({
      name: 'laporan.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('Halo'),
    });
    await expect(spv.main.getByText(NOT_A_PDF)).toBeVisible();
    await expect(send).toBeDisabled();
    await file.setInputFiles(HALF);
    await expect(spv.main.getByText(NOT_A_PDF)).toBeHidden();
    await send.click();
    await expect(spv.main.getByText(NOT_A_PDF)).toBeVisible();
    await expect(spv.page.locator('[data-transaction]')).toHaveCount(0);
    expect(await file.evaluate((input: HTMLInputElement) => input.files?.[0]?.name)).toBe(HALF.name);
    expect(await facts()).toEqual(before);
  });

  await test.step('a signature that is declined leaves the file as it is', async () => {
    await file.setInputFiles(REPORT);
    await expect(spv.main.getByText(`0x${SHA256}`)).toBeVisible();
    spv.temper.rejects.add('eth_sendTransaction');
    await send.click();
    await expect(spv.page.locator('[data-transaction]').first()).toHaveAttribute(
      'data-transaction',
      'rejected',
    );
    spv.temper.rejects.clear();
    await spv.page.locator('[data-transaction]').first().getByRole('button', { name: 'Tutup' }).click();
    await expect(spv.main.getByText('Berkas tersimpan.')).toBeVisible();
    expect(await facts()).toEqual(before);
  });

  await test.step('signed, it stands on the chain and the next one is due later', async () => {
    await spv.transact('Terbitkan laporan');
    const after = await facts();
    expect(after.posted).toBe(1);
    expect(after.due).toBeGreaterThan(before.due);
    expect(Math.abs(after.due - ((await chainTime()) + after.every))).toBeLessThan(600);
    await expect(spv.main.getByText(`0x${SHA256}`)).toBeHidden();
    await spv.leave();
  });

  await test.step('the news open the same bytes, without JavaScript', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`/projects/${slug}`);
    const link = page.locator('#updates').getByRole('link', { name: 'Laporan SPV 1 terbit' });
    const answer = await page.request.get((await link.getAttribute('href'))!);
    expect(answer.headers()['content-type']).toBe('application/pdf');
    expect(await answer.body()).toEqual(REPORT.buffer);
    await context.close();
  });

  await test.step('whoever has a copy may check it', async () => {
    const reader = await Actor.enter(browser, 'investor-5');
    await reader.goto(`/projects/${slug}`);
    await reader.main.getByLabel('Periksa berkas').setInputFiles(REPORT);
    const told = reader.main.getByRole('status').filter({ hasText: SHA256 });
    await expect(told).toContainText('Sama dengan berkas yang diterbitkan.');
    await reader.leave();
  });
});

/** J14: a hash that was put on the chain by another tool; the file comes later, and only that file is taken. */
test('a report whose file is missing is handed in later', async ({ browser }) => {
  const slug = 'susul-uji';
  const { suite } = await fundedFor(slug);
  await postReport(teller, suite, 'spv-3', `0x${SHA256_LATER}`);
  await settled();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const news = page.locator('#updates');
  await page.goto(`/projects/${slug}`);
  await expect(news.getByText(`0x${SHA256_LATER}`)).toBeVisible();
  await expect(news.getByRole('link', { name: 'Laporan SPV 1 terbit' })).toHaveCount(0);

  const spv = await Actor.enter(browser, 'spv-3');
  await spv.goto(`/spv/projects/${slug}`);
  await spv.signIn();
  await expect(spv.main.getByText('1 berkas belum tersimpan')).toBeVisible();
  await spv.main.getByRole('link', { name: 'Unggah' }).click();
  const file = spv.main.getByLabel('Berkas yang belum tersimpan');
  const send = spv.main.getByRole('button', { name: 'Simpan berkas' });
  await file.setInputFiles(REPORT);
  await expect(spv.main.getByText('Sidik berkas ini tidak ada dalam daftar.')).toBeVisible();
  await expect(send).toBeDisabled();
  await file.setInputFiles(LATER);
  await send.click();
  await expect(spv.main.getByText('1 berkas belum tersimpan')).toBeHidden();
  await spv.leave();

  await page.goto(`/projects/${slug}`);
  const link = news.getByRole('link', { name: 'Laporan SPV 1 terbit' });
  const answer = await page.request.get((await link.getAttribute('href'))!);
  expect(await answer.body()).toEqual(LATER.buffer);
  await context.close();
});
