import { expect, test } from '@playwright/test';
import { Actor } from '../actors/actor.ts';
import { passGates } from '../actors/gates.ts';
import { projectFor } from '../actors/stage.ts';
import { automine, mine, passUntil } from '../oracle/chain.ts';
import { rows } from '../oracle/mysql.ts';

/** J8: what a wallet and a chain can do to a purchase, and what the person is told. */
test('a wallet declines, is on another network, a page is reloaded, a contract refuses', async ({
  browser,
}) => {
  const slug = 'dompet-uji';
  const { params } = await projectFor(slug);
  const elsewhere = 10;
  const investor = await Actor.enter(browser, 'investor-8', [elsewhere, 31337]);
  const told = investor.page.locator('[data-transaction]').first();
  const invested = () =>
    rows(
      'SELECT i.shares FROM chain_investment i JOIN chain_project p ON p.token = i.token WHERE p.slug = ?',
      [slug],
    );

  await investor.goto(`/projects/${slug}/invest`);
  await investor.signIn();
  await passGates(investor);

  await test.step('another network: nothing is sent until the person switches', async () => {
    await investor.main.getByRole('button', { name: /rupiah demonstrasi/ }).click();
    await expect(told).toHaveAttribute('data-transaction', 'needs-network');
    await told.getByRole('button', { name: 'Ganti jaringan di dompet' }).click();
    await expect(told).toHaveAttribute('data-transaction', 'settled');
    await told.getByRole('button', { name: 'Tutup' }).click();
  });

  await test.step('declined: nothing was sent, what was typed stays', async () => {
    await investor.main.getByLabel('Jumlah saham').fill('10');
    await investor.main.getByRole('checkbox').check();
    investor.temper.rejects.add('eth_signTypedData_v4');
    await investor.main.getByRole('button', { name: 'Beli 10 saham' }).click();
    await expect(told).toHaveAttribute('data-transaction', 'rejected');
    await expect(told.getByText('Anda menolak di dompet. Tidak ada yang terkirim.')).toBeVisible();
    await expect(investor.main.getByLabel('Jumlah saham')).toHaveValue('10');
    expect(await invested()).toEqual([]);
    investor.temper.rejects.clear();
    await told.getByRole('button', { name: 'Tutup' }).click();
  });

  await test.step('reloaded while pending: it is watched on, and settles', async () => {
    await automine(false);
    try {
      await investor.main.getByRole('button', { name: 'Beli 10 saham' }).click();
      await expect(told).toHaveAttribute('data-transaction', 'pending');
      await investor.page.reload();
      await investor.hydrated();
      await expect(told).toHaveAttribute('data-transaction', 'pending');
      await mine();
    } finally {
      await automine(true);
    }
    await expect(told).toHaveAttribute('data-transaction', 'settled');
    expect((await invested()).map(({ shares }) => shares)).toEqual(['10']);
    await told.getByRole('button', { name: 'Tutup' }).click();
  });

  await test.step('refused by the contract: in the words of the person, before anything is signed', async () => {
    await investor.main.getByLabel('Jumlah saham').fill('5');
    await investor.main.getByRole('checkbox').check();
    await passUntil(params.terms.closesAt + 60);
    await investor.main.getByRole('button', { name: 'Beli 5 saham' }).click();
    await expect(told).toHaveAttribute('data-transaction', 'reverted');
    await expect(told.getByText('Penawaran sudah ditutup.')).toBeVisible();
    expect(await invested()).toHaveLength(1);
  });
  await investor.leave();
});
