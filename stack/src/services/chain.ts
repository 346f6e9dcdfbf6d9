/** The local chain: Hardhat's, in a process of ours. Its history is not kept, so its end ends the stack. */
import { join } from 'node:path';
import { root } from '../places.ts';
import type { Service } from '../services.ts';

export const CHAIN_ID = 31337;
/** The story that the demonstration tells begins this long ago. */
const HISTORY_MS = 2 * 365 * 86_400_000;

export const rpcUrl = (port: number) => `http://127.0.0.1:${port}`;

export function chain(port: number): Service {
  return {
    name: 'chain',
    command: process.execPath,
    args: [join(root, 'stack/src/chain-process.ts')],
    port,
    cwd: root, // Hardhat looks for its configuration here
    env: { CHAIN_PORT: String(port), CHAIN_BEGINS: String(Date.now() - HISTORY_MS) },
    ready: () => rpc(port, 'eth_chainId'),
  };
}

export async function rpc(port: number, method: string, params: unknown[] = []): Promise<unknown> {
  const response = await fetch(rpcUrl(port), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    signal: AbortSignal.timeout(5_000),
  });
  const answer = (await response.json()) as { result?: unknown; error?: { message: string } };
  if (answer.error) throw new Error(`${method}: ${answer.error.message}`);
  return answer.result;
}

/** Ends the history at this moment; from here on the chain's clock is the wall's, and a block comes every second. */
export async function bringToPresent(port: number) {
  const now = Math.floor(Date.now() / 1000);
  const { timestamp } = (await rpc(port, 'eth_getBlockByNumber', ['latest', false])) as { timestamp: string };
  if (Number(timestamp) < now) await rpc(port, 'evm_setNextBlockTimestamp', [now]);
  await rpc(port, 'evm_mine');
  await rpc(port, 'evm_setIntervalMining', [1_000]);
}
