/** Ports that nobody uses, below the range from which the kernel takes those of outgoing connections. */
import { createServer } from 'node:net';

const LOWEST = 20_000;
const HIGHEST = 30_000;
const given = new Set<number>();

export async function freePort(preferred?: number): Promise<number> {
  let candidate = preferred ?? between();
  while (given.has(candidate) || !(await isFree(candidate))) candidate = between();
  given.add(candidate);
  return candidate;
}

const between = () => LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));

/** Free on this machine's own address and on all of them: a server on 0.0.0.0 would answer in our place. */
async function isFree(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '0.0.0.0']) {
    const free = await new Promise<boolean>((resolve) => {
      const probe = createServer()
        .once('error', () => resolve(false))
        .listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
    });
    if (!free) return false;
  }
  return true;
}
