import { Hono } from 'hono';
import * as v from 'valibot';
import { Failure } from '../failure.ts';
import type { AppEnv } from '../http/context.ts';
import { fromSink } from '../http/sink.ts';
import { validate } from '../http/validate.ts';
import { readiness, readinessOf } from './service.ts';
import { moveTopics } from './topics.ts';

const block = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const moved = v.strictObject({
  chainId: block,
  from: v.pipe(v.number(), v.safeInteger(), v.minValue(-1)),
  to: block,
  /** First block that a repair rewrote; absent in the ordinary case. */
  repairedFrom: v.nullish(v.pipe(v.number(), v.safeInteger(), v.minValue(-1))),
  topics: v.record(v.pipe(v.string(), v.regex(/^(projects|project:[a-z0-9-]{3,48})$/)), block),
});

export const state = new Hono<AppEnv>()
  .get('/health', (c) => c.json({ ok: true }))
  .get('/ready', async (c) => {
    const answer = await readiness(c.var.deps, new Date());
    return c.json(answer, answer.ready ? 200 : 503);
  });

/** Where the read side stands, for the chip that a page's browser adds; the blocks are in the headers too. */
export const head = new Hono<AppEnv>().get('/', async (c) => {
  const { indexed = 0, finalized = 0, time = 0, syncingTo = null } = c.var.head ?? {};
  const readiness = readinessOf(c.var.head, new Date());
  return c.json({ indexed, finalized, time, syncingTo, ...readiness });
});

/** From the sink, after each commit and at its start. Its lock is that of whatever is mounted under `/internal` after it. */
export const internal = new Hono<AppEnv>().use(fromSink).post('/head', validate('json', moved), async (c) => {
  const { chainId, topics, repairedFrom } = c.req.valid('json');
  if (chainId !== c.var.deps.config.CHAIN_ID)
    throw new Failure('conflict', 'This Worker serves another chain.');
  await moveTopics(c.var.deps, topics, repairedFrom !== null && repairedFrom !== undefined);
  return c.json({ ok: true });
});
