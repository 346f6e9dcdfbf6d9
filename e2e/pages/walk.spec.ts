/** The walk of the README, on a demonstration just started, as somebody takes it who has nothing but a browser. */
import { expect, test } from '@playwright/test';
import { passGates } from '../actors/gates.ts';
import { pdf } from '../actors/pdf.ts';
import { Guest } from './guest.ts';

test.setTimeout(180_000);

test('1: a raise, also without JavaScript', async ({ browser }) => {
  const guest = await Guest.enter(browser, 'nobody');
  await guest.toProject('Tol Serang-Panimbang (demo)');
  const parts = ['money', 'terms', 'return', 'risks', 'facts', 'tranches', 'holders', 'documents', 'proof'];
  await guest.leave();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(guest.page.url());
  for (const part of parts) await expect(page.locator(`#${part}`), part).toBeVisible();
  await context.close();
});

test('2 and 3: sign in, buy, take back', async ({ browser }) => {
  const sari = await Guest.enter(browser, 'Sari Wulandari');
  await sari.signIn();
  await sari.page.locator('header').getByRole('link', { name: 'Portofolio' }).first().click();
  await expect(sari.main.getByRole('heading', { level: 1, name: 'Portofolio' })).toBeVisible();
  await sari.toProject('Tol Serang-Panimbang (demo)');
  await sari.main
    .getByRole('link', { name: /^Beli saham/ })
    .first()
    .click();
  await passGates(sari);
  await sari.act(/rupiah demonstrasi/);
  await sari.main.getByLabel('Jumlah saham').fill('3');
  await expect(sari.main.getByText('yang membatasi').first()).toBeVisible();
  await sari.main.getByRole('checkbox').check();
  await sari.act('Beli 3 saham');
  await sari.goto('/portfolio');
  await sari.act('Tarik kembali 3 saham');
  await sari.leave();
});

test('4 and 9: claim, vote, every kind of decision, delegate', async ({ browser }) => {
  const lina = await Guest.enter(browser, 'Lina Tandean');
  await lina.signIn();
  await lina.goto('/portfolio');
  const holding = lina.main.locator('[data-holding=spam-umbulan]');
  await lina.act(/^Ambil Rp/, holding);
  await lina.main.getByRole('link', { name: 'Ukur debit mata air tiap tahun' }).first().click();
  await lina.main.getByRole('group').getByText('Setuju', { exact: true }).click();
  await lina.act('Kirim suara');
  await lina.goto('/projects/spam-umbulan/proposals');
  await lina.main.getByRole('link', { name: 'Ajukan usulan' }).first().click();
  await expect(lina.main.getByRole('radio', { name: 'Pernyataan' })).toBeVisible();
  expect(await lina.main.getByRole('radio').count()).toBeGreaterThanOrEqual(10);
  await lina.goto('/portfolio');
  await expect(holding.getByText('Titipkan suara')).toBeVisible();
  await lina.leave();
});

test('5: give shares back at the end', async ({ browser }) => {
  const rizky = await Guest.enter(browser, 'Rizky Ramadhan');
  await rizky.signIn();
  await rizky.goto('/portfolio');
  await rizky.act(/^Tebus /);
  await rizky.leave();
});

test('6: from nobody to a verified investor', async ({ browser }) => {
  const putri = await Guest.enter(browser, 'Putri Maharani');
  await putri.signIn();
  await putri.goto('/identity');
  await putri.main.getByLabel('Nama lengkap').fill('Putri Maharani');
  await putri.main.getByRole('button', { name: 'Minta verifikasi' }).click();
  await expect(putri.main.getByText('Permintaan sedang diperiksa.')).toBeVisible();
  const bagus = await Guest.enter(browser, 'Bagus Prasetyo');
  await bagus.signIn();
  await bagus.page.locator('header').getByRole('link', { name: 'Antrean' }).first().click();
  await bagus.sign(/tangani/i);
  await bagus.leave();
  await putri.goto('/identity');
  await putri.act('Catat verifikasi di rantai');
  await expect(putri.main.getByText('Terverifikasi').first()).toBeVisible();
  await putri.leave();
});

