import { expect, test } from '@playwright/test';
import { demoRupiahAbi, projectTokenAbi } from '@partisipro/contracts/abi';
import { openRedemption } from '@partisipro/contracts/demo';
import { addressOf } from '@partisipro/contracts/demo-people';
import { Actor } from '../actors/actor.ts';
import { operatingFor, settled, teller } from '../actors/stage.ts';
import { chain, DAY, passTime, passUntil } from '../oracle/chain.ts';
import { rows } from '../oracle/mysql.ts';

/** One smallest unit of it is left over: nobody's part is rounded up. */
const POOL = 1_000_001n;
const SUPPLY = 100n;

/** J7: the concession is over and shares are redeemed; who comes first gets no more than who comes last. */
test('at the end every share is burned for its part, in whatever order', async ({ browser }) => {
  const slug = 'tebus-uji';
  const { suite, params } = await operatingFor(slug, (now) => ({
    longStop: now + 30 * DAY,
    concessionEnd: now + 60 * DAY,
  }));
  const rupiah = (person: string) =>
    chain.readContract({
      address: params.currency,
      abi: demoRupiahAbi,
      functionName: 'balanceOf',
      args: [addressOf(person)],
    });
  const supply = () =>
    chain.readContract({ address: suite.token, abi: projectTokenAbi, functionName: 'totalSupply' });

  await passUntil(params.concessionEnd + 60);
  await openRedemption(teller, suite, 'spv-3', POOL);
  await passTime(30 * DAY + 60);
  await settled();

  // The one with fewer shares begins it and comes first.
  const first = await Actor.enter(browser, 'investor-6');
  await first.goto('/portfolio');
  await first.signIn();
  await first.until(`/projects/${slug}`, (main) => main.getByRole('button', { name: 'Mulai penebusan' }));
  await first.transact('Mulai penebusan');
  await redeem(first, 40n);

  const last = await Actor.enter(browser, 'investor-5');
  await last.goto('/portfolio');
  await last.signIn();
  await redeem(last, 60n);
  await expect(async () => {
    await last.goto(`/projects/${slug}`);
    await expect(last.main.getByText(/^99,99\s% dari .* sudah diambil$/)).toBeVisible({ timeout: 1_500 });
  }).toPass({ timeout: 30_000 });
  await last.leave();
  await first.leave();
  expect(await supply()).toBe(0n);

  async function redeem(holder: Actor, shares: bigint): Promise<void> {
    const before = await rupiah(holder.person);
    await holder.until('/portfolio', (main) => main.getByRole('button', { name: `Tebus ${shares} saham` }));
    await holder.transact(
      new RegExp(`^Tebus ${shares} saham`),
      holder.main.locator(`[data-holding="${slug}"]`),
    );
    const [row] = await rows(
      'SELECT r.amount, r.profit FROM chain_redemption r JOIN chain_project p ON p.token = r.token WHERE p.slug = ? AND r.account = ?',
      [slug, holder.address],
    );
    expect(BigInt(row!.amount!)).toBe((POOL * shares) / SUPPLY);
    expect(await rupiah(holder.person)).toBe(before + BigInt(row!.amount!) + BigInt(row!.profit!));
  }
});
