import { demoRupiahAbi, projectTokenAbi } from '@partisipro/contracts/abi';
import { accountOf, addressOf } from '@partisipro/contracts/demo-people';
import { createClient, custom, defineChain, http, type Hex } from 'viem';
import { readContract, sendTransaction, getTransaction } from 'viem/actions';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createProvider, httpRpc, type RpcRequest } from '../eip1193-core.ts';
import type { Intent } from '../intent.ts';
import { startPlatform } from '../testing/platform.ts';
import { Driver } from './driver.ts';
import type { State } from './machine.ts';
import type { World } from './world.ts';

const PERSON = 'investor-1';
const account = addressOf(PERSON);
const PRICE = 100_000_00n;

let platform: Awaited<ReturnType<typeof startPlatform>>;
beforeAll(async () => {
  platform = await startPlatform([PERSON]);
  const rupiah = platform.teller.deployed('DemoRupiah');
  await platform.teller.send(PERSON, rupiah, demoRupiahAbi as never, 'faucet', [PRICE * 1_000n]);
}, 120_000);
afterAll(() => platform.stop());

let rejects: string[];
let nodeAway: boolean;
let asked: string[];
let answers: (number | null)[];
let paths: string[];
const kept = new Set<Hex>();
beforeEach(() => {
  [rejects, nodeAway, asked, answers, paths] = [[], false, [], [], []];
  kept.clear();
});

/** The core as the wallet, a real node, and a site that says what the test wants and then that it has the block. */
function setting(options: Partial<World> & { chainIds?: number[] } = {}) {
  const chain = defineChain({
    ...{ id: 31337, name: 'Local', nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 } },
    rpcUrls: { default: { http: [platform.rpcUrl] } },
  });
  const rpc = httpRpc(platform.rpcUrl);
  const provider = createProvider({
    account: () => accountOf(PERSON),
    confirm: ({ method }) => Promise.resolve(asked.push(method) > 0 && !rejects.includes(method)),
    ...{ rpc, chainIds: options.chainIds ?? [31337], remembered: { get: () => true, set: () => undefined } },
  });
  let chainId = options.chainIds?.[0] ?? 31337;
  provider.on('chainChanged', (id) => (chainId = Number(id)));
  const fragile = async (request: RpcRequest) => {
    if (nodeAway) throw new TypeError('fetch failed');
    return rpc(request);
  };
  const world: World = {
    chainId: 31337,
    reader: createClient({
      chain,
      transport: custom({ request: fragile }, { retryCount: 0 }),
      pollingInterval: 20,
    }),
    signer: () => Promise.resolve(createClient({ chain, transport: custom(provider) })),
    connection: () => ({ address: account, chainId }),
    switchChain: () =>
      provider.request({ method: 'wallet_switchEthereumChain', params: [{ chainId: '0x7a69' }] }),
    ask: (path) => {
      paths.push(path);
      return Promise.resolve(answers.length ? answers.shift()! : 200);
    },
    late: 10_000,
    ...options,
  };
  const states: State[] = [];
  const memory = { keep: (hash: Hex) => void kept.add(hash), forget: (hash: Hex) => void kept.delete(hash) };
  const driver = new Driver(world, account, memory, (state) => states.push(state));
  const until = (name: State['name']) =>
    expect.poll(() => driver.state.name, { interval: 10, timeout: 8_000 }).toBe(name);
  return { driver, states, until, names: () => states.map(({ name }) => name) };
}

const offering = () => platform.project.suite.offering;
const currency = () => platform.teller.deployed('DemoRupiah');
const faucet = (amount = 1n): Intent => ({
  ...{ to: currency(), abi: 'currency', functionName: 'faucet', args: [amount], settleAt: '/api/me?x=1' },
});
const buy = (shares: number, withPermit: string | null = 'investWithPermit'): Intent => ({
  ...{ to: offering(), abi: 'offering', functionName: 'invest', args: [shares, shares] },
  settleAt: '/api/projects/dompet-uji/investments',
  spend: { currency: currency(), spender: offering(), amount: PRICE * BigInt(shares), withPermit },
});
const held = () =>
  readContract(platform.teller.client, {
    ...{ address: platform.project.suite.token, abi: projectTokenAbi },
    ...{ functionName: 'balanceOf', args: [account] },
  });

