import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { Announcer, sendTo } from './announce.ts';

let close = () => {};
afterEach(() => close());

/** The Worker's route, answering with these statuses in turn. */
async function worker(...statuses: number[]) {
  const bodies: unknown[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const part of request) text += String(part);
    if (request.headers.authorization !== 'Bearer secret-of-sixteen') statuses = [401];
    if (request.url === '/api/internal/head') bodies.push(JSON.parse(text));
    response.writeHead(statuses.shift() ?? 200).end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  close = () => void server.close();
  const { port } = server.address() as AddressInfo;
  return { bodies, announcer: new Announcer(sendTo(`http://127.0.0.1:${port}`, 'secret-of-sixteen', 31337)) };
}

test('tells where the head was and is, and which topics moved', async () => {
  const { bodies, announcer } = await worker();
  announcer.tell({ from: 1, to: 2, topics: { projects: 2 } });
  await expect
    .poll(() => bodies, { timeout: 5_000 })
    .toEqual([{ chainId: 31337, from: 1, to: 2, topics: { projects: 2 } }]);
});

test('what the Worker could not take is told with what came since, and a repair is not forgotten', async () => {
  const { bodies, announcer } = await worker(503, 200);
  announcer.tell({ from: 4, to: 5, repairedFrom: 3, topics: { projects: 5, 'project:toll': 5 } });
  await expect.poll(() => bodies.length, { timeout: 5_000 }).toBe(1);
  announcer.tell({ from: 5, to: 6, topics: { projects: 6 } });
  await expect
    .poll(() => bodies[1], { timeout: 5_000 })
    .toEqual({ chainId: 31337, from: 4, to: 6, repairedFrom: 3, topics: { projects: 6, 'project:toll': 5 } });
});
