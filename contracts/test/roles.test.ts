import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { encodeFunctionData, parseAbi, toFunctionSelector, zeroHash, type Address, type Hex } from 'viem';
import { ROLES, executionDelays, targetRoles, type RoleName } from '../deploy/roles.ts';
import { HASH, at, fails, me, refused, send, type Target } from './calls.ts';
import { DAY, makeProject, makeWorld, type World } from './world.ts';

const holders: Record<RoleName, string> = {
  admin: 'admin',
  releaser: 'releaser',
  upgrader: 'releaser',
  operator: 'operator',
  guardian: 'guardian',
  reviewer: 'reviewer',
  kycIssuer: 'kyc-issuer',
  enforcer: 'enforcer',
};

const targets = (world: World): Record<string, Target & { address: Address }> => ({
  ReleaseBook: world.book,
  IdentityRegistry: world.registry,
  ProjectFactory: world.factory,
});

const schedule = (world: World, id: string, target: Address, data: Hex, when = 0) =>
  send(world, id, world.access, 'schedule', [target, data, when]);

/** The error by its own signature: not every ABI that can meet it declares it. */
const errors = ({ address }: Target) => ({ abi: parseAbi(['error ZeroHash()']), address });

describe('the roles of the platform', () => {
  it('lie with who was named, and with nobody who deployed', async () => {
    const world = await makeWorld();
    for (const [role, id] of Object.entries(holders) as [RoleName, string][]) {
      const [isMember, delay] = await world.access.read.hasRole([ROLES[role], me(id)]);
      assert.deepEqual([isMember, delay], [true, executionDelays[role]], role);
      const [deployer] = await world.access.read.hasRole([ROLES[role], me('deployer')]);
      assert.equal(deployer, false, role);
      const [stranger] = await world.access.read.hasRole([ROLES[role], me('investor-1')]);
      assert.equal(stranger, false, role);
    }
  });

  it('open each function to its own role, at once or after its delay', async () => {
    const world = await makeWorld();
    for (const { contract, role, functions } of targetRoles)
      for (const signature of functions) {
        const target = targets(world)[contract]!.address;
        const selector = toFunctionSelector(signature);
        assert.equal(await world.access.read.getTargetFunctionRole([target, selector]), ROLES[role]);
        for (const [other, id] of Object.entries(holders) as [RoleName, string][]) {
          const [now, delay] = await world.access.read.canCall([me(id), target, selector]);
          const same = id === holders[role];
          assert.equal(now, same && executionDelays[role] === 0, `${signature} by ${other}`);
          assert.equal(delay, same ? executionDelays[role] : 0, `${signature} by ${other}`);
        }
      }
  });

  it('leave all that is restricted and unnamed to the admin', async () => {
    const world = await makeWorld();
    const restricted = targetRoles.flatMap(({ contract, functions }) =>
      functions.map((signature) => `${contract}.${toFunctionSelector(signature)}`),
    );
    assert.equal(new Set(restricted).size, restricted.length);
    for (const [contract, { abi, address }] of Object.entries(targets(world)))
      for (const item of abi as readonly { type: string; name?: string; stateMutability?: string }[]) {
        if (item.type !== 'function' || item.stateMutability !== 'nonpayable') continue;
        const selector = toFunctionSelector(item as never);
        if (restricted.includes(`${contract}.${selector}`)) continue;
        const role = await world.access.read.getTargetFunctionRole([address, selector]);
        assert.equal(role, ROLES.admin, `${contract}.${item.name}`);
      }
  });

  it('make the admin wait thirty days before anyone gets a role', async () => {
    const world = await makeWorld();
    const { access } = world;
    const args = [ROLES.guardian, me('investor-1'), 0];
    const data = encodeFunctionData({ abi: access.abi, functionName: 'grantRole', args } as never);
    await refused(world, 'guardian', access, 'grantRole', args, 'AccessManagerUnauthorizedAccount');
    await refused(world, 'deployer', access, 'grantRole', args, 'AccessManagerUnauthorizedAccount');
    await refused(world, 'admin', access, 'grantRole', args, 'AccessManagerNotScheduled');
    await schedule(world, 'admin', access.address, data);
    const from = (await world.now()) + 30 * DAY;
    await at(world, from - 1);
    await refused(world, 'admin', access, 'grantRole', args, 'AccessManagerNotReady');
    await at(world, from);
    await send(world, 'admin', access, 'grantRole', args);
    await refused(world, 'admin', access, 'grantRole', args, 'AccessManagerNotScheduled');
    assert.equal((await access.read.hasRole([ROLES.guardian, me('investor-1')]))[0], true);
  });

  it('let a new enforcer, issuer or releaser wait seven days more, and nobody else', async () => {
    const world = await makeWorld();
    const { access } = world;
    const fresh = me('investor-1');
    const isMember = async (role: RoleName) => (await access.read.hasRole([ROLES[role], fresh]))[0];
    const grant = (role: RoleName) => [ROLES[role], fresh, 0] as const;
    const roles = Object.keys(holders) as RoleName[];
    for (const role of roles) {
      const data = encodeFunctionData({ abi: access.abi, functionName: 'grantRole', args: grant(role) });
      await schedule(world, 'admin', access.address, data);
    }
    await world.pass(30 * DAY);
    const given = {} as Record<RoleName, number>;
    for (const role of roles) {
      await send(world, 'admin', access, 'grantRole', grant(role));
      given[role] = await world.now();
      const waits = ['enforcer', 'kycIssuer', 'releaser'].includes(role);
      assert.equal(await isMember(role), !waits, role);
      assert.equal(await access.read.getRoleGrantDelay([ROLES[role]]), waits ? 7 * DAY : 0, role);
    }
    const order = [HASH, HASH];
    await world.until(given.enforcer + 7 * DAY - 2);
    await refused(world, 'investor-1', world.registry, 'scheduleEnforcement', order, 'NotAnEnforcer', [
      fresh,
    ]);
    assert.equal(await isMember('enforcer'), false);
    await world.until(given.enforcer + 7 * DAY);
    await send(world, 'investor-1', world.registry, 'scheduleEnforcement', order);
    for (const role of roles) assert.equal(await isMember(role), true, role);
  });

  it('make the operator wait a week, and forget what it let lapse', async () => {
    const world = await makeWorld();
    const { access, factory } = world;
    const args = [0, 0, me('operator')];
    const data = encodeFunctionData({ abi: factory.abi, functionName: 'setFees', args } as never);
    await fails(
      world,
      send(world, 'operator', factory, 'setFees', args),
      access,
      'AccessManagerNotScheduled',
    );
    await fails(
      world,
      schedule(world, 'investor-1', factory.address, data),
      access,
      'AccessManagerUnauthorizedCall',
    );
    await schedule(world, 'operator', factory.address, data);
    await fails(
      world,
      schedule(world, 'operator', factory.address, data),
      access,
      'AccessManagerAlreadyScheduled',
    );
    await refused(world, 'investor-1', factory, 'setFees', args, 'AccessManagedUnauthorized');
    await fails(world, send(world, 'operator', factory, 'setFees', args), access, 'AccessManagerNotReady');
    await world.pass(15 * DAY);
    await fails(world, send(world, 'operator', factory, 'setFees', args), access, 'AccessManagerExpired');
  });

  it('make the upgrader of the factory wait thirty days', async () => {
    const world = await makeWorld();
    const { access, factory } = world;
    const args = [factory.address, '0x'];
    await refused(world, 'admin', factory, 'upgradeToAndCall', args, 'AccessManagedUnauthorized');
    await refused(world, 'operator', factory, 'upgradeToAndCall', args, 'AccessManagedUnauthorized');
    const call = send(world, 'releaser', factory, 'upgradeToAndCall', args);
    await fails(world, call, access, 'AccessManagerNotScheduled');
  });

  it('are lost at once when taken or given up', async () => {
    const world = await makeWorld();
    const { access, registry } = world;
    await refused(
      world,
      'enforcer',
      access,
      'renounceRole',
      [ROLES.enforcer, me('admin')],
      'AccessManagerBadConfirmation',
    );
    await send(world, 'enforcer', access, 'renounceRole', [ROLES.enforcer, me('enforcer')]);
    await refused(world, 'enforcer', registry, 'thawIdentity', [1n, HASH], 'AccessManagedUnauthorized');
  });

  it('stay with the manager that the parts of projects know for good', async () => {
    const world = await makeWorld();
    for (const singleton of [world.registry, world.book])
      await refused(world, 'admin', singleton, 'setAuthority', [me('admin')], 'AuthorityIsFixed');
  });

  it('act for others only with the hash of a reason', async () => {
    const world = await makeWorld();
    const { registry, book } = world;
    const { token, offering, timelock } = await makeProject(world);
    const until = (await world.now()) + DAY;
    for (const [id, to, name, args] of [
      ['guardian', token, 'pause', []],
      ['guardian', token, 'unpause', []],
      ['guardian', offering, 'cancel', []],
      ['guardian', book, 'withdraw', [1]],
      ['guardian', registry, 'cancelEnforcement', ['0x12345678']],
      ['guardian', timelock, 'cancelEnforcement', ['0x12345678']],
      ['enforcer', registry, 'freezeIdentity', [1003n, until]],
      ['enforcer', registry, 'thawIdentity', [1003n]],
      ['enforcer', registry, 'disableIssuer', [1]],
      ['kyc-issuer', registry, 'revoke', [me('investor-1')]],
      ['kyc-issuer', registry, 'agreeSuccession', [me('investor-1'), me('investor-2')]],
    ] as [string, Target, string, unknown[]][])
      await fails(world, send(world, id, to, name, [...args, zeroHash]), errors(to), 'ZeroHash');
  });
});
