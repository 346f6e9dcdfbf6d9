import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { encodeFunctionData, type Abi } from 'viem';
import { ROLES } from '../deploy/roles.ts';
import { HASH, me } from './calls.ts';
import { makeSafeWorld, type SafeWorld } from './safe-world.ts';
import { actAs } from './safes.ts';
import { DAY, attestation } from './world.ts';

const until = async (world: SafeWorld, days: number) => (await world.now()) + days * DAY;
const encoded = ({ abi }: { abi: unknown }, functionName: string, args: readonly unknown[]) =>
  encodeFunctionData({ abi: abi as Abi, functionName, args });

/** The five implementations of release 1: any five of the right kinds may be listed again. */
const code = async ({ book }: SafeWorld) => (await book.read.releaseOf([1]))[0];
const none = Array(5).fill(`0x${'00'.repeat(32)}`) as string[];

describe('a Safe in an office of the platform', () => {
  it('lists a release with three of its five owners, not with two', async () => {
    const world = await makeSafeWorld();
    const { releaser } = world.safes;
    const args = [await code(world), none, [1]];
    await assert.rejects(world.act(releaser, 2, world.book, 'list', args), /GS020/);
    assert.equal(await world.book.read.count(), 1);
    await world.act(releaser, 3, world.book, 'list', args);
    assert.equal(await world.book.read.count(), 2);
  });

  it('does not act in an office that is not its own', async () => {
    const world = await makeSafeWorld();
    // an inner failure shows as the Safe's own, since it pays nobody back for gas
    await assert.rejects(
      world.act(world.safes.guardian, 2, world.book, 'list', [await code(world), none, [1]]),
      /GS013/,
    );
  });

  it('withdraws a release as guardian, with two of its four owners, at once', async () => {
    const world = await makeSafeWorld();
    const { guardian, releaser } = world.safes;
    await world.act(releaser, 3, world.book, 'list', [await code(world), none, [1]]);
    await assert.rejects(world.act(guardian, 1, world.book, 'withdraw', [2, HASH]), /GS020/);
    await world.act(guardian, 2, world.book, 'withdraw', [2, HASH]);
    const [, , , withdrawn] = await world.book.read.releaseOf([2]);
    assert.equal(withdrawn, true);
  });

  it('freezes an identity as the legal Safe: at once for a while, and for long under an order', async () => {
    const world = await makeSafeWorld();
    const { enforcer, guardian } = world.safes;
    const { registry } = world;
    const identity = await registry.read.identityOf([me('investor-1')]);
    await world.act(enforcer, 2, registry, 'freezeIdentity', [identity, await until(world, 29), HASH]);
    assert.equal(await registry.read.isFrozen([me('investor-1')]), true);
    assert.equal(await registry.read.isBarred([me('investor-1')]), false);
    const freeze = [identity, 2 ** 32 - 1];
    const call = encoded(registry, 'confirmFreeze', freeze);
    await world.act(enforcer, 2, registry, 'scheduleEnforcement', [call, HASH]);
    await assert.rejects(world.act(enforcer, 2, registry, 'confirmFreeze', freeze), /GS013/);
    await world.pass(3 * DAY);
    await world.act(enforcer, 2, registry, 'confirmFreeze', freeze);
    assert.equal(await registry.read.isBarred([me('investor-1')]), true);
    // and another order is stopped by the guardian's Safe
    const thaw = encoded(registry, 'confirmFreeze', [identity, await until(world, 60)]);
    await world.act(enforcer, 2, registry, 'scheduleEnforcement', [thaw, HASH]);
    await world.act(guardian, 2, registry, 'cancelEnforcement', [thaw, HASH]);
    await world.pass(3 * DAY);
    await assert.rejects(
      world.act(enforcer, 2, registry, 'confirmFreeze', [identity, await until(world, 57)]),
      /GS013/,
    );
  });

  it('replaces a lost wallet as the legal Safe, in two steps', async () => {
    const world = await makeSafeWorld();
    const { registry } = world;
    const { enforcer } = world.safes;
    const identity = await registry.read.identityOf([me('investor-1')]);
    const fresh = attestation(me('investor-30'), identity, await until(world, 900));
    await world.as('kyc-issuer', registry.abi as never, registry.address, 'registerBatch', [[fresh]]);
    const args = [me('investor-1'), me('investor-30')];
    const call = encoded(registry, 'replaceWallet', args);
    await world.act(enforcer, 2, registry, 'scheduleEnforcement', [call, HASH]);
    await assert.rejects(world.act(enforcer, 2, registry, 'replaceWallet', args), /GS013/);
    await world.pass(3 * DAY);
    await world.act(enforcer, 2, registry, 'replaceWallet', args);
    assert.equal(
      (await registry.read.successorOf([me('investor-1')])).toLowerCase(),
      me('investor-30').toLowerCase(),
    );
    assert.equal(await registry.read.isVerified([me('investor-1')]), false);
  });

  it("changes a role as the admin's Safe only after its thirty days", async () => {
    const world = await makeSafeWorld();
    const { access } = world;
    const { admin } = world.safes;
    const args = [ROLES.guardian, me('investor-40'), 0];
    const grant = encoded(access, 'grantRole', args);
    const schedule = [access.address, grant, 0];
    await assert.rejects(world.act(admin, 3, access, 'grantRole', args), /GS013/);
    await assert.rejects(world.act(admin, 2, access, 'schedule', schedule), /GS020/);
    await world.act(admin, 3, access, 'schedule', schedule);
    const due = (await world.now()) + 30 * DAY;
    await world.until(due - 60);
    await assert.rejects(world.act(admin, 3, access, 'execute', [access.address, grant]), /GS013/);
    await world.until(due);
    await world.act(admin, 3, access, 'execute', [access.address, grant]);
    assert.equal((await access.read.hasRole([ROLES.guardian, me('investor-40')]))[0], true);
  });

  it('makes no use of signatures of owners of another Safe, nor twice of its own', async () => {
    const world = await makeSafeWorld();
    const { guardian, enforcer } = world.safes;
    const data = encoded(world.book, 'withdraw', [1, HASH]);
    const call = { to: world.book.address, data };
    const mixed = [guardian.owners[0]!, enforcer.owners[0]!];
    await assert.rejects(actAs(world.client, guardian, mixed, call), /GS026/);
    const twice = [guardian.owners[0]!, guardian.owners[0]!];
    await assert.rejects(actAs(world.client, guardian, twice, call), /GS026/);
  });
});
