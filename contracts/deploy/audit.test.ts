import assert from 'node:assert/strict';
import { after, beforeEach, describe, it } from 'node:test';
import { encodeFunctionData, getAddress, hexToNumber, toFunctionSelector, type Hex } from 'viem';
import { gated, publicChain, someWallet, type Request } from '../test/public-chain.ts';
import { actAs } from '../test/safes.ts';
import { artifactOf } from './artifacts.ts';
import { auditRoles } from './audit.ts';
import { deployPlatform } from './platform.ts';
import { ROLES } from './roles.ts';
import { auditTable } from './tables.ts';

const DAY = 86_400;
const PUBLIC_ROLE = 2n ** 64n - 1n;
const stranger = someWallet('stranger').toLowerCase();
const world = await publicChain(42161);
const { client, connection, safes, rpc } = world;
const plan = world.plan();
const deployments = await deployPlatform(plan);
const access = deployments.contracts.PlatformAccess!.address;
const factory = deployments.contracts.ProjectFactory!.address;
after(() => connection.close());
let clean = await rpc('evm_snapshot');

const audit = (of = client, holders = plan.holders) => auditRoles(of, deployments, holders);
const encoded = (functionName: string, args: readonly unknown[]): Hex =>
  encodeFunctionData({ abi: artifactOf('PlatformAccess').abi, functionName, args });
const pass = async (days: number) => {
  await rpc('evm_increaseTime', [days * DAY]);
  await rpc('evm_mine');
};
const signers = safes.admin.owners.slice(0, 3);

/** The admin announces, waits its thirty days and does it. */
async function admin(functionName: string, args: readonly unknown[]): Promise<void> {
  const data = encoded(functionName, args);
  await actAs(client, safes.admin, signers, { to: access, data: encoded('schedule', [access, data, 0]) });
  await pass(30);
  await actAs(client, safes.admin, signers, { to: access, data });
}

/** Findings after an act of the admin's, which must be the only ones. */
async function findingsAfter(functionName: string, args: readonly unknown[]): Promise<string[]> {
  await admin(functionName, args);
  return (await audit()).findings;
}

