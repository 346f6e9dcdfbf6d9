import { label, SECTORS } from '@partisipro/contracts/dossier';
import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import { cached } from '../http/cached.ts';
import type { AppEnv } from '../http/context.ts';
import { cursorText } from '../http/cursor.ts';
import { address, limit, slug } from '../http/input.ts';
import { query, validate } from '../http/validate.ts';
import { proposal, proposals } from '../proposals/service.ts';
import { SHEETS, sheetOf, type Sheet } from './csv.ts';
import { due } from './due.ts';
import { declarations, documents, holders, investments, tranches } from './lists.ts';
import { SORTS } from './queries.ts';
import { list, one } from './service.ts';
import { STAGES } from './stage.ts';
import { updates } from './updates.ts';

const filter = query({
  search: v.optional(label(1, 80)),
  sector: v.optional(v.picklist(SECTORS)),
  province: v.optional(label(2, 80)),
  stage: v.optional(v.picklist(STAGES)),
  spv: v.optional(address),
  verifier: v.optional(address),
  sort: v.optional(v.picklist(SORTS), 'newest'),
  cursor: cursorText,
  limit,
});
const page = validate('query', query({ cursor: cursorText, limit }));
const plain = validate('query', query({}));
const named = validate('param', v.strictObject({ slug }));
const sheet = validate(
  'param',
  v.strictObject({ slug, file: v.picklist(SHEETS.map((name) => `${name}.csv` as const)) }),
);
const part = validate('query', query({ cursor: cursorText }));
const numbered = validate('param', v.strictObject({ slug, id: v.pipe(v.string(), v.regex(/^\d{1,78}$/)) }));

const ofList = cached(() => 'projects');
const ofProject = cached((c) => `project:${c.req.param('slug')}`);
/** The chain's clock at what is indexed. */
const clock = (c: Context<AppEnv>) => c.var.head?.time ?? 0;

export const projects = new Hono<AppEnv>()
  .get('/', validate('query', filter), ofList, async (c) => {
    const { search, sector, province, stage, spv, verifier, sort, cursor, limit } = c.req.valid('query');
    const wanted = { search, sector, province, stage, spv, verifier, sort, cursor, limit };
    return c.json(await list(c.var.deps, wanted, clock(c)), c.var.freshness);
  })
  .get('/:slug', named, plain, ofProject, async (c) =>
    c.json(await one(c.var.deps, c.req.valid('param').slug, clock(c)), c.var.freshness),
  )
  .get('/:slug/investments', named, page, ofProject, async (c) =>
    c.json(await investments(c.var.deps, c.req.valid('param').slug, c.req.valid('query')), c.var.freshness),
  )
  .get('/:slug/holders', named, page, ofProject, async (c) =>
    c.json(await holders(c.var.deps, c.req.valid('param').slug, c.req.valid('query')), c.var.freshness),
  )
  .get('/:slug/declarations', named, page, ofProject, async (c) =>
    c.json(await declarations(c.var.deps, c.req.valid('param').slug, c.req.valid('query')), c.var.freshness),
  )
  .get('/:slug/tranches', named, plain, ofProject, async (c) =>
    c.json(await tranches(c.var.deps, c.req.valid('param').slug), c.var.freshness),
  )
  .get('/:slug/documents', named, plain, ofProject, async (c) =>
    c.json(await documents(c.var.deps, c.req.valid('param').slug), c.var.freshness),
  )
  .get('/:slug/updates', named, plain, ofProject, async (c) =>
    c.json(await updates(c.var.deps, c.req.valid('param').slug), c.var.freshness),
  )
  .get('/:slug/:file{[a-z]+\\.csv}', sheet, part, ofProject, async (c) => {
    const { slug, file } = c.req.valid('param');
    const { text, next } = await sheetOf(
      c.var.deps,
      slug,
      file.slice(0, -'.csv'.length) as Sheet,
      c.req.valid('query').cursor,
    );
    return c.body(text, 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${slug}-${file}"`,
      ...(next ? { link: `<?cursor=${next}>; rel="next"` } : {}),
    });
  })
  .get('/:slug/due', named, plain, ofProject, async (c) =>
    c.json(await due(c.var.deps, c.req.valid('param').slug, clock(c)), c.var.freshness),
  )
  .get('/:slug/proposals', named, plain, ofProject, async (c) =>
    c.json(await proposals(c.var.deps, c.req.valid('param').slug, clock(c)), c.var.freshness),
  )
  .get('/:slug/proposals/:id', numbered, plain, ofProject, async (c) => {
    const { slug, id } = c.req.valid('param');
    return c.json(await proposal(c.var.deps, slug, id, clock(c)), c.var.freshness);
  });
