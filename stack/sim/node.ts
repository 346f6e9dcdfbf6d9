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

interface Answer {
  id: unknown;
  result?: unknown;
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
  async function understood(call: Call): Promise<Call> {
    const [block, ...rest] = call.params ?? [];
    if (call.method !== 'eth_getBlockByNumber' || block !== 'finalized') return call;
    return { ...call, params: [`0x${(await final()).toString(16)}`, ...rest] };
  }
  /** Many at once are asked at once, as they came. */
  async function answerTo(body: Call | Call[]): Promise<unknown> {
    const calls = await Promise.all([body].flat().map(understood));
    const answers = [(await ask(Array.isArray(body) ? calls : calls[0])) as Answer | Answer[]].flat();
    const versions = calls.filter(({ method }) => method === 'web3_clientVersion').map(({ id }) => id);
    for (const answer of answers) if (versions.includes(answer.id)) answer.result = 'trials';
    return Array.isArray(body) ? answers : answers[0];
  }

  const server = createServer((request, response) => {
    const answered = textOf(request)
      .then((text) => JSON.parse(text) as Call | Call[])
      .then(answerTo);
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
