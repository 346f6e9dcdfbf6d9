import { accountOf, addressOf } from '@partisipro/contracts/demo-people';
import { createClient, custom, hexToBigInt, http, type Hex } from 'viem';
import {
  getBalance,
  getTransaction,
  getTransactionReceipt,
  sendTransaction,
  verifyMessage,
} from 'viem/actions';
import { hardhat } from 'viem/chains';
import { recoverTypedDataAddress } from 'viem/utils';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createProvider, httpRpc, type RpcRequest, type WalletOptions } from './eip1193-core.ts';
import { startChain } from './testing/local-chain.ts';

let chain: Awaited<ReturnType<typeof startChain>>;
beforeAll(async () => {
  chain = await startChain();
}, 60_000);
afterAll(() => chain.stop());

const sari = addressOf('investor-1');
const budi = addressOf('investor-2');
let person: string | null;
let says: boolean;
const asked: RpcRequest[] = [];

function provider(options: Partial<WalletOptions> = {}) {
  return createProvider({
    account: () => (person ? accountOf(person) : null),
    confirm: (request) => {
      asked.push(request);
      return Promise.resolve(says);
    },
    rpc: httpRpc(chain.rpcUrl),
    chainIds: [31337],
    ...options,
  });
}

async function connected(options?: Partial<WalletOptions>) {
  const made = provider(options);
  await made.request({ method: 'eth_requestAccounts' });
  asked.length = 0;
  return made;
}

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: { code?: number }) => error.code,
  );

beforeEach(() => {
  person = 'investor-1';
  says = true;
  asked.length = 0;
});

describe('letting a page in', () => {
  it('shows no account before the person agrees', async () => {
    const wallet = provider();
    expect(await wallet.request({ method: 'eth_accounts' })).toEqual([]);
    says = false;
    expect(await codeOf(wallet.request({ method: 'eth_requestAccounts' }))).toBe(4001);
    expect(await wallet.request({ method: 'eth_accounts' })).toEqual([]);
    says = true;
    expect(await wallet.request({ method: 'eth_requestAccounts' })).toEqual([sari]);
  });

  it('asks once, and tells the page', async () => {
    const wallet = provider();
    const heard = vi.fn();
    wallet.on('accountsChanged', heard);
    await wallet.request({ method: 'eth_requestAccounts' });
    await wallet.request({ method: 'eth_requestAccounts' });
    expect(asked).toHaveLength(1);
    expect(heard.mock.calls).toEqual([[[sari]]]);
  });

  it('has no account where nobody was chosen', async () => {
    person = null;
    expect(await codeOf(provider().request({ method: 'eth_requestAccounts' }))).toBe(4100);
  });

  it('tells who took over, until the page stops listening', async () => {
    const wallet = await connected();
    const heard = vi.fn();
    wallet.on('accountsChanged', heard);
    person = 'investor-2';
    wallet.changed();
    wallet.removeListener('accountsChanged', heard);
    wallet.changed();
    expect(heard.mock.calls).toEqual([[[budi]]]);
  });

  it('tells a page that was not let in nothing of who took over', () => {
    const wallet = provider();
    const heard = vi.fn();
    wallet.on('accountsChanged', heard);
    person = 'investor-2';
    wallet.changed();
    expect(heard).not.toHaveBeenCalled();
  });

  it('remembers the page over a reload, and forgets it when revoked', async () => {
    let kept = false;
    const remembered = { get: () => kept, set: (now: boolean) => (kept = now) };
    await connected({ remembered });
    const reloaded = provider({ remembered });
    expect(await reloaded.request({ method: 'eth_accounts' })).toEqual([sari]);
    expect(await reloaded.request({ method: 'wallet_getPermissions' })).toHaveLength(1);
    await reloaded.request({ method: 'wallet_revokePermissions', params: [{ eth_accounts: {} }] });
    expect(await provider({ remembered }).request({ method: 'eth_accounts' })).toEqual([]);
    expect(await reloaded.request({ method: 'wallet_getPermissions' })).toEqual([]);
  });

  it('connects by permissions as well', async () => {
    const wallet = provider();
    const given = await wallet.request({
      method: 'wallet_requestPermissions',
      params: [{ eth_accounts: {} }],
    });
    expect(given).toEqual([{ parentCapability: 'eth_accounts' }]);
    expect(await wallet.request({ method: 'eth_accounts' })).toEqual([sari]);
  });
});

describe('the network', () => {
  const to = (id: number) => ({
    method: 'wallet_switchEthereumChain',
    params: [{ chainId: `0x${id.toString(16)}` }],
  });

  it('begins on the first, changes to one that it knows and says so', async () => {
    const wallet = provider({ chainIds: [10, 31337] });
    const heard = vi.fn();
    wallet.on('chainChanged', heard);
    expect(await wallet.request({ method: 'eth_chainId' })).toBe('0xa');
    expect(await wallet.request(to(31337))).toBeNull();
    await wallet.request(to(31337));
    expect(heard.mock.calls).toEqual([['0x7a69']]);
    expect(await wallet.request({ method: 'net_version' })).toBe('31337');
  });

  it('does not know others', async () => {
    const wallet = provider();
    expect(await codeOf(wallet.request(to(1)))).toBe(4902);
    expect(await codeOf(wallet.request({ method: 'wallet_switchEthereumChain' }))).toBe(4902);
  });

  it('sends and signs nothing for a chain that it is not on', async () => {
    const wallet = await connected({ chainIds: [10, 31337] });
    const sends = { method: 'eth_sendTransaction', params: [{ from: sari, to: budi, chainId: '0x7a69' }] };
    expect(await codeOf(wallet.request(sends))).toBe(-32602);
    const data = JSON.stringify({ ...typed, domain: { ...typed.domain, chainId: 31337 } });
    expect(await codeOf(wallet.request({ method: 'eth_signTypedData_v4', params: [sari, data] }))).toBe(
      -32602,
    );
    expect(asked).toEqual([]);
  });
});