/** Nothing is mined meanwhile. */
async function unmined(act: () => Promise<void>): Promise<void> {
  await platform.teller.rpc('evm_setAutomine', [false]);
  try {
    await act();
  } finally {
    await platform.teller.rpc('evm_setAutomine', [true]);
  }
}
const mine = () => platform.teller.rpc('evm_mine');

it('buys with a permit and one transaction, and is settled when the site has its block', async () => {
  const { driver, states, names } = setting();
  answers = [202, null, 503];
  await driver.start(buy(3));
  expect(names().filter((name) => name !== 'pending')).toEqual([
    ...['checking', 'needs-permit', 'permit-signed', 'ready', 'signing', 'submitted'],
    ...['confirmed', 'indexing', 'settled'],
  ]);
  expect(asked).toEqual(['eth_signTypedData_v4', 'eth_sendTransaction']);
  expect(await held()).toBe(3n);
  const { block } = states.at(-1) as { block: number };
  expect(paths).toEqual(Array(4).fill(`/api/projects/dompet-uji/investments?minBlock=${block}`));
  expect(states.find(({ name }) => name === 'ready')).toMatchObject({ fee: expect.any(BigInt) });
  expect(kept.size).toBe(0);
});

it('buys after an approval where a currency has no permit', async () => {
  const { driver, names } = setting();
  await driver.start(buy(2, null));
  expect(names().slice(0, 6)).toEqual([
    ...['checking', 'needs-approve', 'approving', 'checking', 'ready', 'signing'],
  ]);
  expect(driver.state.name).toBe('settled');
  expect(asked).toEqual(['eth_sendTransaction', 'eth_sendTransaction']);
});

it('sends nothing when the permit, or the transaction, is declined, and can begin again', async () => {
  const before = await held();
  const { driver } = setting();
  rejects = ['eth_signTypedData_v4'];
  await driver.start(buy(1));
  expect(driver.state.name).toBe('rejected');
  rejects = ['eth_sendTransaction'];
  await driver.start(buy(1));
  expect(driver.state.name).toBe('rejected');
  expect(await held()).toBe(before);
  rejects = [];
  await driver.start(buy(1));
  expect(driver.state.name).toBe('settled');
});

it('asks nothing of a wallet on another network until the person switches, then goes on', async () => {
  const { driver } = setting({ chainIds: [10, 31337] });
  await driver.start(faucet());
  expect(driver.state).toEqual({ name: 'needs-network', chainId: 10 });
  expect(asked).toEqual([]);
  await driver.switchNetwork(faucet());
  expect(driver.state.name).toBe('settled');
});

it('stays on the other network where the wallet does not know ours', async () => {
  const { driver } = setting({ chainIds: [10] });
  await driver.start(faucet());
  await driver.switchNetwork(faucet());
  expect(driver.state).toEqual({ name: 'needs-network', chainId: 10 });
});

it('notices a network changed behind its back when it signs', async () => {
  const { driver } = setting({
    chainIds: [10, 31337],
    connection: () => ({ address: account, chainId: 31337 }),
  });
  await driver.start(faucet());
  expect(driver.state.name).toBe('needs-network');
  expect(asked).toEqual([]);
});

it('does not ask a wallet that has become somebody else', async () => {
  const { driver } = setting({ connection: () => ({ address: addressOf('investor-2'), chainId: 31337 }) });
  await driver.start(faucet());
  expect(driver.state).toMatchObject({ name: 'reverted', hash: null, why: { code: 'wrong_account' } });
  expect(asked).toEqual([]);
});

