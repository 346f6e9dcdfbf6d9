import { expect, test } from '@playwright/test';
import { projectTokenAbi } from '@partisipro/contracts/abi';
import { addressOf } from '@partisipro/contracts/demo-people';
import { finalize, invest } from '@partisipro/contracts/demo';
import { Actor } from '../actors/actor.ts';
import { passGates } from '../actors/gates.ts';
import { projectFor, settled, teller } from '../actors/stage.ts';
import { chain, DAY, passUntil } from '../oracle/chain.ts';
import { rows } from '../oracle/mysql.ts';

/** J2: an investor is verified, buys with a permit, takes it back, buys again; the raise succeeds; a share is sold. */
test('an investor buys, takes back, buys again and sells', async ({ browser }) => {
  const slug = 'jalan-uji';
  const { suite, params } = await projectFor(slug);
  const holding = (person: string) =>
    chain.readContract({
      address: suite.token,
      abi: projectTokenAbi,
      functionName: 'balanceOf',
      args: [addressOf(person)],
    });
  const investor = await Actor.enter(browser, 'investor-25');

  await test.step('the wallet is attested: asked, signed by the issuer, carried on chain', async () => {
    await investor.goto('/identity');
    await investor.signIn();
    await investor.main.getByLabel('Nama lengkap').fill('Putri Maharani');
    await investor.main.getByRole('button', { name: 'Minta verifikasi' }).click();
    await expect(investor.main.getByText('Permintaan sedang diperiksa.')).toBeVisible();

    const issuer = await Actor.enter(browser, 'kyc-issuer');
    await issuer.goto('/admin/queue');
    await issuer.signIn();
    const request = issuer.main.getByRole('article').filter({ hasText: 'Putri Maharani' });
    await request.getByRole('button', { name: 'Tandatangani verifikasi' }).click();
    await expect(request).toHaveCount(0);
    await issuer.leave();

    await investor.page.reload();
    await investor.hydrated();
    await investor.transact('Catat verifikasi di rantai');
    await expect(investor.main.getByText('Terverifikasi')).toBeVisible();
    const [record] = await rows('SELECT tier FROM chain_wallet WHERE wallet = ?', [investor.address]);
    expect(record?.tier).toBe('2');
  });

  await test.step('too much is refused in the page, before the wallet is asked', async () => {
    await investor.goto(`/projects/${slug}/invest`);
    await passGates(investor);
    await investor.transact(/rupiah demonstrasi/);
    await investor.main.getByLabel('Jumlah saham').fill('121');
    await expect(investor.main.getByText(/Masukkan 119 atau kurang|Masukkan 120 atau kurang/)).toBeVisible();
    await expect(investor.main.getByRole('button', { name: 'Beli saham' })).toBeDisabled();
  });

  await test.step('25 shares are bought with a permit, in hand and locked', async () => {
    await buy(investor, slug, 25);
    expect(await holding('investor-25')).toBe(25n);
    await investor.goto('/portfolio');
    const sheet = investor.main.locator(`[data-holding="${slug}"]`);
    await expect(sheet.getByText('terkunci sampai penghimpunan diputuskan')).toBeVisible();
    const [row] = await rows(
      'SELECT h.balance FROM chain_holder h JOIN chain_project p ON p.token = h.token WHERE p.slug = ? AND h.account = ?',
      [slug, investor.address],
    );
    expect(row?.balance).toBe('25');
  });

  await test.step('they are taken back in full', async () => {
    const sheet = investor.main.locator(`[data-holding="${slug}"]`);
    await investor.transact('Tarik kembali 25 saham', sheet);
    expect(await holding('investor-25')).toBe(0n);
  });

  await test.step('60 are bought, others buy too, and the raise succeeds', async () => {
    await buy(investor, slug, 60);
    await invest(teller, suite, 'investor-1', 60, params.terms.price);
    await passUntil(params.terms.closesAt + 4 * DAY + 60);
    await finalize(teller, suite, 'investor-1');
    await settled();
    expect(
      await chain.readContract({ address: suite.token, abi: projectTokenAbi, functionName: 'issued' }),
    ).toBe(true);
  });

  await test.step('one share is sold to a verified holder', async () => {
    await investor.goto('/portfolio');
    await investor.main.getByText('Pindahkan saham').click();
    await investor.main.getByLabel('Dompet penerima').fill(addressOf('investor-2'));
    await investor.main.getByLabel('Jumlah saham').fill('1');
    await investor.transact('Pindahkan');
    expect(await holding('investor-2')).toBe(1n);
    expect(await holding('investor-25')).toBe(59n);
  });

  await test.step('another wallet votes with the shares, until they are taken back', async () => {
    const voter = async () =>
      chain.readContract({
        address: suite.token,
        abi: projectTokenAbi,
        functionName: 'delegates',
        args: [addressOf('investor-25')],
      });
    await investor.goto('/portfolio');
    await investor.main.getByText('Titipkan suara', { exact: true }).click();
    await investor.main.getByLabel('Dompet yang memilih untuk Anda').fill(addressOf('investor-2'));
    await investor.transact('Titipkan');
    expect(await voter()).toBe(addressOf('investor-2'));
    await investor.goto('/portfolio');
    await investor.main.getByText(/^Suara dititipkan kepada/).click();
    await investor.transact('Pilih sendiri lagi');
    expect(await voter()).toBe(addressOf('investor-25'));
  });

  await investor.leave();
});

async function buy(investor: Actor, slug: string, shares: number): Promise<void> {
  await investor.goto(`/projects/${slug}/invest`);
  await investor.main.getByLabel('Jumlah saham').fill(String(shares));
  await investor.main.getByRole('checkbox').check();
  await investor.transact(`Beli ${shares} saham`);
}
