import { session } from './session.svelte.ts';

/** What was refused because the session ended elsewhere: nothing of its person's stays on the page. */
export async function endedBy(error: unknown): Promise<void> {
  const { body } = error as { body?: { code?: string } };
  if (body?.code === 'not_signed_in') await session.refresh();
}
