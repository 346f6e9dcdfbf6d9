/** All that a contract ever said, by its events, whatever the node allows in one answer. */
import { parseEventLogs, type Abi, type Address, type PublicClient } from 'viem';

export interface Said {
  eventName: string;
  args: Record<string, unknown>;
}

/** From `from` to the newest block. Begins with the whole range and halves it as often as the node refuses. */
export async function eventsOf(
  client: PublicClient,
  abi: Abi,
  address: Address,
  from: number,
): Promise<Said[]> {
  const last = Number(await client.getBlockNumber());
  const said: Said[] = [];
  let span = last - from + 1;
  for (let first = from; first <= last;) {
    const until = Math.min(first + span - 1, last);
    const range = { fromBlock: BigInt(first), toBlock: BigInt(until) };
    const logs = await client.getLogs({ address, ...range }).catch((error: unknown) => {
      if (span === 1) throw error;
      return undefined;
    });
    if (!logs) {
      span = Math.ceil(span / 2);
      continue;
    }
    said.push(...(parseEventLogs({ abi, logs }) as unknown as Said[]));
    first = until + 1;
  }
  return said;
}
