import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toFunctionSelector, type AbiFunction } from 'viem';
import { HASH, fails, me, refused, send, sendAs, type Target } from './calls.ts';
import { enforce, enforcement, sibling } from './enforcing.ts';
import { VOTE, action, governed } from './proposals.ts';
import { moveTo } from './upgrading.ts';
import { DAY, type Project, type World } from './world.ts';

/** What holders may decide, and whether it is heavy; nothing else. */
const FIRST: Record<string, Record<string, boolean>> = {
  treasury: {
    blockTranche: false,
    setReportDuty: false,
    blockRedemption: false,
    terminate: true,
    setLongStop: true,
    replaceVerifier: true,
    replaceSPV: true,
    setConcessionEnd: true,
  },
  token: { extendPause: false, allowForcedTransfers: false },
  book: { vetoRelease: false, liftVeto: false },
  governance: { signal: false },
};
/** What an enforcer may have done; nothing else. */
const SECOND: Record<string, string[]> = {
  token: ['forcedTransfer', 'setFrozenTokens', 'addSponsor'],
  treasury: ['listPayer'],
};

const everything = (world: World, project: Project): Record<string, Target> => ({
  token: project.token,
  offering: project.offering,
  treasury: project.treasury,
  governance: project.governance,
  timelock: project.timelock,
  book: world.book,
  registry: world.registry,
  factory: world.factory,
  access: world.access,
  rupiah: world.rupiah,
});

const functionsOf = ({ abi }: Target) =>
  (abi as readonly { type: string }[]).filter((item): item is AbiFunction => item.type === 'function');

describe('the two closed lists', () => {
  it('name each function that may come through, and no other of any contract', async () => {
    const { world, project } = await governed();
    const { timelock } = project;
    let named = 0;
    for (const [name, target] of Object.entries(everything(world, project)))
      for (const one of functionsOf(target)) {
        const call = [target.address, toFunctionSelector(one)] as const;
        const heavy = FIRST[name]?.[one.name];
        const second = SECOND[name]?.includes(one.name) ?? false;
        const expected = [heavy !== undefined, heavy ?? false];
        assert.deepEqual(await timelock.read.allowed(call), expected, `${name}.${one.name}`);
        assert.equal(await timelock.read.enforceable(call), second, `${name}.${one.name}`);
        if (heavy !== undefined || second) named++;
      }
    assert.equal(named, 17);
    const block = toFunctionSelector('blockTranche(bytes32)');
    assert.deepEqual(await timelock.read.allowed([me('investor-1'), block]), [false, false]);
    assert.deepEqual(await timelock.read.allowed([project.treasury.address, '0x00000000']), [false, false]);
  });

  it('are empty from Redemption on, for what was queued and announced before too', async () => {
    const { world, project, governance, propose, decide, queue, execute, vote } = await governed();
    const { token, treasury, timelock } = project;
    const what = action(treasury, 'setReportDuty', [90 * DAY], 'investor-1');
    await decide(await propose('investor-1', what), { 'investor-1': VOTE.for });
    await queue(what);
    const won = action(governance, 'signal', [HASH], 'investor-2', 'Menang');
    await decide(await propose('investor-2', won), { 'investor-1': VOTE.for });
    const running = await propose('investor-3', action(governance, 'signal', [HASH], 'investor-3'));
    await world.pass(DAY + 1);
    const sponsor = sibling(token, 'addSponsor', [7n]);
    const call = enforcement(timelock, 'enforce', sponsor);
    await send(world, 'enforcer', timelock, 'scheduleEnforcement', [call, HASH]);
    await world.pass(3 * DAY);
    await moveTo(world, project, 6);
    await moveTo(world, project, 8);
    const block = toFunctionSelector('blockTranche(bytes32)');
    assert.deepEqual(await timelock.read.allowed([treasury.address, block]), [false, false]);
    await fails(world, execute(what), governance, 'GovernanceOver');
    await fails(world, queue(won), governance, 'GovernanceOver');
    await fails(world, vote('investor-2', running, VOTE.for), governance, 'GovernanceOver');
    const reason = await governance.read.voteReason([running, me('investor-2')]);
    assert.equal(reason, toFunctionSelector('GovernanceOver()'));
    const late = action(governance, 'signal', [HASH], 'investor-2', 'Lagi');
    await refused(world, 'investor-2', governance, 'propose', late.propose, 'GovernanceOver');
    await fails(world, send(world, 'enforcer', timelock, 'enforce', sponsor), timelock, 'ActionNotAllowed');
    const again = [enforcement(timelock, 'enforce', sibling(token, 'addSponsor', [8n])), HASH];
    await refused(world, 'enforcer', timelock, 'scheduleEnforcement', again, 'ActionNotAllowed');
    await moveTo(world, project, 9);
    await fails(world, execute(what), governance, 'GovernanceOver');
  });
});

