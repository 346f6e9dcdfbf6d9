import { expect, test } from '@playwright/test';
import { demoRupiahAbi, projectTokenAbi } from '@partisipro/contracts/abi';
import { finalize, invest } from '@partisipro/contracts/demo';
import { Actor } from '../actors/actor.ts';
import { projectFor, settled, teller } from '../actors/stage.ts';
import { chain, DAY, passUntil } from '../oracle/chain.ts';
import { rows } from '../oracle/mysql.ts';

const FAILED = 2;
const CLOSED = 9;

/** J3: a raise stays below its soft cap; each investor takes the money back, and nothing is left behind. */
test('a raise fails and everyone is refunded', async ({ browser }) => {
  const slug = 'gagal-uji';
  const { suite, params } = await projectFor(slug);
  await invest(teller, suite, 'investor-3', 60, params.terms.price);
  await invest(teller, suite, 'investor-4', 39, params.terms.price);
  await passUntil(params.terms.closesAt + 4 * DAY + 60);
  await finalize(teller, suite, 'investor-5');
  const stage = () =>
    chain.readContract({ address: suite.token, abi: projectTokenAbi, functionName: 'stage' });
  expect(await stage()).toBe(FAILED);
  await settled();

  for (const [person, amount] of [
    ['investor-3', 'Rp6.000.000'],
    ['investor-4', 'Rp3.900.000'],
  ] as const) {
    const investor = await Actor.enter(browser, person);
    await investor.goto('/portfolio');
    await investor.signIn();
    const sheet = (main = investor.main) => main.locator(`[data-holding="${slug}"]`);
    await investor.until('/portfolio', (main) =>
      sheet(main).getByRole('button', { name: `Ambil kembali ${amount}` }),
    );
    await investor.transact(`Ambil kembali ${amount}`, sheet());
    await investor.leave();
  }

  expect(await stage()).toBe(CLOSED);
  const left = await chain.readContract({
    address: params.currency,
    abi: demoRupiahAbi,
    functionName: 'balanceOf',
    args: [suite.treasury],
  });
  expect(left).toBe(0n);
  const refunds = await rows(
    'SELECT r.amount FROM chain_refund r JOIN chain_project p ON p.token = r.token WHERE p.slug = ? ORDER BY r.amount',
    [slug],
  );
  expect(refunds.map(({ amount }) => amount)).toEqual(['390000000', '600000000']);
});
