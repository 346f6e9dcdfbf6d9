import { attestationTypedData, type AttestationMessage } from '@partisipro/contracts/eip712';
import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Address } from 'viem';
import { Browser, codeOf, person } from './client.ts';
import { flush, giveRole } from './outside.ts';

const issuer = person(20);
const registry = (
  JSON.parse((env as unknown as { CONTRACTS: string }).CONTRACTS) as { IdentityRegistry: Address }
).IdentityRegistry;
const wish = { name: 'Siti Rahma', country: 360, tier: 2 };
const soon = () => Math.floor(Date.now() / 1000) + 86_400;
let next = 100;

let issuing: Browser;
let mine: Browser;
let wallet: Address;

beforeAll(() => giveRole('kycIssuer', issuer.address));
beforeEach(async () => {
  await flush();
  const me = person(next++);
  wallet = me.address.toLowerCase() as Address;
  [issuing, mine] = [await new Browser().signIn(issuer), await new Browser().signIn(me)];
});

const message = (over: Partial<AttestationMessage> = {}): AttestationMessage => ({
  wallet,
  identity: 42n,
  country: 360,
  tier: 2,
  expiry: soon(),
  nonce: 0,
  deadline: soon(),
  ...over,
});
const ask = async () => ((await (await mine.post('/api/attestations', wish)).json()) as { id: string }).id;
const sign = async (id: string, given: AttestationMessage, signedOne = given, by = issuer) =>
  issuing.post(`/api/attestations/${id}/sign`, {
    attestation: { ...given, identity: given.identity.toString() },
    signature: await by.signTypedData(attestationTypedData(31337, registry, signedOne)),
  });

describe('an attestation', () => {
  test('is asked for, signed by the issuer, and fetched by the wallet it names', async () => {
    expect(await (await mine.get('/api/attestations/mine')).json()).toEqual({ request: null });
    const id = await ask();
    const { requests } = (await (await issuing.get('/api/attestations')).json()) as { requests: object[] };
    expect(requests).toContainEqual(
      expect.objectContaining({ id, wallet, ...wish, nonce: 0, identity: null }),
    );
    const given = message();
    expect((await sign(id, given)).status).toBe(200);
    expect(await (await mine.get('/api/attestations/mine')).json()).toMatchObject({
      request: {
        state: 'signed',
        registry,
        signed: { issuer: issuer.address.toLowerCase(), attestation: { ...given, identity: '42' } },
      },
    });
  });

  test('is open once a wallet, and may be asked for again after a decision', async () => {
    const id = await ask();
    expect((await mine.post('/api/attestations', wish)).status).toBe(409);
    expect((await issuing.post(`/api/attestations/${id}/decline`, { reason: 'Foto buram.' })).status).toBe(
      200,
    );
    expect(await (await mine.get('/api/attestations/mine')).json()).toMatchObject({
      request: { state: 'declined', reason: 'Foto buram.' },
    });
    expect((await mine.post('/api/attestations', wish)).status).toBe(201);
    expect((await sign(id, message())).status).toBe(409);
  });

  test.each<[string, Partial<AttestationMessage>, string]>([
    ['for another wallet', { wallet: `0x${'77'.repeat(20)}` }, 'wallet'],
    ['with a nonce that is not stored', { nonce: 5 }, 'nonce'],
    ['that expired', { expiry: 1 }, 'expiry'],
    ['whose deadline passed', { deadline: 1 }, 'deadline'],
    ['of tier 5', { tier: 5 }, 'attestation.tier'],
    ['of identity 0', { identity: 0n }, 'attestation.identity'],
  ])('%s is refused', async (_, over, field) => {
    const id = await ask();
    const answer = await sign(id, message(over));
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ error: { details: [{ field }] } });
    expect(await (await mine.get('/api/attestations/mine')).json()).toMatchObject({
      request: { state: 'requested', signed: null },
    });
  });

  test('signed by another, or over something else, is refused', async () => {
    const id = await ask();
    for (const answer of [
      await sign(id, message(), message(), person(21)),
      await sign(id, message(), message({ tier: 4 })),
    ]) {
      expect(await answer.json()).toMatchObject({ error: { details: [{ field: 'signature' }] } });
    }
  });

  test('is signed and declined by issuers only', async () => {
    const id = await ask();
    expect((await mine.get('/api/attestations')).status).toBe(403);
    expect(await codeOf(await mine.post(`/api/attestations/${id}/decline`, { reason: 'Tidak.' }))).toBe(
      'forbidden',
    );
    expect((await new Browser().get('/api/attestations/mine')).status).toBe(401);
  });

  test.each([
    ['markup', { ...wish, name: '<b>Siti</b>' }],
    ['a direction mark', { ...wish, name: 'Siti\u202e' }],
    ['no country', { name: 'Siti', tier: 1 }],
    ['tier 0', { ...wish, tier: 0 }],
    ['a fraction', { ...wish, tier: 1.5 }],
    ['something unknown', { ...wish, admin: true }],
  ])('asked for with %s is refused', async (_, body) => {
    expect((await mine.post('/api/attestations', body)).status).toBe(422);
  });
});