describe('what an enforcer has done by the timelock', () => {
  it('is announced with its order, waits 72 hours, is done once, by the enforcer', async () => {
    const { world, project } = await governed();
    const { token, timelock } = project;
    const args = sibling(token, 'setFrozenTokens', [me('investor-1'), 5n]);
    await refused(world, 'enforcer', timelock, 'enforce', args, 'NotScheduled');
    const announced = [enforcement(timelock, 'enforce', args), HASH];
    for (const id of ['admin', 'guardian', 'spv-1', 'investor-1'])
      await refused(world, id, timelock, 'scheduleEnforcement', announced, 'NotAnEnforcer', [me(id)]);
    await send(world, 'enforcer', timelock, 'scheduleEnforcement', announced);
    await world.pass(3 * DAY - 60);
    await refused(world, 'enforcer', timelock, 'enforce', args, 'EnforcementNotReady');
    await world.pass(60);
    await refused(world, 'investor-1', timelock, 'enforce', args, 'NotAnEnforcer', [me('investor-1')]);
    const other = sibling(token, 'setFrozenTokens', [me('investor-1'), 6n]);
    await refused(world, 'enforcer', timelock, 'enforce', other, 'NotScheduled');
    await send(world, 'enforcer', timelock, 'enforce', args);
    assert.equal(await token.read.getFrozenTokens([me('investor-1')]), 5n);
    await refused(world, 'enforcer', timelock, 'enforce', args, 'NotScheduled');
  });

  it('is each thing of the second list', async () => {
    const { world, project } = await governed();
    const { token, treasury, timelock } = project;
    const have = (to: Target, name: string, args: unknown[]) =>
      enforce(world, timelock, 'enforce', sibling(to, name, args));
    await have(token, 'forcedTransfer', [me('investor-1'), me('investor-2'), 3n]);
    assert.equal(await token.read.balanceOf([me('investor-2')]), 63n);
    await have(token, 'addSponsor', [77n]);
    assert.equal(await token.read.isSponsor([77n]), true);
    await have(treasury, 'listPayer', [me('investor-9'), true]);
    assert.equal(await treasury.read.isPayer([me('investor-9')]), true);
    await have(token, 'setFrozenTokens', [me('investor-1'), 2n]);
    assert.equal(await token.read.getFrozenTokens([me('investor-1')]), 2n);
    const far = sibling(token, 'forcedTransfer', [me('investor-1'), me('spv-1'), 1n]);
    await assert.rejects(enforce(world, timelock, 'enforce', far));
  });

  it('is nothing else: not what holders decide, not money, not the timelock itself', async () => {
    const { world, project } = await governed();
    const { token, treasury, timelock, governance, offering } = project;
    for (const [to, name, args] of [
      [treasury, 'terminate', []],
      [treasury, 'setLongStop', [1]],
      [treasury, 'replaceSPV', [me('admin'), []]],
      [treasury, 'withdrawFees', []],
      [token, 'transfer', [me('admin'), 1n]],
      [token, 'mint', [me('admin'), 1n]],
      [offering, 'finalize', []],
      [governance, 'signal', [HASH]],
      [world.book, 'vetoRelease', [token.address, 1]],
      [world.rupiah, 'transfer', [me('admin'), 1n]],
      [timelock, 'updateDelay', [0n]],
    ] as const) {
      const call = sibling(to, name, [...args]);
      const announced = [enforcement(timelock, 'enforce', call), HASH];
      const expected = [to.address, call[1].slice(0, 10)];
      const refusal = ['scheduleEnforcement', announced, 'ActionNotAllowed', expected] as const;
      await refused(world, 'enforcer', timelock, ...refusal);
    }
    for (const call of [
      enforcement(timelock, 'updateDelay', [0n]),
      enforcement(treasury, 'listPayer', [me('admin'), true]),
      '0x' as const,
    ])
      await refused(world, 'enforcer', timelock, 'scheduleEnforcement', [call, HASH], 'ActionNotAllowed');
  });

  it('is stopped by a guardian, and by nobody whom it is about', async () => {
    const { world, project } = await governed();
    const { token, timelock } = project;
    const args = sibling(token, 'forcedTransfer', [me('investor-1'), me('investor-2'), 3n]);
    const call = enforcement(timelock, 'enforce', args);
    await send(world, 'enforcer', timelock, 'scheduleEnforcement', [call, HASH]);
    for (const id of ['investor-1', 'admin', 'enforcer'])
      await refused(world, id, timelock, 'cancelEnforcement', [call, HASH], 'MayNotCancel', [me(id)]);
    await send(world, 'guardian', timelock, 'cancelEnforcement', [call, HASH]);
    await world.pass(3 * DAY);
    await refused(world, 'enforcer', timelock, 'enforce', args, 'NotScheduled');
  });

  it('is asked of the siblings by the timelock alone', async () => {
    const { world, project } = await governed();
    const { token, treasury, governance } = project;
    for (const from of [governance, project.offering, world.registry])
      for (const [to, name, args] of [
        [token, 'forcedTransfer', [me('investor-1'), me('investor-2'), 1n]],
        [token, 'addSponsor', [7n]],
        [treasury, 'listPayer', [me('admin'), true]],
        [treasury, 'replaceSPV', [me('admin'), [1n]]],
        [treasury, 'terminate', []],
      ] as const)
        await assert.rejects(sendAs(world, from.address, to, name, [...args]), /OnlySibling|NotTheTimelock/);
  });
});
