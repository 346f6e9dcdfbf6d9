/** What is left to pay, at this moment's price. */
import { formatEther, parseAbi, zeroAddress, type Address, type PublicClient } from 'viem';
import type { Prepared } from './platform.ts';
import { Refusal } from './refusal.ts';

export interface Cost {
  /** Gas of each step that is left, data on Ethereum included. */
  gas: Map<string, bigint>;
  total: bigint;
  /** Wei a unit of gas. */
  price: bigint;
  /** Whether the node could say what the data costs on Ethereum; only Arbitrum's own can. */
  withData: boolean;
}

/** Arbitrum's node answers at this address; nothing stands there. */
const NODE: Address = '0x00000000000000000000000000000000000000C8';
const nodeAbi = parseAbi([
  'function gasEstimateL1Component(address to, bool contractCreation, bytes data) payable returns (uint64 gasEstimateForL1, uint256 baseFee, uint256 l1BaseFeeEstimate)',
]);

export async function costOf(
  client: PublicClient,
  { book, steps }: Prepared,
  rehearsed: Map<string, bigint>,
): Promise<Cost> {
  const gas = new Map<string, bigint>();
  let withData = true;
  for (const { key, to, data } of steps) {
    if (book.content.transactions[key]?.block !== undefined) continue;
    const onEthereum = await client
      .simulateContract({
        address: NODE,
        abi: nodeAbi,
        functionName: 'gasEstimateL1Component',
        args: [to ?? zeroAddress, !to, data],
      })
      .then(({ result }) => result[0])
      .catch(() => undefined);
    withData &&= onEthereum !== undefined;
    gas.set(key, (rehearsed.get(key) ?? 0n) + (onEthereum ?? 0n));
  }
  const total = [...gas.values()].reduce((sum, one) => sum + one, 0n);
  return { gas, total, price: await client.getGasPrice(), withData };
}

/** Twice what it costs now, since prices move while it works. */
export function requireFunds({ total, price }: Cost, balance: bigint): void {
  const wanted = total * price * 2n;
  if (balance < wanted)
    throw new Refusal(
      'too_poor',
      `the deployer has ${formatEther(balance)} ETH and needs ${formatEther(wanted)}`,
    );
}
