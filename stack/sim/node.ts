/** Stands before the local chain and answers like a node of a real one: its final block lies well below its head, and
 * may be made to rest where it is. */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** More than Ponder's own notion of final, which lies 30 to 60 blocks below the head. */
export const FINAL_DEPTH = 96;

export interface Node {
  url: string;
  /** Number of the final block. */
  final(): Promise<number>;
  /** From now on the final block stays, or follows the head again. */
  rest(on: boolean): Promise<void>;
  close(): void;
}

interface Call {
  id: unknown;
  method: string;
  params?: unknown[];
}

export async function startNode(chain: string): Promise<Node> {
  let resting: number | undefined;

  async function ask(body: unknown): Promise<unknown> {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(chain, { method: 'POST', headers, body: JSON.stringify(body) });
    return answer.json();
  }
  async function final() {
    if (resting !== undefined) return resting;
    const { result } = (await ask({ jsonrpc: '2.0', id: 1, method: 'eth_blockNumber', params: [] })) as {
      result: string;
    };
    return Math.max(0, Number(result) - FINAL_DEPTH);
  }
  async function answerOf(call: Call): Promise<unknown> {
    if (call.method === 'web3_clientVersion') return { jsonrpc: '2.0', id: call.id, result: 'trials' };
    const [block, ...rest] = call.params ?? [];
    if (call.method !== 'eth_getBlockByNumber' || block !== 'finalized') return ask(call);
    return ask({ ...call, params: [`0x${(await final()).toString(16)}`, ...rest] });
  }

  const server = createServer((request, response) => {
    const answered = textOf(request)
      .then((text) => JSON.parse(text) as Call | Call[])
      .then((calls) => (Array.isArray(calls) ? Promise.all(calls.map(answerOf)) : answerOf(calls)));
    answered.then(
      (answer) => response.setHeader('content-type', 'application/json').end(JSON.stringify(answer)),
      () => response.destroy(),
    );
  });
  server.keepAliveTimeout = 60_000; // longer than any client keeps a connection: none is cut as it is used again
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    final,
    async rest(on) {
      resting = on ? await final() : undefined;
    },
    close: () => void server.close(),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += part;
  return text;
}
