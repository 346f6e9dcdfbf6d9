import { env as bindings } from 'cloudflare:workers';
// static on purpose: Kit loads node:async_hooks without awaiting it, so a lazy import breaks the first cold request
import { prerendered, server } from 'partisipro-site';
import api from './api-entry.ts';
import { configOf, type Env } from './env.ts';
import { page } from './site.ts';

let started: Promise<void> | undefined;

/** Kit's server, with the values that are public or its own: it gets no secret, no database, no bindings. */
function start(env: Env): Promise<void> {
  const { APP_ORIGIN, CHAIN_ID, RPC_URL, CONTRACTS } = configOf(env) && env;
  return (started ??= server.init({
    env: { APP_ORIGIN, CHAIN_ID, RPC_URL, CONTRACTS },
    read: async (file) => (await env.ASSETS.fetch(`http://assets/${file}`)).body,
  }));
}

/** One Worker: the API under /api, the site for everything else, which calls the API in process. */
export default {
  async fetch(request, env, ctx) {
    const { pathname } = new URL(request.url);
    if (pathname === '/api' || pathname.startsWith('/api/')) return api.fetch(request, env, ctx);
    await start(bindings as unknown as Env);
    if (prerendered.has(pathname)) return env.ASSETS.fetch(request);
    const platform = { api: async (inner: Request) => api.fetch(inner as never, env, ctx), ctx };
    const getClientAddress = () => request.headers.get('cf-connecting-ip') ?? '127.0.0.1';
    return page(request, env, ctx, () => server.respond(request, { getClientAddress, platform }));
  },
} satisfies ExportedHandler<Env>;
