import { afterAll, beforeAll, expect, it } from 'vitest';
import { httpRpc } from '#lib/wallet/eip1193-core.ts';
import { startPlatform } from '#lib/wallet/testing/platform.ts';
import { chainSeconds, DRAW, draw, moveClock, purseOf } from './node.ts';

let platform: Awaited<ReturnType<typeof startPlatform>>;
beforeAll(async () => {
  platform = await startPlatform([]);
}, 120_000);
afterAll(() => platform.stop());

it('draws rupiah for a person, and reads what they have', async () => {
  const rpc = httpRpc(platform.rpcUrl);
  const currency = platform.teller.deployed('DemoRupiah');
  const before = await purseOf(rpc, currency, 'investor-1');
  await draw(rpc, currency, 'investor-1');
  const after = await purseOf(rpc, currency, 'investor-1');
  expect(after.rupiah).toBe(before.rupiah + DRAW);
  expect(after.ether).toBeLessThan(before.ether);
});

it('moves the clock of the chain', async () => {
  const rpc = httpRpc(platform.rpcUrl);
  const before = await chainSeconds(rpc);
  await moveClock(rpc, 86_400);
  expect((await chainSeconds(rpc)) - before).toBeGreaterThanOrEqual(86_400);
});
