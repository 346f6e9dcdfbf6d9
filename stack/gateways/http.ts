/** What both gateways do with HTTP: bind to this machine alone, read a body, answer JSON, stop when told. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Gateway {
  port: number;
  /** Address with credentials, where the protocol has them in the URL. */
  url: string;
  close(): Promise<void>;
}

export async function body(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

export function send(response: ServerResponse, status: number, value: unknown) {
  const text = JSON.stringify(value);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

export function listen(server: Server, port: number): Promise<number> {
  server.keepAliveTimeout = 60_000;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

export function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing from the environment`);
  return value;
}

/** Runs a gateway as a process: one line when it listens, a clean end on SIGTERM and SIGINT. */
export async function runAsProcess(name: string, start: () => Promise<Gateway>) {
  const gateway = await start();
  console.log(JSON.stringify({ listening: name, port: gateway.port }));
  const stop = () => {
    setTimeout(() => process.exit(0), 1_000).unref();
    void gateway.close().finally(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
