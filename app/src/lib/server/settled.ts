import { settle, type Answer } from '#lib/answer.ts';

type Settled<T> = { [K in keyof T]: Answer<Awaited<T[K]>> };

/**
 * Lists that a page can do without: what is not to be had leaves a gap with a way on instead of no page. Such a page is
 * made anew for the next who asks, so that nobody is shown a gap that was closed.
 */
export async function settled<T extends Record<string, Promise<unknown>>>(
  lists: T,
  { setHeaders }: { setHeaders: (headers: Record<string, string>) => void },
): Promise<Settled<T>> {
  const entries = await Promise.all(
    Object.entries(lists).map(async ([name, list]) => [name, await settle(list)] as const),
  );
  if (entries.some(([, { state }]) => state === 'failed')) setHeaders({ 'cache-control': 'no-store' });
  return Object.fromEntries(entries) as Settled<T>;
}
