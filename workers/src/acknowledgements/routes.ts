import { Hono } from 'hono';
import * as v from 'valibot';
import { signedIn } from '../auth/signed-in.ts';
import type { AppEnv } from '../http/context.ts';
import { hash, slug } from '../http/input.ts';
import { query, validate } from '../http/validate.ts';
import { acknowledge, acknowledgements as ofWallet } from './service.ts';

const name = v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,23}$/, 'is no name of a question or an answer'));
const given = v.strictObject({
  version: v.pipe(v.string(), v.regex(/^[0-9a-z.-]{1,24}$/, 'is no version')),
  hash,
  language: v.picklist(['id', 'en']),
  answers: v.record(name, name),
});
const named = validate('param', v.strictObject({ slug }));

/** One's own, of one project: under /projects/:slug/acknowledgements. */
export const acknowledgements = new Hono<AppEnv>()
  .use(signedIn)
  .get('/', named, validate('query', query({})), async (c) =>
    c.json(await ofWallet(c.var.deps, c.var.session.address, c.req.valid('param').slug), c.var.freshness),
  )
  .post('/', named, validate('json', given), async (c) => {
    const { deps, session } = c.var;
    const { slug } = c.req.valid('param');
    const isNew = await acknowledge(deps, session.address, slug, c.req.valid('json'));
    return c.json(await ofWallet(deps, session.address, slug), isNew ? 201 : 200);
  });
