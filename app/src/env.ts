import { defineEnvVars } from '@sveltejs/kit/env';
import * as v from 'valibot';

/** What the running Worker tells the site; validated at start. None of it is secret. */
export const variables = defineEnvVars({
  APP_ORIGIN: { schema: v.pipe(v.string(), v.url()), public: true },
  RPC_URL: { schema: v.pipe(v.string(), v.url()), public: true },
  CONTRACTS: { schema: v.pipe(v.string(), v.startsWith('{')), public: true },
});
