import { Hono } from 'hono';
import * as v from 'valibot';
import { Failure } from '../failure.ts';
import { cached } from '../http/cached.ts';
import type { AppEnv } from '../http/context.ts';
import { query, validate } from '../http/validate.ts';
import { checksKept, keepCheck } from './service.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const found = v.strictObject({
  chainId: count,
  block: count,
  compared: count,
  rows: v.record(v.pipe(v.string(), v.regex(/^[a-z_]{1,48}$/)), count),
  difference: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(1000))),
});

/** From the command that compares; under `/internal`, where all that comes must have the sink's secret. */
export const reported = new Hono<AppEnv>().post('/', validate('json', found), async (c) => {
  const { chainId, ...check } = c.req.valid('json');
  if (chainId !== c.var.deps.config.CHAIN_ID)
    throw new Failure('conflict', 'This Worker serves another chain.');
  await keepCheck(c.var.deps, check);
  return c.json({ ok: true });
});

export const checks = new Hono<AppEnv>().get(
  '/',
  validate('query', query({})),
  cached(() => 'projects'),
  async (c) => c.json(await checksKept(c.var.deps), c.var.freshness),
);
