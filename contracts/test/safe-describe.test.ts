import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { encodeFunctionData, zeroAddress, type Abi, type Address, type Hex } from 'viem';
import { ROLES } from '../deploy/roles.ts';
import { MULTI_SEND } from '../safe/canonical.ts';
import { describeTransaction } from '../safe/describe.ts';
import { Known } from '../safe/known.ts';
import { safeAbi, safeHashes } from '../safe/transaction.ts';
import { HASH, me } from './calls.ts';
import { makeSafeWorld, type SafeWorld } from './safe-world.ts';
import { batch, type TestSafe } from './safes.ts';
import { makeProject, type World } from './world.ts';
import { someWallet } from './public-chain.ts';

type Target = { abi: unknown; address: Address };
const call = ({ abi, address }: Target, functionName: string, args: readonly unknown[] = []) => ({
  to: address,
  data: encodeFunctionData({ abi: abi as Abi, functionName, args }),
});

async function described(
  world: SafeWorld,
  { address }: TestSafe,
  transaction: { to: Address; data: Hex; operation?: 0 | 1; value?: bigint },
): Promise<string> {
  const known = await Known.of(world.client, world.deployments, world.holders);
  return describeTransaction(world.client, known, address, {
    value: 0n,
    operation: 0,
    nonce: 0n,
    ...transaction,
  });
}
const has = (text: string, ...lines: (string | RegExp)[]) => {
  for (const line of lines)
    if (typeof line === 'string') assert.ok(text.includes(line), `${line}\nis not in\n${text}`);
    else assert.match(text, line);
};

