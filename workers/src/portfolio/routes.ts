import { Hono } from 'hono';
import { signedIn } from '../auth/signed-in.ts';
import type { AppEnv } from '../http/context.ts';
import { query, validate } from '../http/validate.ts';
import { portfolio } from './service.ts';

export const portfolios = new Hono<AppEnv>().get('/', signedIn, validate('query', query({})), async (c) =>
  c.json(await portfolio(c.var.deps, c.var.session.address, c.var.head?.time ?? 0), c.var.freshness),
);
