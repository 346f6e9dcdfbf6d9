import '../../styles/app.css';
import { demoRupiahAbi } from '@partisipro/contracts/abi';
import { addressOf } from '@partisipro/contracts/demo-people';
import { encodeFunctionData, numberToHex, stringToHex, type Hex } from 'viem';
import { beforeEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import type { RpcRequest } from '#lib/wallet/eip1193-core.ts';
import Confirm from './Confirm.svelte';
import Panel from './Panel.svelte';
import { choose, chosen } from './person.ts';

beforeEach(() => localStorage.clear());
const currency = '0x00000000000000000000000000000000000000aa';

function confirm(request: RpcRequest) {
  const onanswer = vi.fn();
  return { onanswer, shown: render(Confirm, { request, onanswer }) };
}

it('asks who to be, found by name, and connects as them', async () => {
  const { onanswer } = confirm({ method: 'eth_requestAccounts' });
  const yes = page.getByRole('button', { name: 'Setuju' });
  await expect.element(yes).toBeDisabled();
  await page.getByRole('searchbox').fill('ratna');
  expect(page.getByRole('radio').elements()).toHaveLength(1);
  await page.getByRole('radio', { name: 'Ratna Kusumawati' }).click();
  await yes.click();
  expect(onanswer.mock.calls).toEqual([[true]]);
  expect(chosen()).toBe('reviewer');
});

it('finds by role, and says so when nobody fits', async () => {
  confirm({ method: 'eth_requestAccounts' });
  await page.getByRole('searchbox').fill('insinyur');
  expect(page.getByRole('radio').elements()).toHaveLength(2);
  await page.getByRole('searchbox').fill('zzz');
  await expect.element(page.getByText(/Tidak ada yang bernama/)).toBeVisible();
});

it('shows the function, its arguments and who would sign, and takes a no', async () => {
  choose('investor-1');
  const data = encodeFunctionData({ abi: demoRupiahAbi, functionName: 'approve', args: [currency, 77n] });
  const { onanswer } = confirm({ method: 'eth_sendTransaction', params: [{ to: currency, data }] });
  for (const text of ['approve', 'spender', '77', 'Sari Wulandari'])
    await expect.element(page.getByText(text, { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Tolak' }).click();
  expect(onanswer.mock.calls).toEqual([[false]]);
});

it('declines when it is closed by keyboard', async () => {
  choose('investor-1');
  const { onanswer } = confirm({ method: 'personal_sign', params: [stringToHex('Halo, situs')] });
  await expect.element(page.getByText('Halo, situs')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => onanswer.mock.calls).toEqual([[false]]);
  expect(chosen()).toBe('investor-1');
});

/** A node that knows one balance, and a clock that can be moved. */
function node() {
  let time = 1_795_000_000;
  const asked: string[] = [];
  const rpc = ({ method, params = [] }: RpcRequest): Promise<unknown> => {
    asked.push(method);
    const answers: Record<string, () => unknown> = {
      eth_getBalance: () => numberToHex(params[0] === addressOf('investor-2') ? 2n * 10n ** 18n : 0n),
      eth_call: () => numberToHex(1_234_500n, { size: 32 }),
      eth_getBlockByNumber: () => ({ timestamp: numberToHex(time) }),
      evm_increaseTime: () => (time += params[0] as number),
      evm_mine: () => '0x0' as Hex,
    };
    return Promise.resolve(answers[method]!());
  };
  return { rpc, asked };
}

it('becomes somebody else only when asked to, and shows what they have', async () => {
  choose('investor-1');
  const onperson = vi.fn();
  render(Panel, { rpc: node().rpc, currency, onperson, onchain: vi.fn() });
  await page.getByText('Ganti orang').click();
  await page.getByRole('radio', { name: 'Budi Santoso' }).click();
  expect(chosen()).toBe('investor-1');
  await page.getByRole('button', { name: 'Jadi orang ini' }).click();
  expect(chosen()).toBe('investor-2');
  expect(onperson).toHaveBeenCalledOnce();
  await expect.element(page.getByText('Rp12.345')).toBeVisible();
  await expect.element(page.getByText('2 ETH')).toBeVisible();
});

it('moves the clock, shows the time and tells the page', async () => {
  const { rpc, asked } = node();
  const onchain = vi.fn();
  render(Panel, { rpc, currency, onperson: vi.fn(), onchain });
  const clock = page.getByRole('status').first();
  await expect.poll(() => clock.element().textContent).toContain('WIB');
  const before = clock.element().textContent;
  await page.getByRole('button', { name: '+31 hari' }).click();
  await expect.poll(() => onchain.mock.calls.length).toBe(1);
  expect(asked.filter((method) => method.startsWith('evm_'))).toEqual(['evm_increaseTime', 'evm_mine']);
  expect(clock.element().textContent).not.toBe(before);
});
