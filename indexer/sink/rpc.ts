/** What the sink asks the chain: hashes, and what is final. */
import { createPublicClient, http, type Hash } from 'viem';

export interface BlockId {
  number: bigint;
  hash: string;
}

export interface Rpc {
  /** Null: the node has no such block (yet). Rejects when the node does not answer. */
  hashAt(number: bigint): Promise<string | null>;
  /** The newest block that never leaves the chain. */
  final(): Promise<BlockId>;
}

const TIMEOUT_MS = 3_000;
/** Hardhat calls its newest block final; so that every state of a row can be seen, it is this far below. */
const HARDHAT_DEPTH = 12n;

export function rpcOf(url: string): Rpc {
  const client = createPublicClient({
    cacheTime: 0,
    transport: http(url, { timeout: TIMEOUT_MS, retryCount: 0 }),
  });
  let hardhat: boolean | undefined;
  const isHardhat = async () =>
    (hardhat ??= String(await client.request({ method: 'web3_clientVersion' } as never))
      .toLowerCase()
      .startsWith('hardhatnetwork'));

  const block = async (which: string) => {
    const found = (await client.request({
      method: 'eth_getBlockByNumber',
      params: [which as 'finalized', false],
    })) as { number: Hash; hash: Hash } | null;
    return found && { number: BigInt(found.number), hash: found.hash };
  };
  const numbered = (number: bigint) => block(`0x${number.toString(16)}`);

  return {
    hashAt: async (number) => (await numbered(number))?.hash ?? null,
    async final() {
      const head = (await isHardhat()) ? await client.getBlockNumber() : undefined;
      const below = (number: bigint) => (number > HARDHAT_DEPTH ? number - HARDHAT_DEPTH : 0n);
      const found = head === undefined ? await block('finalized') : await numbered(below(head));
      if (!found) throw new Error('the node names no final block');
      return found;
    },
  };
}
