import { Hono } from 'hono';
import type { AppEnv } from '../http/context.ts';
import { cursorText } from '../http/cursor.ts';
import { limit } from '../http/input.ts';
import { query, validate } from '../http/validate.ts';
import { ofRegistry } from './service.ts';

/** Of the registry; those of a project are the project's. */
export const enforcements = new Hono<AppEnv>().get(
  '/',
  validate('query', query({ cursor: cursorText, limit })),
  async (c) =>
    c.json(await ofRegistry(c.var.deps, c.req.valid('query'), c.var.head?.time ?? 0), c.var.freshness),
);
