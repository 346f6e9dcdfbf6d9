import { app } from './app.ts';
import type { Env } from './env.ts';

/** The API without the site: beside `vite dev`, and what its own tests run. */
export default {
  fetch: (request, env, ctx) => app.fetch(request, env, ctx),
} satisfies ExportedHandler<Env>;
