/** Who is signed in, as the browser knows it: asked once a page load, never part of a public page's bytes. */
class SessionState {
  address = $state<string | null>(null);
  known = $state(false);
  #asked: Promise<void> | null = null;

  load(): Promise<void> {
    return (this.#asked ??= this.refresh());
  }

  async refresh(): Promise<void> {
    const answer = await fetch('/api/auth/session').catch(() => null);
    const body = answer?.ok ? ((await answer.json()) as { address: string | null }) : null;
    this.address = body?.address ?? null;
    this.known = true;
  }
}

export const session = new SessionState();
