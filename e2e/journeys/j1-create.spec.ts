import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { projectTokenAbi, treasuryAbi } from '@partisipro/contracts/abi';
import { addressOf } from '@partisipro/contracts/demo-people';
import { invest } from '@partisipro/contracts/demo';
import { Actor } from '../actors/actor.ts';
import { settled, teller } from '../actors/stage.ts';
import { chain, passTime } from '../oracle/chain.ts';
import { rows } from '../oracle/mysql.ts';

const FILE = 'perjanjian-kerja-sama.pdf';
const pdf = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const sha256 = createHash('sha256').update(pdf).digest('hex');

/** J1: an SPV drafts a project, the reviewer returns it and then signs, the SPV creates it, and it is there for all. */
test('an SPV drafts, the reviewer approves, the SPV creates', async ({ browser }) => {
  const spv = await Actor.enter(browser, 'spv-3');
  const reviewer = await Actor.enter(browser, 'reviewer');
  let slug = '';

  await test.step('a draft is begun and kept, as it is typed', async () => {
    await spv.goto('/spv');
    await spv.signIn();
    await spv.main.getByRole('button', { name: 'Draf baru' }).click();
    await spv.main.getByRole('button', { name: 'Isi dengan contoh demonstrasi' }).click();
    await expect(spv.main.getByLabel('Provinsi')).toHaveValue('Jawa Barat');
    await spv.main.getByLabel('Nama proyek').fill('Jembatan Satu (demo)');
    await next(spv, 'Penawaran');
    await spv.main.getByLabel('Batas bawah, saham').fill('999');
    await expect(spv.page.getByText('Belum disimpan')).toBeVisible();
    await expect(spv.page.getByText(/^Tersimpan/)).toBeVisible();
    await spv.page.reload();
    await spv.hydrated();
    await expect(spv.main.getByLabel('Batas bawah, saham')).toHaveValue('999');
  });

  await test.step('a document is attached under the SHA-256 of its bytes; what is no PDF is refused', async () => {
    await spv.page.getByRole('link', { name: 'Dokumen' }).click();
    const file = spv.main.getByLabel('Berkas PDF');
    await file.setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no pdf') });
    await expect(spv.main.getByRole('alert')).toBeVisible();
    await file.setInputFiles({ name: FILE, mimeType: 'application/pdf', buffer: pdf });
    await expect(spv.main.getByText(sha256)).toBeVisible();
  });

  await test.step('what breaks a rule is named, beside its field; mended, it is sent', async () => {
    await spv.page.getByRole('link', { name: 'Tinjau dan kirim' }).click();
    await expect(spv.main.getByText('1 isian perlu dilengkapi atau diperbaiki')).toBeVisible();
    await spv.main.getByRole('button', { name: 'Kirim ke peninjau' }).click();
    await spv.main.getByRole('alert').getByRole('link', { name: 'Batas bawah, saham' }).click();
    await expect(spv.main.getByText('Melewati batas atas.')).toBeVisible();
    await expect(spv.main.getByLabel('Batas bawah, saham')).toBeFocused();
    await spv.main.getByLabel('Batas bawah, saham').fill('100');
    await expect(spv.main.getByText('100 % lengkap')).toBeVisible();
    await send(spv);
  });

  await test.step('the reviewer gives it back with a reason, the SPV sends it again', async () => {
    await reviewer.goto('/admin/queue');
    await reviewer.signIn();
    await review(reviewer);
    await reviewer.main.getByLabel('Alasan pengembalian').fill('Provinsi belum tepat.');
    await reviewer.main.getByRole('button', { name: 'Kembalikan' }).click();
    await expect(reviewer.main.getByText('Draf ini tidak sedang menunggu peninjau.')).toBeVisible();
    await spv.page.reload();
    await spv.hydrated();
    await expect(spv.main.getByText('Provinsi belum tepat.')).toBeVisible();
    await spv.main.getByRole('link', { name: 'Proyek', exact: true }).last().click();
    await spv.main.getByLabel('Provinsi').fill('Banten');
    await spv.page.getByRole('link', { name: 'Tinjau dan kirim' }).click();
    await send(spv);
  });

  await test.step('the reviewer reads the same document and signs every parameter', async () => {
    await review(reviewer);
    await expect(reviewer.main.getByText('Banten')).toBeVisible();
    const [download] = await Promise.all([
      reviewer.page.waitForEvent('download'),
      reviewer.main.getByRole('link', { name: FILE }).click(),
    ]);
    expect(await readFile(await download.path())).toEqual(pdf);
    await reviewer.main.getByRole('button', { name: 'Setujui dan tandatangani' }).click();
    await expect(reviewer.main.getByText('Keputusan tercatat.')).toBeVisible();
  });

  await test.step('the SPV creates the project from its own wallet', async () => {
    await spv.page.reload();
    await spv.hydrated();
    await spv.main.getByRole('button', { name: 'Coba tanpa mengirim' }).click();
    await expect(spv.main.getByText('Rantai akan menerima.')).toBeVisible();
    await spv.transact('Buat proyek di rantai');
    await spv.page.waitForURL(/\/projects\/jembatan-contoh-\d+$/);
    slug = new URL(spv.page.url()).pathname.split('/').at(-1)!;
    await expect(spv.main.getByRole('heading', { level: 1 })).toHaveText('Jembatan Satu (demo)');
    await expect(spv.main.getByText(sha256.slice(0, 8)).first()).toBeVisible();
  });

  await test.step('it stands on the chain, in MySQL and in the list, and its shares can be bought', async () => {
    const [row] = await rows('SELECT token, treasury, spv FROM chain_project WHERE slug = ?', [slug]);
    expect(row?.spv).toBe(addressOf('spv-3').toLowerCase());
    const suite = await chain.readContract({
      address: row!.token as `0x${string}`,
      abi: projectTokenAbi,
      functionName: 'suite',
    });
    expect(suite.treasury.toLowerCase()).toBe(row?.treasury);
    const owner = await chain.readContract({
      address: suite.treasury,
      abi: treasuryAbi,
      functionName: 'spv',
    });
    expect(owner.toLowerCase()).toBe(row?.spv);
    await passTime(60);
    await invest(teller, suite, 'investor-5', 7, 10_000_000n);
    await settled();
    const [holder] = await rows('SELECT balance FROM chain_holder WHERE token = ?', [row!.token!]);
    expect(holder?.balance).toBe('7');
    await reviewer.goto('/projects');
    await expect(reviewer.main.getByRole('link', { name: 'Jembatan Satu (demo)' })).toBeVisible();
  });

  await test.step('anyone may check a file: the one that was approved is known, another is not', async () => {
    await reviewer.goto(`/projects/${slug}`);
    const file = reviewer.main.getByLabel('Periksa berkas');
    const check = (buffer: Buffer) => file.setInputFiles({ name: FILE, mimeType: 'application/pdf', buffer });
    await check(pdf);
    await expect(reviewer.main.getByText('Sama dengan berkas yang diterbitkan.')).toBeVisible();
    await check(Buffer.concat([pdf, Buffer.from(' ')]));
    await expect(reviewer.main.getByText('Bukan salah satu berkas proyek ini.')).toBeVisible();
  });
  await spv.leave();
  await reviewer.leave();
});

const next = (spv: Actor, step: string) =>
  spv.main.getByRole('button', { name: `Simpan, ke ${step}` }).click();

async function send(spv: Actor): Promise<void> {
  await spv.page.getByRole('link', { name: 'Tinjau dan kirim' }).click();
  await spv.main.getByRole('button', { name: 'Kirim ke peninjau' }).click();
  await expect(spv.main.getByText('Menunggu peninjau.')).toBeVisible();
}

async function review(reviewer: Actor): Promise<void> {
  await reviewer.goto('/admin/queue');
  await reviewer.main.getByRole('link', { name: 'Jembatan Satu (demo)' }).click();
}
