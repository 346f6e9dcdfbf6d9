import { Hono } from 'hono';
import * as v from 'valibot';
import { signedIn } from '../auth/signed-in.ts';
import type { AppEnv } from '../http/context.ts';
import { hash } from '../http/input.ts';
import { validate } from '../http/validate.ts';
import { dossierText, putDossier } from './service.ts';

const named = v.strictObject({ hash });
const IMMUTABLE = 'public, max-age=31536000, immutable';

export const dossiers = new Hono<AppEnv>()
  .put('/:hash', signedIn, validate('param', named), async (c) => {
    const { hash } = c.req.valid('param');
    await putDossier(c.var.deps, hash, await c.req.text(), c.var.session.address);
    return c.json({ hash });
  })
  .get('/:hash', validate('param', named), async (c) => {
    const text = await dossierText(c.var.deps, c.req.valid('param').hash);
    return c.body(text, 200, { 'content-type': 'application/json', 'cache-control': IMMUTABLE });
  });
