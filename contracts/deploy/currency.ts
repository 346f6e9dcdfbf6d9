/** Whether what stands at an address is the currency that the operator means, before anyone is asked to allow it. */
import {
  encodeFunctionData,
  erc20Abi,
  getAddress,
  zeroAddress,
  type Address,
  type Hex,
  type PublicClient,
} from 'viem';
import { plainText } from '../safe/text.ts';
import { artifactOf } from './artifacts.ts';
import type { Deployments } from './book.ts';
import { Refusal } from './refusal.ts';

export interface Currency {
  address: Address;
  name: string;
  symbol: string;
  decimals: number;
  /** Its code may be replaced by whoever issues it (ERC-1967). */
  implementation: Address | undefined;
}

const IMPLEMENTATION = '0x360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc';

export async function checkCurrency(
  client: PublicClient,
  address: Address,
  expected: { symbol: string; decimals: number },
): Promise<Currency> {
  if (!(await client.getCode({ address })))
    throw new Refusal('no_code', `nothing stands at ${getAddress(address)} on this chain`);
  const read = async <T>(functionName: string, args: readonly unknown[] = []): Promise<T> => {
    try {
      return (await client.readContract({ address, abi: erc20Abi, functionName, args } as never)) as T;
    } catch {
      throw new Refusal(
        'no_currency',
        `${getAddress(address)} does not answer ${functionName} as ERC-20 does`,
      );
    }
  };
  const [name, symbol, decimals] = [
    await read<string>('name'),
    await read<string>('symbol'),
    await read<number>('decimals'),
  ];
  for (const [functionName, args] of [
    ['totalSupply', []],
    ['balanceOf', [address]],
    ['allowance', [address, zeroAddress]],
  ] as const)
    await read(functionName, args);
  if (symbol !== expected.symbol)
    throw new Refusal(
      'other_symbol',
      `its symbol is "${plainText(symbol)}", not "${plainText(expected.symbol)}"`,
    );
  if (decimals !== expected.decimals)
    throw new Refusal('other_decimals', `it has ${decimals} decimals, not ${expected.decimals}`);
  if (decimals > 18)
    throw new Refusal('other_decimals', `${decimals} decimals leave no room for sums: 18 at most`);
  const slot = await client.getStorageAt({ address, slot: IMPLEMENTATION });
  const implementation = slot && BigInt(slot) !== 0n ? getAddress(`0x${slot.slice(-40)}`) : undefined;
  return { address: getAddress(address), name: plainText(name), symbol, decimals, implementation };
}

/** What the operator calls: to announce it, and when its seven days are over. */
export async function allowCalls(
  client: PublicClient,
  { contracts }: Deployments,
  currency: Address,
): Promise<{ announce: { to: Address; data: Hex }; allow: { to: Address; data: Hex } }> {
  const factory = contracts.ProjectFactory!.address;
  const { abi } = artifactOf('ProjectFactory');
  if (await client.readContract({ address: factory, abi, functionName: 'isCurrency', args: [currency] }))
    throw new Refusal('already_allowed', `${getAddress(currency)} is allowed already`);
  const data = encodeFunctionData({ abi, functionName: 'allowCurrency', args: [currency, true] });
  const access = artifactOf('PlatformAccess').abi;
  const schedule = encodeFunctionData({ abi: access, functionName: 'schedule', args: [factory, data, 0] });
  return {
    announce: { to: contracts.PlatformAccess!.address, data: schedule },
    allow: { to: factory, data },
  };
}
