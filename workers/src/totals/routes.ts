import { Hono } from 'hono';
import { cached } from '../http/cached.ts';
import type { AppEnv } from '../http/context.ts';
import { query, validate } from '../http/validate.ts';
import { tables, totals } from './service.ts';

const plain = validate('query', query({}));
const ofAll = cached(() => 'projects');

export const sums = new Hono<AppEnv>()
  .get('/', plain, ofAll, async (c) => c.json(await totals(c.var.deps), c.var.freshness))
  .get('/tables', plain, ofAll, async (c) => c.json(await tables(c.var.deps), c.var.freshness));
