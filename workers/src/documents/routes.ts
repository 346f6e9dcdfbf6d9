import { Hono } from 'hono';
import * as v from 'valibot';
import { signedIn } from '../auth/signed-in.ts';
import type { AppEnv } from '../http/context.ts';
import { sha256 } from '../http/input.ts';
import { validate } from '../http/validate.ts';
import { openDocument, publishDocument } from './service.ts';

const named = validate('param', v.strictObject({ sha256 }));

export const documents = new Hono<AppEnv>()
  .put('/:sha256', signedIn, named, async (c) => {
    const bytes = await c.req.arrayBuffer();
    return c.json(
      await publishDocument(c.var.deps, c.req.valid('param').sha256, bytes, c.var.session.address),
    );
  })
  .get('/:sha256', named, async (c) => {
    const { sha256 } = c.req.valid('param');
    const { body, size, mediaType } = await openDocument(c.var.deps, sha256);
    // an attachment: a browser saves it, it never runs in our origin
    return c.body(body, 200, {
      'content-type': mediaType,
      'content-length': String(size),
      'content-disposition': `attachment; filename="${sha256}.pdf"`,
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });
