import { expect, test } from '@playwright/test';
import { addressOf } from '@partisipro/contracts/demo-people';
import { finalize, invest } from '@partisipro/contracts/demo';
import { Actor } from '../actors/actor.ts';
import { projectFor, settled, teller } from '../actors/stage.ts';
import { DAY, passUntil } from '../oracle/chain.ts';

const short = (person: string) => `${addressOf(person).slice(0, 6)}…${addressOf(person).slice(-4)}`;
const dayAfter = (days: number, from: number) =>
  new Date((from + days * DAY) * 1_000).toISOString().slice(0, 10);

interface Decision {
  kind: string;
  fill: (actor: Actor) => Promise<unknown>;
  /** How the page of the proposal reads its one action back from the chain. */
  says: RegExp;
}
/** The choice above may use the same words. */
const typed = (label: string, value: string) => (actor: Actor) =>
  actor.main.locator('input:not([type=radio])').and(actor.main.getByLabel(label)).fill(value);

/** J16: each decision that needs no occasion is proposed through the form, and read back from what the chain was given. */
test('holders propose every kind of decision', async ({ browser }) => {
  const slug = 'putusan-uji';
  const { suite, params } = await projectFor(slug);
  const decisions: Decision[] = [
    {
      kind: 'Ubah kewajiban lapor',
      fill: typed('Hari antara dua laporan', '90'),
      says: /SPV melapor paling lambat tiap 90 hari/,
    },
    {
      kind: 'Ubah batas akhir pembangunan',
      fill: typed('Batas akhir yang baru', dayAfter(200, params.longStop)),
      says: /Batas akhir pembangunan menjadi/,
    },
    {
      kind: 'Akhiri konsesi lebih awal',
      fill: typed('Hari terakhir konsesi', dayAfter(-400, params.concessionEnd)),
      says: /Masa konsesi berakhir lebih awal, pada/,
    },
    {
      kind: 'Ganti insinyur',
      fill: typed('Dompet insinyur baru', addressOf('investor-20')),
      says: new RegExp(`Insinyur lain menggantikan .*${short('investor-20')}`, 'i'),
    },
    {
      kind: 'Ganti SPV',
      fill: typed('Dompet SPV baru', addressOf('spv-4')),
      says: new RegExp(`Perusahaan lain menggantikan SPV: dompet ${short('spv-4')}`, 'i'),
    },
    {
      kind: 'Izinkan pemindahan paksa lebih banyak',
      fill: async (actor) => {
        await typed('Saham', '7')(actor);
        await typed('Berlaku sampai dengan', dayAfter(40, params.terms.closesAt))(actor);
      },
      says: /Perintah pengadilan boleh memindahkan hingga 7 saham lagi/,
    },
    {
      kind: 'Tolak rilis kontrak',
      fill: typed('Nomor rilis', '2'),
      says: /Tolak rilis kontrak 2 untuk proyek ini/,
    },
    {
      kind: 'Pernyataan',
      fill: (actor) =>
        actor.main.getByLabel('Berkas pernyataan').setInputFiles({
          ...{ name: 'pernyataan.txt', mimeType: 'text/plain' },
          buffer: Buffer.from('Kami minta ukuran debit tiap tahun.'),
        }),
      says: /Pernyataan pemegang, tidak mengikat/,
    },
  ];
  const holders = decisions.map((_, n) => `investor-${n + 5}`);
  for (const holder of holders) await invest(teller, suite, holder, 20, params.terms.price);
  await passUntil(params.terms.closesAt + 4 * DAY + 60);
  await finalize(teller, suite, 'investor-5');
  await settled();

  for (const [n, { kind, fill, says }] of decisions.entries()) {
    const holder = await Actor.enter(browser, holders[n]!);
    await holder.goto(`/projects/${slug}/proposals/new`);
    await holder.signIn();
    await holder.main.getByText(kind, { exact: true }).click();
    await fill(holder);
    const title = `Usulan ${n + 1}`;
    await holder.main.getByLabel('Judul').fill(title);
    await holder.transact('Ajukan usulan');
    await holder.until(`/projects/${slug}/proposals`, (main) => main.getByRole('link', { name: title }));
    await holder.main.getByRole('link', { name: title }).first().click();
    await expect(holder.main.getByText(says).first(), kind).toBeVisible();
    await holder.leave();
  }
});