describe('the audit of the roles', () => {
  beforeEach(async () => {
    await rpc('evm_revert', [clean]);
    clean = await rpc('evm_snapshot');
  });

  it('finds nothing wrong with a fresh deployment, nor when its delays are in force', async () => {
    const { memberships, findings, waiting } = await audit();
    assert.deepEqual([findings, waiting], [[], []]);
    assert.equal(memberships.length, 9);
    assert.ok(memberships.every((one) => one.expected));
    await pass(6);
    assert.deepEqual((await audit()).findings, []);
  });

  it('finds a stray role, and says so in its table', async () => {
    await admin('grantRole', [ROLES.guardian, stranger, 0]);
    const found = await audit();
    assert.deepEqual(found.findings, [`guardian: ${stranger} holds it and is not named`]);
    assert.match(auditTable(found), new RegExp(`guardian +${stranger}.+NOT NAMED`, 'i'));
  });

  it('finds one that is not in force yet, since its grant waits seven days', async () => {
    const [finding, ...others] = await findingsAfter('grantRole', [ROLES.releaser, stranger, 0]);
    assert.match(finding!, new RegExp(`releaser: ${stranger} holds it and is not named, in force from 20`));
    assert.deepEqual(others, []);
    assert.deepEqual(
      (await client.readContract({
        address: access,
        abi: artifactOf('PlatformAccess').abi,
        functionName: 'hasRole',
        args: [ROLES.releaser, stranger],
      })) as unknown,
      [false, 0],
    );
  });

  it('finds a role of a number that nobody wrote down', async () => {
    assert.deepEqual(await findingsAfter('grantRole', [99n, stranger, 0]), [
      `role 99: ${stranger} holds it and is not named`,
    ]);
  });

  it('finds who is named and holds nothing', async () => {
    const [address] = plan.holders.operator;
    assert.deepEqual(await findingsAfter('revokeRole', [ROLES.operator, address]), [
      `operator: ${address!.toLowerCase()} is named, but does not hold it`,
    ]);
    const holders = { ...plan.holders, reviewer: [...plan.holders.reviewer, someWallet('another reviewer')] };
    assert.equal((await audit(client, holders)).findings.length, 2);
  });

  it('finds a delay that was shortened, of acting or of granting', async () => {
    const [address] = plan.holders.operator;
    const operator = `operator: ${address!.toLowerCase()}`;
    const [soon] = await findingsAfter('grantRole', [ROLES.operator, address, 0]);
    assert.match(soon!, new RegExp(`^${operator} will wait 0 d from 20`));
    await pass(8);
    assert.deepEqual((await audit()).findings, [`${operator} waits 0 d before each act, not 7 d`]);
    const found = await findingsAfter('setGrantDelay', [ROLES.enforcer, 0]);
    assert.ok(found.includes('a grant of enforcer waits 7 d, then 0 d, not 7 d'));
  });

  it('finds a function in other hands, and a contract that was closed', async () => {
    const selector = toFunctionSelector('setFees(uint16,uint16,address)');
    const upgrade = toFunctionSelector('setAuthority(address)').replace(/..$/, '00');
    assert.deepEqual(await findingsAfter('setTargetFunctionRole', [factory, [selector], ROLES.guardian]), [
      'ProjectFactory.setFees(uint16,uint16,address) lies with guardian, not operator',
    ]);
    const found = await findingsAfter('setTargetFunctionRole', [factory, [upgrade], PUBLIC_ROLE]);
    assert.equal(found[1], `ProjectFactory ${upgrade} lies with role ${PUBLIC_ROLE}, not admin`);
    await admin('setTargetClosed', [factory, true]);
    assert.match((await audit()).findings.join('\n'), /ProjectFactory is closed/);
  });

  it('finds a role that another role grants or whose acts it cancels', async () => {
    assert.deepEqual(await findingsAfter('setRoleAdmin', [ROLES.enforcer, ROLES.operator]), [
      'enforcer is granted by operator, not admin',
    ]);
    const found = await findingsAfter('setRoleGuardian', [ROLES.operator, ROLES.guardian]);
    assert.ok(found.includes('what operator announces is cancelled by guardian, not admin'));
  });

  it('finds a contract with other code, or under another authority', async () => {
    const { address } = deployments.contracts.IdentityRegistry!;
    await rpc('hardhat_setCode', [address, '0x00']);
    assert.deepEqual((await audit()).findings, [
      `IdentityRegistry: ${address} is not what was deployed`,
      'IdentityRegistry obeys nobody, not PlatformAccess',
    ]);
    await rpc('evm_revert', [clean]);
    clean = await rpc('evm_snapshot');
    const other = (await deployPlatform(world.plan())).contracts.PlatformAccess!.address;
    // Registry and release book refuse another one; the factory can be given one.
    const factory = deployments.contracts.ProjectFactory!.address;
    assert.deepEqual(await findingsAfter('updateAuthority', [factory, other]), [
      `ProjectFactory obeys ${getAddress(other)}, not PlatformAccess`,
    ]);
  });

  it('shows what is announced, which is not wrong', async () => {
    const data = encoded('grantRole', [ROLES.guardian, stranger, 0]);
    await actAs(client, safes.admin, signers, { to: access, data: encoded('schedule', [access, data, 0]) });
    const { findings, waiting } = await audit();
    assert.deepEqual(findings, []);
    assert.deepEqual(
      waiting.map((one) => [one.caller, one.target, one.data]),
      [[safes.admin.address.toLowerCase(), access, data]],
    );
    await pass(38); // announced and let lapse
    assert.deepEqual((await audit()).waiting, []);
  });

  it('asks for the events in pieces where the node allows no more', async () => {
    let asked = 0;
    const narrow = gated(connection, ({ method, params }: Request) => {
      if (method !== 'eth_getLogs') return;
      asked += 1;
      const [{ fromBlock, toBlock }] = params as [{ fromBlock: Hex; toBlock: Hex }];
      if (hexToNumber(toBlock) - hexToNumber(fromBlock) > 3) throw new Error('range too wide');
    });
    assert.deepEqual(await audit(narrow), await audit());
    assert.ok(asked > 4);
  });
});
