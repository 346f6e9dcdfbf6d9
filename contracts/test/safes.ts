/** A real Safe 1.4.1 on a test's chain: its code at its canonical addresses, and Safes whose owners are people. */
import { createRequire } from 'node:module';
import { getSingletonFactoryInfo } from '@safe-global/safe-singleton-factory';
import {
  concat,
  createWalletClient,
  custom,
  encodeFunctionData,
  numberToHex,
  parseAbi,
  parseEther,
  parseEventLogs,
  size,
  zeroAddress,
  zeroHash,
  type Address,
  type Hex,
  type PublicClient,
  type TransactionReceipt,
} from 'viem';
import { accountOf, addressOf } from '../demo/people.ts';
import { MULTI_SEND_CALL_ONLY, SAFE_L2 } from '../safe/canonical.ts';
import {
  executionOf,
  joinSignatures,
  safeAbi,
  safeMessageTypedData,
  safeTypedData,
  type SafeTransaction,
} from '../safe/transaction.ts';

const require = createRequire(import.meta.url);

export const SAFE_FACTORY: Address = '0x4e1DCf7AD4e460CfD30791CCC4F9c8a4f820ec67';
export const FALLBACK_HANDLER: Address = '0xfd0732Dc9E303f09fCEf3a7388Ad10A83459Ec99';

/** What is put in place: all that a Safe and its owners call. */
export const SAFE_CODE = {
  Safe: 'Safe.sol',
  SafeL2: 'SafeL2.sol',
  SafeProxyFactory: 'proxies/SafeProxyFactory.sol',
  MultiSend: 'libraries/MultiSend.sol',
  MultiSendCallOnly: 'libraries/MultiSendCallOnly.sol',
  CompatibilityFallbackHandler: 'handler/CompatibilityFallbackHandler.sol',
} as const;

const bytecodeOf = (name: string, file: string): Hex => {
  const path = `@safe-global/safe-contracts/build/artifacts/contracts/${file}/${name}.json`;
  return (require(path) as { bytecode: Hex }).bytecode;
};

export async function send(client: PublicClient, to: Address, data: Hex): Promise<TransactionReceipt> {
  const wallet = createWalletClient({ account: accountOf('investor-60'), transport: custom(client) });
  const hash = await wallet.sendTransaction({ to, data, chain: null });
  return (
    (await client.getTransactionReceipt({ hash }).catch(() => undefined)) ??
    client.waitForTransactionReceipt({ hash })
  );
}

/** By the pre-signed transaction of the singleton factory, then CREATE2 with salt 0, as on every public chain. */
export async function putSafe(client: PublicClient): Promise<void> {
  const rpc = client.request as (call: { method: string; params: unknown[] }) => Promise<unknown>;
  const info = getSingletonFactoryInfo(await client.getChainId());
  if (!info) throw new Error('the singleton factory has no transaction for this chain');
  const rich = numberToHex(parseEther('1000'));
  await rpc({ method: 'hardhat_setBalance', params: [info.signerAddress, rich] });
  await rpc({ method: 'hardhat_setBalance', params: [addressOf('investor-60'), rich] });
  await rpc({ method: 'hardhat_setNextBlockBaseFeePerGas', params: ['0x1'] });
  await client.sendRawTransaction({ serializedTransaction: info.transaction as Hex });
  for (const [name, file] of Object.entries(SAFE_CODE))
    await send(client, info.address as Address, concat([zeroHash, bytecodeOf(name, file)]));
}

export interface TestSafe {
  address: Address;
  owners: readonly string[];
}

const factoryAbi = parseAbi([
  'function createProxyWithNonce(address singleton, bytes initializer, uint256 saltNonce) returns (address proxy)',
  'event ProxyCreation(address indexed proxy, address singleton)',
]);

export async function makeSafe(
  client: PublicClient,
  threshold: number,
  owners: readonly string[],
): Promise<TestSafe> {
  const addresses = owners.map(addressOf);
  const setup = [addresses, threshold, zeroAddress, '0x', FALLBACK_HANDLER, zeroAddress, 0, zeroAddress];
  const initializer = encodeFunctionData({ abi: safeAbi, functionName: 'setup', args: setup as never });
  const data = encodeFunctionData({
    abi: factoryAbi,
    functionName: 'createProxyWithNonce',
    args: [SAFE_L2, initializer, BigInt(addresses[0]!)],
  });
  const { logs } = await send(client, SAFE_FACTORY, data);
  const [created] = parseEventLogs({ abi: factoryAbi, logs, eventName: 'ProxyCreation' });
  return { address: created!.args.proxy, owners };
}

/** Signs with some of the owners; anyone sends. */
export async function actAs(
  client: PublicClient,
  safe: TestSafe,
  signers: readonly string[],
  call: { to: Address; data: Hex; operation?: 0 | 1 },
): Promise<TransactionReceipt> {
  const nonce = await client.readContract({ address: safe.address, abi: safeAbi, functionName: 'nonce' });
  const transaction: SafeTransaction = { value: 0n, operation: 0, ...call, nonce };
  const typed = safeTypedData(await client.getChainId(), safe.address, transaction);
  const signatures = await Promise.all(
    signers.map(async (id) => ({
      owner: addressOf(id),
      signature: await accountOf(id).signTypedData(typed),
    })),
  );
  return send(client, safe.address, executionOf(transaction, joinSignatures(signatures)));
}

/** The Safe's own signature under a digest, as ERC-1271 asks for it. */
export async function signAs(
  client: PublicClient,
  safe: TestSafe,
  signers: readonly string[],
  digest: Hex,
): Promise<Hex> {
  const typed = safeMessageTypedData(await client.getChainId(), safe.address, digest);
  return joinSignatures(
    await Promise.all(
      signers.map(async (id) => ({
        owner: addressOf(id),
        signature: await accountOf(id).signTypedData(typed),
      })),
    ),
  );
}

/** Several calls in one transaction of the Safe, as its own interface packs them. */
export const batch = (calls: readonly { to: Address; data: Hex }[]) => {
  const packed = concat(
    calls.map(({ to, data }) =>
      concat(['0x00', to, numberToHex(0n, { size: 32 }), numberToHex(size(data), { size: 32 }), data]),
    ),
  );
  const abi = parseAbi(['function multiSend(bytes transactions) payable']);
  return {
    to: MULTI_SEND_CALL_ONLY,
    data: encodeFunctionData({ abi, functionName: 'multiSend', args: [packed] }),
    operation: 1 as const,
  };
};