describe('what the owners of a Safe read before they sign', () => {
  it("ends in the Safe's own hashes, whatever the transaction", async () => {
    const world = await makeSafeWorld();
    const { address } = world.safes.guardian;
    const read = { address, abi: safeAbi } as const;
    for (const [n, data] of (['0x', '0x12345678', `0x${'ab'.repeat(333)}`] as const).entries()) {
      const transaction = {
        to: world.book.address,
        value: BigInt(n),
        data,
        operation: (n % 2) as 0 | 1,
        nonce: 7n + BigInt(n),
      };
      const text = await described(world, world.safes.guardian, transaction);
      const args = [
        transaction.to,
        transaction.value,
        data,
        transaction.operation,
        0n,
        0n,
        0n,
        zeroAddress,
        zeroAddress,
        transaction.nonce,
      ] as const;
      const whole = await world.client.readContract({ ...read, functionName: 'getTransactionHash', args });
      const domain = await world.client.readContract({ ...read, functionName: 'domainSeparator' });
      has(text, `Safe transaction hash  ${whole}`, `domain hash            ${domain}`);
      const hashes = safeHashes(31337, address, transaction);
      assert.deepEqual([hashes.whole, hashes.domain], [whole, domain]);
      has(text, `message hash           ${hashes.message}`);
    }
  });

  it('says who is given which role, and after which delays', async () => {
    const world = await makeSafeWorld();
    const grant = call(world.access, 'grantRole', [ROLES.operator, world.safes.guardian.address, 7 * 86_400]);
    const text = await described(
      world,
      world.safes.admin,
      call(world.access, 'schedule', [grant.to, grant.data, 0]),
    );
    has(
      text,
      '(this Safe (admin)), chain 31337, nonce 0',
      'PlatformAccess.schedule(address,bytes,uint48)',
      'Announces the call below',
      'when = 0 (as early as may be)',
      `Gives the role operator to ${world.safes.guardian.address} (guardian), whose acts in it then wait 7 d.`,
      'roleId = 3 (operator)',
      'executionDelay = 604 800 s (7 d)',
      'tried now  it would pass',
    );
    const early = await described(world, world.safes.admin, grant);
    has(early, /tried now {2}IT WOULD REVERT: AccessManagerNotScheduled\(0x/);
  });

  it("says what the platform's own documentation says of a function, with names for what it is about", async () => {
    const world = await makeSafeWorld();
    const freeze = call(world.registry, 'confirmFreeze', [1000n, 2 ** 32 - 1]);
    const text = await described(
      world,
      world.safes.enforcer,
      call(world.registry, 'scheduleEnforcement', [freeze.data, HASH]),
    );
    has(
      text,
      '(IdentityRegistry)',
      'Announces a call to this contract. Caller: role enforcer.',
      'call = the call below',
      'IdentityRegistry.confirmFreeze(uint160,uint32)',
      'Freezes an identity under an order',
      'until = 4 294 967 295 (no end)',
    );
    has(
      await described(world, world.safes.guardian, call(world.book, 'withdraw', [9, HASH])),
      'IT WOULD REVERT: UnknownRelease(9)',
    );
  });

  it('names a project by what the factory said of it, and gives money in its currency', async () => {
    const world = await makeSafeWorld();
    const project = await makeProjectOf(world);
    const acts = batch([
      call(world.rupiah, 'approve', [project.treasury.address, 150_00n]),
      call(project.treasury, 'declare', [0, 150_00n, 1_900_000_000, HASH]),
    ]);
    const text = await described(world, world.safes.spv, acts);
    has(
      text,
      'operation  1 (delegatecall)',
      'A batch: every call below, in this order, or none.',
      '(currency dIDR)',
      `spender = ${project.treasury.address} (Treasury of project contoh-satu)`,
      'amount = 15 000 (150 dIDR)',
      'recordTime = 1900000000 (2030-03-17 17:46 UTC)',
      'Pays in and announces a distribution.',
    );
    assert.doesNotMatch(text, /!!/);
  });

  it('reads what an enforcer announces to a timelock, and does, down to the last call', async () => {
    const world = await makeSafeWorld();
    const { enforcer } = world.safes;
    const { token, timelock } = await makeProjectOf(world);
    const [from, to] = [me('investor-1'), me('investor-2')];
    const force = call(token, 'forcedTransfer', [from, to, 3n]);
    const enforce = call(timelock, 'enforce', [force.to, force.data]);
    const inner = [
      'ProjectToken.forcedTransfer(address,address,uint256)',
      `from = ${from}`,
      `to = ${to}`,
      'amount = 3',
    ];
    const announced = call(timelock, 'scheduleEnforcement', [enforce.data, HASH]);
    const before = await described(world, enforcer, announced);
    has(before, 'ProjectTimelock.scheduleEnforcement(bytes,bytes32)', 'call = the call below', ...inner);
    has(before, 'ProjectTimelock.enforce(address,bytes)', 'tried now  it would pass');
    assert.doesNotMatch(before, /!!/);
    const text = await described(world, enforcer, enforce);
    has(
      text,
      '(ProjectTimelock of project contoh-satu)',
      'ProjectTimelock.enforce(address,bytes)',
      'call = the call below',
      `${token.address} (ProjectToken of project contoh-satu)`,
      ...inner,
      'IT WOULD REVERT: NotScheduled(',
    );
    assert.doesNotMatch(text, /!!/);
    const hidden = call(timelock, 'enforce', [someWallet('stranger'), '0xdeadbeef']);
    has(await described(world, enforcer, hidden), '!! UNKNOWN TARGET', 'IT WOULD REVERT: NotScheduled(');
  });

  it('reads what holders decided and an enforcer confirms as a call to the treasury', async () => {
    const world = await makeSafeWorld();
    const { enforcer } = world.safes;
    const { treasury, timelock } = await makeProjectOf(world);
    const fresh = me('investor-6');
    const replace = call(treasury, 'replaceVerifier', [me('engineer'), fresh]);
    const confirm = call(timelock, 'confirm', [replace.data]);
    const text = await described(world, enforcer, confirm);
    has(
      text,
      'ProjectTimelock.confirm(bytes)',
      'call = the call below',
      `${treasury.address} (Treasury of project contoh-satu)`,
      'Treasury.replaceVerifier(address,address)',
      `old = ${me('engineer')}`,
      `fresh = ${fresh}`,
      'IT WOULD REVERT: NotScheduled(',
    );
    assert.doesNotMatch(text, /!!/);
    const announced = call(timelock, 'scheduleEnforcement', [confirm.data, HASH]);
    const before = await described(world, enforcer, announced);
    has(before, 'ProjectTimelock.confirm(bytes)', 'Treasury.replaceVerifier(address,address)');
    // Nobody decided it: the Safe would find out before it signs.
    has(before, 'IT WOULD REVERT: NotAwaited(');
  });

  it('warns of what nobody should sign unseen', async () => {
    const world = await makeSafeWorld();
    const { guardian } = world.safes;
    const stranger = someWallet('stranger');
    has(
      await described(world, guardian, { to: stranger, data: '0x12345678' }),
      '!! UNKNOWN TARGET',
      '(no name known)',
    );
    has(await described(world, guardian, { to: stranger, data: '0x', value: 5n }), '!! sends 5 wei');
    has(
      await described(world, guardian, { to: world.book.address, data: '0x12345678' }),
      '!! UNKNOWN FUNCTION 0x12345678',
    );
    const withdraw = call(world.book, 'withdraw', [1, HASH]);
    has(await described(world, guardian, { ...withdraw, operation: 1 }), '!! DELEGATECALL');
    has(await described(world, guardian, { ...batch([withdraw]), to: MULTI_SEND }), '!! DELEGATECALL');
    const hidden = batch([withdraw, { to: stranger, data: '0xdeadbeef' }]);
    has(await described(world, guardian, hidden), '!! UNKNOWN TARGET');
    const longer = { ...withdraw, data: `${withdraw.data}00` as Hex };
    has(await described(world, guardian, longer), '!! CARRIES MORE');
    const module = call({ abi: safeAbi, address: guardian.address }, 'enableModule', [stranger]);
    has(await described(world, guardian, module), 'CHANGES THIS SAFE', 'without a signature');
  });

  it('names the functions whose role is changed', async () => {
    const world = await makeSafeWorld();
    const change = call(world.access, 'setTargetFunctionRole', [
      world.factory.address,
      [
        '0x12345678',
        encodeFunctionData({
          abi: world.factory.abi as Abi,
          functionName: 'setFees',
          args: [0, 0, me('admin')],
        }).slice(0, 10),
      ],
      ROLES.guardian,
    ]);
    has(
      await described(world, world.safes.admin, change),
      'to the role guardian and takes them from the one that had them',
      'selectors[0] = 0x12345678 (no function known)',
      /selectors\[1\] = 0x[0-9a-f]{8} \(setFees\(uint16,uint16,address\)\)/,
    );
  });
});

const makeProjectOf = (world: SafeWorld) => makeProject(world as unknown as World);
