import type { Handle, HandleFetch } from '@sveltejs/kit/hooks';
import { RPC_URL } from '$app/env/public';
import { freeze } from '#lib/server/freeze.ts';
import { paraglideMiddleware } from '#lib/paraglide/server.js';

/** Pages that are the same bytes for everyone. */
const isPublic = (route: string | null) => route !== null && route.startsWith('/(public)');

/** Parts of a page that are wanted at once. */
const preload = ({ type, path }: { type: string; path: string }) =>
  type === 'js' || type === 'css' || (type === 'font' && /jakarta|600/.test(path));

export const handle: Handle = ({ event, resolve }) =>
  paraglideMiddleware(event.request, async ({ locale }) => {
    const page = await resolve(event, {
      transformPageChunk: ({ html }) => html.replace('%lang%', locale),
      preload,
      filterSerializedResponseHeaders: (name) =>
        name === 'x-indexed-block' || name === 'x-block-time' || name === 'x-finalized-block',
    });
    const response = isPublic(event.route.id) ? await freeze(page) : page;
    const csp = response.headers.get('content-security-policy');
    if (csp)
      response.headers.set(
        'content-security-policy',
        csp.replace(/connect-src [^;]*/, (own) => `${own} ${new URL(RPC_URL).origin}`),
      );
    response.headers.set('x-content-type-options', 'nosniff');
    response.headers.set('referrer-policy', 'strict-origin-when-cross-origin');
    response.headers.set('cross-origin-opener-policy', 'same-origin');
    response.headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains');
    if (!response.headers.has('cache-control'))
      response.headers.set(
        'cache-control',
        isPublic(event.route.id) ? 'public, max-age=0, must-revalidate' : 'no-store',
      );
    return response;
  });

/** The API is called in process; a session goes along, but never into a public page. */
export const handleFetch: HandleFetch = ({ event, request, fetch }) => {
  const url = new URL(request.url);
  if (url.origin !== event.url.origin || !url.pathname.startsWith('/api/')) return fetch(request);
  const headers = new Headers(request.headers);
  const cookie = event.request.headers.get('cookie');
  if (cookie && !isPublic(event.route.id)) headers.set('cookie', cookie);
  else headers.delete('cookie');
  return event.platform!.api(new Request(request, { headers }));
};
