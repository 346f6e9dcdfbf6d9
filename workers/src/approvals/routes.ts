import { prose } from '@partisipro/contracts/dossier';
import { approvedParams } from '@partisipro/contracts/draft';
import { Hono } from 'hono';
import * as v from 'valibot';
import { signedIn } from '../auth/signed-in.ts';
import type { AppEnv } from '../http/context.ts';
import { signature, uuid } from '../http/input.ts';
import { query, validate } from '../http/validate.ts';
import { holding } from '../me/roles.ts';
import { approve, giveBack, queue, readApproval } from './service.ts';

const version = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const approval = v.strictObject({ draftId: uuid, version, params: approvedParams, signature });
const returned = v.strictObject({ draftId: uuid, version, reason: prose(3, 2000) });
const reviewer = holding('reviewer');

export const approvals = new Hono<AppEnv>()
  .use(signedIn)
  .get('/', reviewer, validate('query', query({})), async (c) => c.json({ drafts: await queue(c.var.deps) }))
  .post('/', reviewer, validate('json', approval), async (c) =>
    c.json(await approve(c.var.deps, c.var.session.address, c.req.valid('json')), 201),
  )
  .post('/return', reviewer, validate('json', returned), async (c) => {
    const { draftId, version, reason } = c.req.valid('json');
    return c.json(await giveBack(c.var.deps, draftId, version, reason));
  })
  .get('/:draftId', validate('param', v.strictObject({ draftId: uuid })), async (c) =>
    c.json(await readApproval(c.var.deps, c.req.valid('param').draftId, c.var.session.address)),
  );
