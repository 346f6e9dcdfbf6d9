import { Hono } from 'hono';
import * as v from 'valibot';
import type { AppEnv } from '../http/context.ts';
import { sha256 } from '../http/input.ts';
import { validate } from '../http/validate.ts';
import { openDocument } from './service.ts';

export const documents = new Hono<AppEnv>().get(
  '/:sha256',
  validate('param', v.strictObject({ sha256 })),
  async (c) => {
    const { sha256 } = c.req.valid('param');
    const { body, size, mediaType } = await openDocument(c.var.deps, sha256);
    // an attachment: a browser saves it, it never runs in our origin
    return c.body(body, 200, {
      'content-type': mediaType,
      'content-length': String(size),
      'content-disposition': `attachment; filename="${sha256}.pdf"`,
      'cache-control': 'public, max-age=31536000, immutable',
    });
  },
);
