import { DOCUMENT_KINDS, label } from '@partisipro/contracts/dossier';
import { Hono } from 'hono';
import * as v from 'valibot';
import { signedIn } from '../auth/signed-in.ts';
import type { AppEnv } from '../http/context.ts';
import { sha256, uuid } from '../http/input.ts';
import { query, validate } from '../http/validate.ts';
import { attach, createDraft, listDrafts, readDraft, saveDraft, submitDraft } from './service.ts';

const title = label(1, 160);
const body = v.record(v.string(), v.unknown());
const version = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const one = validate('param', v.strictObject({ id: uuid }));
const file = v.strictObject({ id: uuid, sha256 });
const described = v.strictObject({
  name: label(1, 160),
  kind: v.optional(v.picklist(DOCUMENT_KINDS), 'other'),
});

export const drafts = new Hono<AppEnv>()
  .use(signedIn)
  .post('/', validate('json', v.strictObject({ title, body: v.optional(body, {}) })), async (c) => {
    const { title, body } = c.req.valid('json');
    return c.json(await createDraft(c.var.deps, c.var.session.address, title, body), 201);
  })
  .get('/', validate('query', query({})), async (c) =>
    c.json({ drafts: await listDrafts(c.var.deps, c.var.session.address) }),
  )
  .get('/:id', one, async (c) =>
    c.json(await readDraft(c.var.deps, c.req.valid('param').id, c.var.session.address)),
  )
  .put('/:id', one, validate('json', v.strictObject({ version, title, body })), async (c) => {
    const { version, title, body } = c.req.valid('json');
    return c.json(
      await saveDraft(c.var.deps, c.req.valid('param').id, c.var.session.address, version, title, body),
    );
  })
  .post('/:id/submit', one, validate('json', v.strictObject({ version })), async (c) =>
    c.json(
      await submitDraft(
        c.var.deps,
        c.req.valid('param').id,
        c.var.session.address,
        c.req.valid('json').version,
      ),
    ),
  )
  .put('/:id/documents/:sha256', validate('param', file), validate('query', described), async (c) => {
    const { id, sha256 } = c.req.valid('param');
    const bytes = await c.req.arrayBuffer();
    return c.json(
      await attach(c.var.deps, id, c.var.session.address, { sha256, bytes, ...c.req.valid('query') }),
    );
  });
