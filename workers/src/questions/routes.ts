import { prose } from '@partisipro/contracts/dossier';
import { Hono } from 'hono';
import * as v from 'valibot';
import { signedIn } from '../auth/signed-in.ts';
import { cached } from '../http/cached.ts';
import type { AppEnv } from '../http/context.ts';
import { slug, uuid } from '../http/input.ts';
import { query, validate } from '../http/validate.ts';
import { answer, ask, questions as asked } from './service.ts';

const named = validate('param', v.strictObject({ slug }));
const one = validate('param', v.strictObject({ slug, id: uuid }));
const ofOne = cached((c) => `project:${c.req.param('slug')}`);

/** Under /projects. */
export const questions = new Hono<AppEnv>()
  .get('/:slug/questions', named, validate('query', query({})), ofOne, async (c) =>
    c.json(await asked(c.var.deps, c.req.valid('param').slug), c.var.freshness),
  )
  .post(
    '/:slug/questions',
    signedIn,
    named,
    validate('json', v.strictObject({ text: prose(10, 1000) })),
    async (c) => {
      const { slug } = c.req.valid('param');
      const { text } = c.req.valid('json');
      return c.json(await ask(c.var.deps, slug, c.var.session.address, text, c.var.head?.time ?? 0), 201);
    },
  )
  .put(
    '/:slug/questions/:id/answer',
    signedIn,
    one,
    validate('json', v.strictObject({ text: prose(2, 4000) })),
    async (c) => {
      const { slug, id } = c.req.valid('param');
      const { text } = c.req.valid('json');
      return c.json(await answer(c.var.deps, slug, id, c.var.session.address, text));
    },
  );