const typed = {
  domain: { name: 'Rupiah', version: '1', chainId: 31337 },
  types: { Vote: [{ name: 'support', type: 'uint8' }] },
  primaryType: 'Vote' as const,
  message: { support: 1 },
};

describe('signing', () => {
  it('signs a message that can be verified, whether sent as text or as hex', async () => {
    const wallet = await connected();
    const client = createClient({ chain: hardhat, transport: http(chain.rpcUrl) });
    const signed = (message: string) =>
      wallet.request({ method: 'personal_sign', params: [message, sari] }) as Promise<Hex>;
    const check = { address: sari, message: 'Halo' };
    expect(await verifyMessage(client, { ...check, signature: await signed('Halo') })).toBe(true);
    expect(await verifyMessage(client, { ...check, signature: await signed('0x48616c6f') })).toBe(true);
  });

  it('signs typed data', async () => {
    const wallet = await connected();
    const params = [sari, JSON.stringify(typed)];
    const signature = (await wallet.request({ method: 'eth_signTypedData_v4', params })) as Hex;
    expect(await recoverTypedDataAddress({ ...typed, signature })).toBe(sari);
  });

  it('signs nothing for an account that the page was not shown, and does not even ask', async () => {
    const strangers = provider();
    expect(await codeOf(strangers.request({ method: 'personal_sign', params: ['0x00', sari] }))).toBe(4100);
    const wallet = await connected();
    expect(await codeOf(wallet.request({ method: 'personal_sign', params: ['0x00', budi] }))).toBe(4100);
    const sends = { method: 'eth_sendTransaction', params: [{ from: budi, to: sari }] };
    expect(await codeOf(wallet.request(sends))).toBe(4100);
    expect(asked).toEqual([]);
  });

  it('lets the person decline each kind', async () => {
    const wallet = await connected();
    says = false;
    const requests = [
      { method: 'personal_sign', params: ['0x00', sari] },
      { method: 'eth_signTypedData_v4', params: [sari, JSON.stringify(typed)] },
      { method: 'eth_sendTransaction', params: [{ from: sari, to: budi }] },
    ];
    for (const request of requests) expect(await codeOf(wallet.request(request)), request.method).toBe(4001);
    expect(asked).toEqual(requests);
  });

  it('does not hand to the node what the node would sign with keys of its own', async () => {
    const wallet = await connected();
    for (const method of ['eth_sign', 'eth_signTransaction', 'wallet_sendCalls'])
      expect(await codeOf(wallet.request({ method, params: [sari, '0x00'] })), method).toBe(4200);
  });
});

describe('sending', () => {
  const reader = () => createClient({ chain: hardhat, transport: http(chain.rpcUrl) });

  it('prices, numbers, signs and sends; the chain includes it', async () => {
    const wallet = await connected();
    const before = await getBalance(reader(), { address: budi });
    const client = createClient({ chain: hardhat, transport: custom(wallet) });
    const hash = await sendTransaction(client, { account: sari, to: budi, value: 7n });
    expect(await getBalance(reader(), { address: budi })).toBe(before + 7n);
    const sent = await getTransaction(reader(), { hash });
    expect(sent).toMatchObject({ from: sari.toLowerCase(), type: 'eip1559' });
    expect((await getTransactionReceipt(reader(), { hash })).status).toBe('success');
  });

  it('keeps the fee, gas and nonce that the page asks for', async () => {
    const wallet = await connected();
    const nonce = (await wallet.request({
      method: 'eth_getTransactionCount',
      params: [sari, 'pending'],
    })) as Hex;
    const wish = { gas: '0x7530', maxFeePerGas: '0x12a05f200', maxPriorityFeePerGas: '0x77359400', nonce };
    const params = [{ from: sari, to: budi, ...wish }];
    const hash = (await wallet.request({ method: 'eth_sendTransaction', params })) as Hex;
    const sent = await getTransaction(reader(), { hash });
    expect(sent).toMatchObject({
      gas: 30_000n,
      maxFeePerGas: 5_000_000_000n,
      maxPriorityFeePerGas: 2_000_000_000n,
      nonce: Number(nonce),
    });
  });

  it('passes reading on, with the error of the node as it came', async () => {
    const wallet = provider();
    const block = (await wallet.request({ method: 'eth_blockNumber' })) as Hex;
    expect(hexToBigInt(block)).toBeGreaterThan(0n);
    const nonsense = wallet.request({ method: 'eth_getBalance', params: ['not an address'] });
    await expect(nonsense).rejects.toMatchObject({ code: -32602 });
  });
});
