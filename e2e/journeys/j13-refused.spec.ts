import { expect, test } from '@playwright/test';
import { identityRegistryAbi } from '@partisipro/contracts/abi';
import { identityOf } from '@partisipro/contracts/demo';
import { Actor } from '../actors/actor.ts';
import { passGates } from '../actors/gates.ts';
import { projectFor, settled, teller } from '../actors/stage.ts';
import { chainTime, DAY, passTime, passUntil } from '../oracle/chain.ts';
import { rows } from '../oracle/mysql.ts';
import { keepPicture } from '../pages/picture.ts';

/** J13: what nobody should type, or come with, and what they read then. Nothing is sent, and what was typed stays. */
const seen = keepPicture;

/** Those of `makeProject`, from another day on. */
const termsFrom = (opensAt: number) => ({
  ...{ price: 100_000_00n, softCap: 100, hardCap: 200, minTicket: 1, opensAt, closesAt: opensAt + 10 * DAY },
  ...{ reflection: 4 * DAY, minIdentities: 2, maxBps: 6_000, tierLimits: [50, 120, 150, 200] as const },
});

test('amounts that cannot be bought are named in the field', async ({ browser }) => {
  const slug = 'tolak-jumlah';
  await projectFor(slug);
  const investor = await Actor.enter(browser, 'investor-14');
  await investor.goto(`/projects/${slug}/invest`);
  await investor.signIn();
  await passGates(investor);
  await investor.transact(/rupiah demonstrasi/);
  const [shares, buy] = [
    investor.main.getByLabel('Jumlah saham'),
    investor.main.getByRole('button', { name: /^Beli/ }),
  ];
  for (const bad of ['-5', '0', '2,5', '1e3', 'dua', '99999999999999999999']) {
    await shares.fill(bad);
    await expect(investor.main.getByText('Masukkan bilangan bulat di atas nol.'), bad).toBeVisible();
    await expect(buy, bad).toBeDisabled();
    await expect(shares, bad).toHaveValue(bad);
  }
  await seen(investor.page, 'amount-not-a-number');
  await shares.fill('5000');
  await expect(investor.main.getByText(/5\.000 saham melewati batas/)).toBeVisible();
  await expect(buy).toBeDisabled();
  await seen(investor.page, 'amount-above-the-bounds');
  await investor.leave();
});

test('who may not buy, or not now, reads why and what to do', async ({ browser }) => {
  const slug = 'tolak-orang';
  const { params } = await projectFor(slug, (now) => ({ terms: termsFrom(now + DAY) }));
  const at = `/projects/${slug}/invest`;

  const early = await Actor.enter(browser, 'investor-15');
  await early.goto(at);
  await expect(early.main.getByText(/^Dibuka /)).toBeVisible();
  await seen(early.page, 'before-the-opening');
  await passUntil(params.terms.opensAt + 60);
  await settled();

  const unknown = await Actor.enter(browser, 'investor-26');
  await unknown.goto(at);
  await unknown.signIn();
  await expect(unknown.main.getByText('Dompet ini belum terverifikasi.')).toBeVisible();
  await expect(unknown.main.getByRole('link', { name: 'Ke verifikasi identitas' })).toBeVisible();
  await seen(unknown.page, 'not-verified');
  await unknown.leave();

  await teller.send(
    'enforcer',
    teller.deployed('IdentityRegistry'),
    identityRegistryAbi as never,
    'freezeIdentity',
    [identityOf('investor-15'), (await chainTime()) + 5 * DAY, `0x${'ab'.repeat(32)}`],
  );
  await settled();
  await early.goto(at);
  await early.signIn();
  await expect(early.main.getByText(/Identitas ini sedang dibekukan/)).toBeVisible();
  await seen(early.page, 'frozen');
  await passTime(6 * DAY);

  await passUntil(params.terms.closesAt + 60);
  await settled();
  await early.goto(at);
  await expect(early.main.getByText(/Penawaran ditutup|tidak menjual lagi/).first()).toBeVisible();
  await seen(early.page, 'after-the-close');
  await early.leave();
});

test('addresses that lead nowhere say so, and lead on', async ({ browser }) => {
  const visitor = await Actor.enter(browser, 'investor-1');
  for (const path of [
    '/projects/tidak-ada',
    '/projects/TOL_X',
    '/projects/%3Cscript%3Ealert(1)%3C%2Fscript%3E',
    '/projects/tidak-ada/proposals/abc',
    `/projects/${'x'.repeat(300)}`,
  ]) {
    await visitor.goto(path);
    await expect(visitor.main.getByRole('heading', { level: 1 }), path).toBeVisible();
    await expect(visitor.main.getByRole('link', { name: /proyek/i }).first(), path).toBeVisible();
    expect(await visitor.page.title(), path).toMatch(/^(404|422) · Partisipro$/);
  }
  await seen(visitor.page, 'no-such-page');
  await visitor.goto('/projects?cursor=bukan-kursor&sort=entah');
  await expect(visitor.main.getByRole('status').filter({ hasText: 'tidak' }).first()).toBeVisible();
  await visitor.leave();
});

