import { error } from '@sveltejs/kit';

/** Only builds for the local chain have the page, or any of its code. */
export async function load() {
  if (__CHAIN_ID__ === 31337) return { Design: (await import('./Design.svelte')).default };
  error(404, { message: 'There is no such page.', code: 'not_found' });
}