it('tells what the contract would refuse before anything is signed', async () => {
  const { driver } = setting();
  await driver.start(faucet(10n ** 30n));
  expect(driver.state).toMatchObject({ name: 'reverted', hash: null, why: { code: 'FaucetLimit' } });
  expect(asked).toEqual([]);
});

it('tells that there is not enough ETH for fees before anything is signed', async () => {
  const balance = await platform.teller.rpc('eth_getBalance', [account, 'latest']);
  await platform.teller.rpc('hardhat_setBalance', [account, '0x5']);
  const { driver } = setting();
  await driver.start(faucet());
  await platform.teller.rpc('hardhat_setBalance', [account, balance]);
  expect(driver.state).toMatchObject({ name: 'reverted', hash: null, why: { code: 'fee_short' } });
  expect(driver.state).toMatchObject({ why: { args: [expect.any(String), '0,000000000000000005'] } });
  expect(asked).toEqual([]);
});

it('says that the node is away instead of asking for a signature', async () => {
  nodeAway = true;
  const { driver } = setting();
  await driver.start(faucet());
  expect(driver.state).toMatchObject({ name: 'reverted', hash: null, why: { code: 'unreachable' } });
  expect(asked).toEqual([]);
});

it('is late, never failed; after a reload it is watched on, through a node that is away, and settles', async () => {
  await unmined(async () => {
    const { driver, until } = setting({ late: 400 });
    void driver.start(faucet());
    await until('pending');
    await until('unknown');
    const { hash } = driver.state as { hash: Hex };
    expect([...kept]).toEqual([hash]);

    const reloaded = setting();
    nodeAway = true;
    const done = reloaded.driver.resume(hash, '/api/me');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(reloaded.driver.state).toEqual({ name: 'pending', hash });
    nodeAway = false;
    await mine();
    await done;
    expect(reloaded.driver.state.name).toBe('settled');
    await until('settled');
  });
  expect(kept.size).toBe(0);
});

it.each([
  ['repriced', 'settled'],
  ['cancelled', 'replaced'],
] as const)('follows a transaction that the person %s in the wallet', async (how, end) => {
  await unmined(async () => {
    const { driver, states, until } = setting();
    const done = driver.start(faucet());
    await until('pending');
    const { hash } = driver.state as { hash: Hex };
    const { to, input, nonce, maxFeePerGas } = await getTransaction(platform.teller.client, { hash });
    const sender = createClient({
      account: accountOf(PERSON),
      transport: http(platform.rpcUrl),
      chain: platform.teller.client.chain,
    });
    const price = { maxFeePerGas: maxFeePerGas! * 10n, maxPriorityFeePerGas: 5_000_000_000n };
    const call = how === 'repriced' ? { to, data: input } : { to: account, value: 0n };
    const other = await sendTransaction(sender, { ...call, ...price, nonce, gas: 100_000n });
    await mine();
    await done;
    expect(states).toContainEqual({ name: 'replaced', hash: other, how });
    expect(driver.state.name).toBe(end);
  });
  expect(kept.size).toBe(0);
});

it('asks a public page for the block where the page of the transaction cannot be had', async () => {
  const { driver } = setting();
  answers = [401, 202];
  await driver.start(faucet());
  expect(driver.state.name).toBe('settled');
  const { block } = driver.state as { block: number };
  expect(paths).toEqual([
    `/api/me?x=1&minBlock=${block}`,
    `/api/projects?minBlock=${block}`,
    `/api/projects?minBlock=${block}`,
  ]);
});

it('says why an included transaction was refused', async () => {
  await unmined(async () => {
    const { driver, until } = setting();
    const done = driver.start(buy(1));
    await until('pending');
    await platform.pass(20 * 86_400);
    await done;
    expect(driver.state).toMatchObject({
      name: 'reverted',
      hash: expect.any(String),
      why: { code: 'OfferingClosed' },
    });
  });
  expect(kept.size).toBe(0);
});
