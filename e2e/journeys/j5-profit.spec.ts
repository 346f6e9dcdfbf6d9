import { expect, test } from '@playwright/test';
import { projectTokenAbi } from '@partisipro/contracts/abi';
import { addressOf } from '@partisipro/contracts/demo-people';
import { transfer } from '@partisipro/contracts/demo';
import { Actor } from '../actors/actor.ts';
import { pdf } from '../actors/pdf.ts';
import { operatingFor, settled, teller } from '../actors/stage.ts';
import { chain, DAY, passTime } from '../oracle/chain.ts';
import { rows } from '../oracle/mysql.ts';

const REPORT = pdf('laba.pdf', 'Laba semester satu.');

/** J5: a profit is declared; a share is sold before and one after the record date; each gets exactly what it should. */
test('a profit reaches who held the shares at the record date', async ({ browser }) => {
  const slug = 'laba-uji';
  const { suite } = await operatingFor(slug);
  const claimable = (person: string) =>
    chain.readContract({
      address: suite.token,
      abi: projectTokenAbi,
      functionName: 'claimable',
      args: [addressOf(person)],
    });

  const spv = await Actor.enter(browser, 'spv-3');
  await spv.goto(`/projects/${slug}/invest`);
  await spv.signIn();
  await spv.until(`/spv/projects/${slug}`, (main) =>
    main.getByRole('heading', { name: 'Umumkan pembagian laba' }),
  );
  await teller.send('spv-3', teller.deployed('DemoRupiah'), FAUCET, 'faucet', [1_200_003n]);
  await spv.main.getByLabel('Jumlah bruto').fill('12.000,03');
  await spv.main.getByLabel('Laporan laba').setInputFiles(REPORT);
  await spv.transact('Setor dan umumkan');
  await spv.leave();

  await transfer(teller, suite, 'investor-5', 'investor-6', 20n);
  await passTime(9 * DAY);
  await transfer(teller, suite, 'investor-5', 'investor-7', 40n);

  await settled();
  // 100 shares: 60 bought by investor-5, 40 by investor-6; 20 moved before the record date, 40 after it.
  const net = 1_200_003n - (1_200_003n * 200n) / 10_000n;
  expect(await claimable('investor-5')).toBe((net * 40n) / 100n);
  expect(await claimable('investor-6')).toBe((net * 60n) / 100n);
  expect(await claimable('investor-7')).toBe(0n);

  for (const person of ['investor-5', 'investor-6']) {
    const holder = await Actor.enter(browser, person);
    await holder.goto('/portfolio');
    await holder.signIn();
    const sheet = () => holder.main.locator(`[data-holding="${slug}"]`);
    await holder.transact(/^Ambil Rp/, sheet());
    expect(await claimable(person)).toBe(0n);
    await holder.leave();
  }
  const claims = await rows(
    'SELECT c.amount FROM chain_claim c JOIN chain_project p ON p.token = c.token WHERE p.slug = ? ORDER BY c.amount',
    [slug],
  );
  expect(claims.map(({ amount }) => amount)).toEqual([
    String((net * 40n) / 100n),
    String((net * 60n) / 100n),
  ]);
});

const FAUCET = [
  {
    type: 'function',
    name: 'faucet',
    stateMutability: 'nonpayable',
    inputs: [{ name: 'amount', type: 'uint256' }],
    outputs: [],
  },
] as const;