test('a draft with what no project may have is refused field by field, and stays as it was typed', async ({
  browser,
}) => {
  const spv = await Actor.enter(browser, 'spv-4');
  await spv.goto('/spv');
  await spv.signIn();
  await spv.main.getByRole('button', { name: 'Draf baru' }).click();
  await spv.main.getByRole('button', { name: 'Isi dengan contoh demonstrasi' }).click();
  const name = 'Tol <b>Emas</b> \u202Eomed';
  await spv.main.getByLabel('Nama proyek').fill(name);
  await spv.main.getByRole('button', { name: 'Simpan, ke Penawaran' }).click();
  const offering = {
    'Harga satu saham': '-100',
    'Batas bawah, saham': '0',
    'Batas atas, saham': '1,5',
    'Pembelian terkecil, saham': '99999999999',
  };
  for (const [label, value] of Object.entries(offering)) await spv.main.getByLabel(label).fill(value);
  await expect(spv.page.getByText(/^Tersimpan/)).toBeVisible();
  await spv.page.getByRole('link', { name: 'Tinjau dan kirim' }).click();
  await spv.main.getByRole('button', { name: 'Kirim ke peninjau' }).click();
  const alert = spv.main.getByRole('alert').first();
  for (const label of ['Nama proyek', ...Object.keys(offering)])
    await expect(alert.getByRole('link', { name: label }).first(), label).toBeVisible();
  await seen(spv.page, 'draft-refused');
  await alert.getByRole('link', { name: 'Nama proyek' }).first().click();
  await expect(spv.main.getByLabel('Nama proyek')).toHaveValue(name);
  const [draft] = await rows("SELECT state FROM app_draft WHERE body LIKE '%<b>Emas</b>%'", []);
  expect(draft?.state).toBe('draft');

  const file = Buffer.alloc(10 * 1024 * 1024 + 1, '%PDF-1.7\n');
  await spv.page.getByRole('link', { name: 'Dokumen' }).click();
  await spv.main
    .getByLabel('Berkas PDF')
    .setInputFiles({ name: 'besar.pdf', mimeType: 'application/pdf', buffer: file });
  await expect(spv.main.getByRole('alert').first()).toBeVisible();
  await seen(spv.page, 'file-too-large');
  await spv.leave();
});

test('a desk of another opens for nobody', async ({ browser }) => {
  const investor = await Actor.enter(browser, 'investor-1');
  await investor.goto('/admin/queue');
  await investor.signIn();
  await expect(investor.main.getByRole('button', { name: /Setujui|Tandatangani/ })).toHaveCount(0);
  await seen(investor.page, 'not-your-desk');
  await investor.leave();
});

test('an approval that ran out creates nothing', async ({ browser }) => {
  const spv = await Actor.enter(browser, 'spv-5');
  await spv.goto('/spv');
  await spv.signIn();
  await spv.main.getByRole('button', { name: 'Draf baru' }).click();
  await spv.main.getByRole('button', { name: 'Isi dengan contoh demonstrasi' }).click();
  await spv.main.getByLabel('Nama proyek').fill('Jembatan Telat (demo)');
  await expect(spv.page.getByText(/^Tersimpan/)).toBeVisible();
  await spv.page.getByRole('link', { name: 'Tinjau dan kirim' }).click();
  await spv.main.getByRole('button', { name: 'Kirim ke peninjau' }).click();
  await expect(spv.main.getByText('Menunggu peninjau.')).toBeVisible();
  const reviewer = await Actor.enter(browser, 'reviewer');
  await reviewer.goto('/admin/queue');
  await reviewer.signIn();
  await reviewer.main.getByRole('link', { name: 'Jembatan Telat (demo)' }).click();
  await reviewer.main.getByRole('button', { name: 'Setujui dan tandatangani' }).click();
  await expect(reviewer.main.getByText('Keputusan tercatat.')).toBeVisible();
  await reviewer.leave();

  await passTime(200 * DAY);
  await settled();
  await spv.page.reload();
  await spv.hydrated();
  await spv.main.getByRole('button', { name: 'Buat proyek di rantai' }).click();
  await expect(spv.page.getByText(/Persetujuan sudah kedaluwarsa/).first()).toBeVisible();
  await seen(spv.page, 'approval-expired');
  const made = await rows("SELECT token FROM chain_project WHERE name LIKE 'Jembatan Telat%'", []);
  expect(made).toEqual([]);
  await spv.leave();
});
