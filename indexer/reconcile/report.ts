/** Tells the Worker what a reconcile found, so that everyone may read it. */
export interface Found {
  chainId: number;
  block: number;
  /** Single values compared. */
  compared: number;
  rows: Record<string, number>;
  /** The first value that differed; null where none did. */
  difference: string | null;
}

const TIMEOUT_MS = 5_000;

/** Throws where the Worker does not take it. */
export async function report(origin: string, secret: string, found: Found): Promise<void> {
  const answer = await fetch(new URL('/api/internal/checks', origin), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: JSON.stringify(found),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`the Worker answered ${answer.status}`);
}
