import { label, prose } from '@partisipro/contracts/dossier';
import { Hono } from 'hono';
import * as v from 'valibot';
import { signedIn } from '../auth/signed-in.ts';
import type { AppEnv } from '../http/context.ts';
import { address, signature, uuid } from '../http/input.ts';
import { query, validate } from '../http/validate.ts';
import { holding } from '../me/roles.ts';
import { decline, mine, queue, request, sign } from './service.ts';

const integer = (min: number, max: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(min), v.maxValue(max));
/** ISO 3166-1 numeric. */
const country = integer(1, 999);
const tier = integer(1, 4);
const wish = v.strictObject({ name: label(2, 120), country, tier });
const identity = v.pipe(
  v.string(),
  v.regex(/^[1-9]\d{0,48}$/, 'is no identity'),
  v.transform((text) => BigInt(text)),
  v.check((value) => value < 1n << 160n, 'is not below 2^160'),
);
const attestation = v.strictObject({
  wallet: address,
  identity,
  country,
  tier,
  expiry: integer(1, 2 ** 32 - 1),
  nonce: integer(0, 2 ** 24 - 1),
  deadline: integer(1, 2 ** 32 - 1),
});
const one = validate('param', v.strictObject({ id: uuid }));
const issuer = holding('kycIssuer');

export const attestations = new Hono<AppEnv>()
  .use(signedIn)
  .post('/', validate('json', wish), async (c) =>
    c.json(await request(c.var.deps, c.var.session.address, c.req.valid('json')), 201),
  )
  .get('/mine', validate('query', query({})), async (c) =>
    c.json(await mine(c.var.deps, c.var.session.address)),
  )
  .get('/', issuer, validate('query', query({})), async (c) => c.json({ requests: await queue(c.var.deps) }))
  .post('/:id/sign', issuer, one, validate('json', v.strictObject({ attestation, signature })), async (c) => {
    const { attestation, signature } = c.req.valid('json');
    const { id } = c.req.valid('param');
    return c.json(await sign(c.var.deps, c.var.session.address, id, attestation, signature));
  })
  .post(
    '/:id/decline',
    issuer,
    one,
    validate('json', v.strictObject({ reason: prose(3, 2000) })),
    async (c) =>
      c.json(
        await decline(c.var.deps, c.var.session.address, c.req.valid('param').id, c.req.valid('json').reason),
      ),
  );
