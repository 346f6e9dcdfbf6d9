import { addressOf } from '@partisipro/contracts/demo-people';
import { createClient, http } from 'viem';
import { getTransactionCount } from 'viem/actions';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Intent } from '../intent.ts';
import { startPlatform } from '../testing/platform.ts';
import { rehearse } from './rehearse.ts';

const account = addressOf('investor-1');
let platform: Awaited<ReturnType<typeof startPlatform>>;
beforeAll(async () => void (platform = await startPlatform(['investor-1'])), 120_000);
afterAll(() => platform.stop());

const reader = () => createClient({ transport: http(platform.rpcUrl) });
const faucet = (amount: bigint): Intent => ({
  to: platform.teller.deployed('DemoRupiah'),
  ...{ abi: 'currency', functionName: 'faucet', args: [amount], settleAt: '/api/me' },
});

it('reads the call back from its bytes, says its price, and sends nothing', async () => {
  const before = await getTransactionCount(reader(), { address: account });
  const { title, rows, fee, why } = await rehearse(reader(), account, faucet(5n));
  expect([title, why]).toEqual(['faucet', null]);
  expect(rows).toEqual([
    { name: 'to', value: platform.teller.deployed('DemoRupiah') },
    { name: 'amount', value: '5' },
  ]);
  expect(fee).toBeGreaterThan(0n);
  expect(await getTransactionCount(reader(), { address: account })).toBe(before);
});

it('says by the contract’s own name why it would be refused', async () => {
  const { rows, fee, why } = await rehearse(reader(), account, faucet(10n ** 40n));
  expect([why?.code, fee]).toEqual(['FaucetLimit', null]);
  expect(rows).toHaveLength(2);
});
