import { Hono } from 'hono';
import { signedIn } from '../auth/signed-in.ts';
import type { AppEnv } from '../http/context.ts';
import { query, validate } from '../http/validate.ts';
import { me } from './service.ts';

export const account = new Hono<AppEnv>().get('/', signedIn, validate('query', query({})), async (c) =>
  c.json(await me(c.var.deps, c.var.session.address, c.var.head?.time ?? 0), c.var.freshness),
);