test('7: an SPV reports late, another declares a profit', async ({ browser }) => {
  const makassar = await Guest.enter(browser, 'PT Makassar Parepare Contoh');
  await makassar.signIn();
  await makassar.page.locator('header').getByRole('link', { name: 'SPV' }).first().click();
  await makassar.main.getByRole('link', { name: 'KA Makassar-Parepare (demo)' }).first().click();
  await expect(makassar.main.getByText(/^telat \d+ hari/)).toBeVisible();
  const report = pdf('laporan.pdf', `Laporan ${Date.now()}: rel terpasang.`);
  await makassar.main.getByLabel('Laporan (PDF)').setInputFiles(report);
  await makassar.act('Terbitkan laporan');
  await makassar.goto('/projects/ka-makassar-parepare');
  const news = makassar.main.locator('#updates').getByRole('link').first();
  const answer = await makassar.page.request.get((await news.getAttribute('href'))!);
  expect((await answer.body()).equals(report.buffer)).toBe(true);
  await makassar.leave();

  const umbulan = await Guest.enter(browser, 'PT Umbulan Contoh');
  await umbulan.signIn();
  await umbulan.goto('/spv/projects/spam-umbulan');
  await umbulan.panel(/rupiah demonstrasi/);
  await umbulan.main.getByLabel('Jumlah bruto').fill('100000000');
  await umbulan.main.getByLabel('Laporan laba').setInputFiles(pdf('laba.pdf', 'Laba triwulan.'));
  await umbulan.act('Setor dan umumkan');
  await umbulan.panel('+7 hari', '+1 hari', '+1 hari');
  await umbulan.leave();
});

test('8: documents, questions, the chain from this browser', async ({ browser }) => {
  const guest = await Guest.enter(browser, 'Lina Tandean');
  await guest.toProject('SPAM Umbulan (demo)');
  const documents = guest.main.locator('#documents');
  const file = documents.getByRole('link', { name: /fakta|facts/i }).first();
  const facts = await guest.page.request.get((await file.getAttribute('href'))!);
  await guest.main.getByLabel(/Periksa berkas/).setInputFiles({
    ...{ name: 'fakta.pdf', mimeType: 'application/pdf', buffer: await facts.body() },
  });
  await expect(guest.main.getByText('Sama dengan berkas yang diterbitkan.')).toBeVisible();
  await guest.main.getByRole('button', { name: 'Baca rantai dari peramban ini' }).click();
  await expect(guest.main.getByText(/semua sama dengan yang tertulis/)).toBeVisible();
  await guest.signIn();
  await guest.main.getByRole('link', { name: 'Ajukan pertanyaan' }).first().click();
  const words = `Kapan meteran diperiksa lagi, tahun ${Date.now()}?`;
  await guest.main.getByLabel('Pertanyaan Anda').fill(words);
  await guest.main.getByRole('button', { name: 'Kirim pertanyaan' }).click();
  await expect(guest.main.getByText(words).last()).toBeVisible();
  await guest.leave();
});

test('10 to 12: transparency, help, account, design', async ({ browser }) => {
  const sari = await Guest.enter(browser, 'Sari Wulandari');
  await sari.page.locator('header').getByRole('link', { name: 'Transparansi' }).first().click();
  await sari.main.getByRole('button', { name: 'Baca rantai dari peramban ini' }).click();
  await expect(sari.main.getByText('semua sama', { exact: false }).first()).toBeVisible();
  await sari.page.locator('footer').getByRole('link', { name: 'Bantuan' }).click();
  await expect(sari.main.getByRole('heading', { level: 1, name: 'Bantuan' })).toBeVisible();
  await sari.signIn();
  await sari.page
    .locator('header')
    .getByRole('link', { name: /^Akun 0x/ })
    .click();
  const download = sari.page.waitForEvent('download');
  await sari.main.getByText('Unduh data saya').click();
  expect((await download).suggestedFilename()).toMatch(/\.json$/);
  await sari.goto('/design');
  await expect(sari.main.getByRole('heading', { level: 1 })).toBeVisible();
  await sari.leave();
});
