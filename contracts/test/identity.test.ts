import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { encodeAbiParameters, keccak256, padHex, toHex, zeroAddress, type Hex } from 'viem';
import { HASH, at, me, refused, send } from './calls.ts';
import { said } from './siblings.ts';
import { DAY, attestation, makeWorld, signAttestation, type World } from './world.ts';

type Change = Partial<ReturnType<typeof attestation>>;

/** An attestation for someone new, its signature, and the arguments that carry it on chain. */
async function carried(world: World, id: string, change: Change = {}, issuer = 'kyc-issuer') {
  const message = { ...attestation(me(id), 77n, (await world.now()) + 100 * DAY), ...change };
  return [message, me(issuer), await signAttestation(world, message, issuer)] as const;
}

const fixed = (n: number) => padHex(toHex(n), { size: 20 });

describe('the identity registry', () => {
  it('takes an attestation that its own wallet carries, once', async () => {
    const world = await makeWorld();
    const args = await carried(world, 'investor-9');
    await refused(world, 'investor-10', world.registry, 'register', args, 'NotTheWallet');
    await send(world, 'investor-9', world.registry, 'register', args);
    const record = await world.registry.read.recordOf([me('investor-9')]);
    const { identity, country, tier, expiry } = args[0];
    assert.deepEqual(record, { identity, expiry, country, tier, flags: 0, issuer: 1, nonce: 1 });
    const [verified, clear] = [1n << 168n, 1n << 171n];
    const standing = identity | (BigInt(tier) << 160n) | verified | clear;
    assert.equal(await world.registry.read.standingOf([me('investor-9')]), standing);
    assert.equal(await world.registry.read.standingOf([me('investor-10')]), clear);
    assert.equal(await world.registry.read.issuerNumber([me('kyc-issuer')]), 1);
    assert.equal(await world.registry.read.issuerNumber([me('admin')]), 0);
    assert.equal(await world.registry.read.identityOf([me('investor-9')]), 77n);
    assert.equal(await world.registry.read.identityOf([me('investor-10')]), 0n);
    await refused(world, 'investor-9', world.registry, 'register', args, 'WrongNonce', [0, 1]);
  });

  it('refuses what the issuer did not sign, and who is no issuer', async () => {
    const world = await makeWorld();
    const [message, issuer, signature] = await carried(world, 'investor-9');
    const changed = { ...message, tier: 4 };
    await refused(
      world,
      'investor-9',
      world.registry,
      'register',
      [changed, issuer, signature],
      'BadSignature',
    );
    await refused(world, 'investor-9', world.registry, 'register', [message, issuer, '0x'], 'BadSignature');
    const own = await carried(world, 'investor-9', {}, 'investor-9');
    await refused(world, 'investor-9', world.registry, 'register', own, 'NotAnIssuer');
  });

  it('refuses values that no person has', async () => {
    const world = await makeWorld();
    const now = await world.now();
    for (const [change, error] of [
      [{ identity: 0n }, 'ZeroIdentity'],
      [{ tier: 0 }, 'BadTier'],
      [{ tier: 5 }, 'BadTier'],
      [{ expiry: now - 1 }, 'Expired'],
      [{ expiry: 0 }, 'Expired'],
      [{ deadline: now - 1 }, 'DeadlinePassed'],
      [{ nonce: 1 }, 'WrongNonce'],
    ] as [Change, string][]) {
      const args = await carried(world, 'investor-9', change);
      await refused(world, 'investor-9', world.registry, 'register', args, error);
    }
    const nobody = [attestation(zeroAddress, 9n, now + DAY)];
    await refused(world, 'kyc-issuer', world.registry, 'registerBatch', [nobody], 'ZeroWallet');
  });

  it('accepts until the deadline, and verifies until the expiry', async () => {
    const world = await makeWorld();
    const deadline = (await world.now()) + 1000;
    const args = await carried(world, 'investor-9', { deadline, expiry: deadline + 100 });
    const late = await carried(world, 'investor-10', { deadline, expiry: deadline + 100 });
    await at(world, deadline);
    await send(world, 'investor-9', world.registry, 'register', args);
    assert.equal(await world.registry.read.isVerified([me('investor-9')]), true);
    const receiver = await world.registry.read.identityOf([me('investor-1')]);
    assert.equal(await world.registry.read.areVerified([me('investor-9'), me('investor-1')]), receiver);
    await refused(world, 'investor-10', world.registry, 'register', late, 'DeadlinePassed', [deadline]);
    await world.until(deadline + 100);
    assert.equal(await world.registry.read.isVerified([me('investor-9')]), false);
    assert.equal(await world.registry.read.areVerified([me('investor-1'), me('investor-9')]), 0n);
    assert.equal(await world.registry.read.areVerified([me('investor-9'), me('investor-1')]), 0n);
  });

  it('keeps a wallet with its identity, and an identity to seven wallets besides the one it is named after', async () => {
    const world = await makeWorld();
    const expiry = (await world.now()) + DAY;
    const batch = (n: number, identity = 5n) => [[attestation(fixed(n), identity, expiry)]];
    const eight = [5, 1, 2, 3, 4, 6, 7, 8].map((n) => attestation(fixed(n), 5n, expiry));
    await refused(world, 'investor-1', world.registry, 'registerBatch', [eight], 'AccessManagedUnauthorized');
    await send(world, 'kyc-issuer', world.registry, 'registerBatch', [eight]);
    await refused(world, 'kyc-issuer', world.registry, 'registerBatch', batch(9), 'TooManyWallets', [5n]);
    const seven = Array.from({ length: 7 }, (_, n) => attestation(fixed(n + 20), 9n, expiry));
    await send(world, 'kyc-issuer', world.registry, 'registerBatch', [seven]);
    await refused(world, 'kyc-issuer', world.registry, 'registerBatch', batch(30, 9n), 'TooManyWallets', [
      9n,
    ]);
    const moved = [[attestation(fixed(1), 6n, expiry, 1)]];
    await refused(world, 'kyc-issuer', world.registry, 'registerBatch', moved, 'IdentityFixed', [
      fixed(1),
      5n,
    ]);
  });

  it('lets none return once its wallet was revoked', async () => {
    const world = await makeWorld();
    const first = await carried(world, 'investor-9');
    const next = await carried(world, 'investor-9', { nonce: 1 });
    const after = await carried(world, 'investor-9', { nonce: 2 });
    const wallet = me('investor-9');
    await refused(world, 'kyc-issuer', world.registry, 'revoke', [wallet, HASH], 'NothingToRevoke', [wallet]);
    await send(world, 'investor-9', world.registry, 'register', first);
    await refused(world, 'investor-9', world.registry, 'revoke', [wallet, HASH], 'AccessManagedUnauthorized');
    await send(world, 'kyc-issuer', world.registry, 'revoke', [wallet, HASH]);
    assert.equal(await world.registry.read.isVerified([wallet]), false);
    assert.equal(await world.registry.read.identityOf([wallet]), 77n);
    await refused(world, 'kyc-issuer', world.registry, 'revoke', [wallet, HASH], 'NothingToRevoke', [wallet]);
    await refused(world, 'investor-9', world.registry, 'register', next, 'WrongNonce', [1, 2]);
    await send(world, 'investor-9', world.registry, 'register', after);
    assert.equal(await world.registry.read.isVerified([wallet]), true);
  });

  it('ends a wallet whose numbers are used up', async () => {
    const world = await makeWorld();
    const wallet = me('investor-1');
    const slot = keccak256(encodeAbiParameters([{ type: 'address' }, { type: 'uint256' }], [wallet, 3n]));
    const stored = (await world.client.getStorageAt({ address: world.registry.address, slot })) as Hex;
    await world.networkHelpers.setStorageAt(world.registry.address, slot, `0xffffff${stored.slice(8)}`);
    const { nonce, identity, expiry } = await world.registry.read.recordOf([wallet]);
    assert.equal(nonce, 2 ** 24 - 1);
    const last = [[attestation(wallet, identity, expiry, nonce)]];
    await refused(world, 'kyc-issuer', world.registry, 'registerBatch', last, 'NonceExhausted', [wallet]);
    await send(world, 'kyc-issuer', world.registry, 'revoke', [wallet, HASH]);
    assert.equal((await world.registry.read.recordOf([wallet])).nonce, nonce);
  });

  it('voids all of an issuer', async () => {
    const world = await makeWorld();
    const args = await carried(world, 'investor-9');
    await refused(
      world,
      'kyc-issuer',
      world.registry,
      'disableIssuer',
      [1, HASH],
      'AccessManagedUnauthorized',
    );
    assert.equal(await world.registry.read.isVerified([me('investor-1')]), true);
    await refused(world, 'enforcer', world.registry, 'disableIssuer', [2, HASH], 'NotAnIssuer');
    const disabled = await send(world, 'enforcer', world.registry, 'disableIssuer', [1, HASH]);
    assert.deepEqual(said(disabled, world.registry), [['IssuerDisabled', 1, HASH]]);
    assert.equal(await world.registry.read.isVerified([me('investor-1')]), false);
    await refused(world, 'investor-9', world.registry, 'register', args, 'IssuerIsDisabled', [1]);
    await refused(world, 'kyc-issuer', world.registry, 'registerBatch', [[args[0]]], 'IssuerIsDisabled', [1]);
  });

  it('freezes an identity for thirty days, once a year', async () => {
    const world = await makeWorld();
    const { registry } = world;
    const identity = await registry.read.identityOf([me('investor-1')]);
    const now = await world.now();
    const until = now + 20 * DAY;
    const freeze = (moment: number) => [identity, moment, HASH];
    await refused(world, 'guardian', registry, 'freezeIdentity', freeze(until), 'AccessManagedUnauthorized');
    for (const moment of [0, now, now + 31 * DAY])
      await refused(world, 'enforcer', registry, 'freezeIdentity', freeze(moment), 'FreezeTooLong', [moment]);
    await send(world, 'enforcer', registry, 'freezeIdentity', freeze(until));
    assert.equal(await registry.read.isFrozen([me('investor-1')]), true);
    assert.equal(await registry.read.isVerified([me('investor-1')]), false);
    assert.deepEqual(await registry.read.freezeOf([identity]), [until, false]);
    await refused(
      world,
      'investor-1',
      registry,
      'thawIdentity',
      [identity, HASH],
      'AccessManagedUnauthorized',
    );
    await send(world, 'enforcer', registry, 'thawIdentity', [identity, HASH]);
    assert.equal(await registry.read.isFrozen([me('investor-1')]), false);
    assert.equal(await registry.read.isVerified([me('investor-1')]), true);
    const again = freeze((await world.now()) + 20 * DAY);
    await refused(world, 'enforcer', registry, 'freezeIdentity', again, 'FrozenOnceAYear');
    await world.pass(365 * DAY);
    const later = (await world.now()) + 29 * DAY;
    await send(world, 'enforcer', registry, 'freezeIdentity', freeze(later));
    await world.until(later);
    assert.equal(await registry.read.isFrozen([me('investor-1')]), false);
  });
});
