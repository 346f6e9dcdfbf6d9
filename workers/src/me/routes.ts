import { Hono } from 'hono';
import { signedIn } from '../auth/signed-in.ts';
import type { AppEnv } from '../http/context.ts';
import { query, validate } from '../http/validate.ts';
import { exported, streamOf } from './export.ts';
import { me, projectsOf } from './service.ts';

export const account = new Hono<AppEnv>()
  .get('/', signedIn, validate('query', query({})), async (c) =>
    c.json(await me(c.var.deps, c.var.session.address, c.var.head?.time ?? 0), c.var.freshness),
  )
  .get('/projects', signedIn, validate('query', query({})), async (c) =>
    c.json({ projects: await projectsOf(c.var.deps, c.var.session.address) }, c.var.freshness),
  )
  .get('/export', signedIn, validate('query', query({})), async (c) =>
    c.body(await streamOf(exported(c.var.deps, c.var.session.address, c.var.head)), 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="partisipro-${c.var.session.address}.json"`,
    }),
  );
