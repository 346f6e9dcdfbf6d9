import { Hono } from 'hono';
import * as v from 'valibot';
import { signedIn } from '../auth/signed-in.ts';
import type { AppEnv } from '../http/context.ts';
import { query, validate } from '../http/validate.ts';
import { STATEMENTS, statementOf, type Statement } from './csv.ts';
import { portfolio } from './service.ts';

const file = v.strictObject({ file: v.picklist(STATEMENTS.map((name) => `${name}.csv` as const)) });

export const portfolios = new Hono<AppEnv>()
  .get('/', signedIn, validate('query', query({})), async (c) =>
    c.json(await portfolio(c.var.deps, c.var.session.address, c.var.head?.time ?? 0), c.var.freshness),
  )
  .get('/:file{[a-z]+\\.csv}', signedIn, validate('param', file), async (c) => {
    const { file } = c.req.valid('param');
    const statement = file.slice(0, -'.csv'.length) as Statement;
    const time = c.var.head?.time ?? 0;
    return c.body(await statementOf(c.var.deps, c.var.session.address, time, statement), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="partisipro-${file}"`,
    });
  });
