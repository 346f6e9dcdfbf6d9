import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { zeroHash } from 'viem';
import { HASH, at, fails, me, refused, send, sendAs } from './calls.ts';
import { STATE, VOTE, action, governed } from './proposals.ts';
import { DAY, makeWorld } from './world.ts';

const half = { 'investor-1': VOTE.for };

describe('a decision of the holders', () => {
  it('takes effect after two days, once', async () => {
    const { world, project, governance, propose, decide, queue, execute } = await governed();
    const what = action(project.treasury, 'setReportDuty', [90 * DAY], 'investor-1');
    const id = await propose('investor-1', what);
    await fails(world, queue(what), governance, 'GovernorUnexpectedProposalState');
    await decide(id, half);
    await queue(what);
    const eta = Number(await governance.read.proposalEta([id]));
    assert.equal(eta, (await world.now()) + 2 * DAY);
    await at(world, eta - 1);
    await fails(world, execute(what), project.timelock, 'TimelockUnexpectedOperationState');
    await at(world, eta);
    await execute(what);
    assert.equal(await governance.read.state([id]), STATE.executed);
    assert.equal((await project.treasury.read.reportDuty())[1], 90 * DAY);
    await fails(world, execute(what), governance, 'GovernorUnexpectedProposalState');
  });

  it('moves the long stop once, by two years at most, before the concession ends', async () => {
    const { world, project, propose, decide, queue, execute } = await governed();
    const { treasury } = project;
    const [stop, end] = [await treasury.read.longStop(), await treasury.read.concessionEnd()];
    const as = (name: string, value: number) =>
      sendAs(world, project.timelock.address, treasury, name, [value]);
    for (const every of [0, 30 * DAY - 1, 366 * DAY + 1])
      await fails(world, as('setReportDuty', every), treasury, 'BadReportDuty', [every]);
    for (const every of [30 * DAY, 366 * DAY]) await as('setReportDuty', every);
    for (const moment of [0, stop - 1, stop, stop + 730 * DAY + 1, end, 4_294_967_295])
      await fails(world, as('setLongStop', moment), treasury, 'BadLongStop', [moment]);
    const what = action(treasury, 'setLongStop', [stop + 730 * DAY], 'investor-1');
    await decide(await propose('investor-1', what), half);
    await queue(what);
    await world.pass(2 * DAY);
    await execute(what);
    assert.equal(await treasury.read.longStop(), stop + 730 * DAY);
    await fails(world, as('setLongStop', stop + 731 * DAY), treasury, 'BadLongStop');
    for (const name of ['setReportDuty', 'setLongStop'])
      await refused(world, 'admin', treasury, name, [stop], 'NotTheTimelock', [me('admin')]);
  });

  it('leaves the long stop before the end of a concession that is near', async () => {
    const now = await (await makeWorld()).now();
    const [longStop, concessionEnd] = [now + 100 * DAY, now + 200 * DAY];
    const { world, project } = await governed({ longStop, concessionEnd });
    const { treasury, timelock } = project;
    const move = (moment: number) => sendAs(world, timelock.address, treasury, 'setLongStop', [moment]);
    await fails(world, move(concessionEnd), treasury, 'BadLongStop', [concessionEnd]);
    await move(concessionEnd - 1);
  });

  it('cannot be gone around', async () => {
    const { world, project, governance } = await governed();
    const { timelock, treasury } = project;
    const { data } = action(treasury, 'setReportDuty', [90 * DAY], 'admin');
    const plain = [treasury.address, 0n, data, zeroHash, zeroHash] as const;
    const batch = [[treasury.address], [0n], [data], zeroHash, zeroHash] as const;
    const role = await timelock.read.PROPOSER_ROLE();
    for (const id of ['admin', 'guardian', 'spv-1', 'investor-1'])
      for (const [name, args] of [
        ['schedule', [...plain, 2n * BigInt(DAY)]],
        ['scheduleBatch', [...batch, 2n * BigInt(DAY)]],
        ['execute', plain],
        ['executeBatch', batch],
        ['cancel', [HASH]],
        ['grantRole', [role, me(id)]],
      ] as [string, unknown[]][])
        await refused(world, id, timelock, name, args, 'AccessControlUnauthorizedAccount');
    await refused(world, 'admin', timelock, 'updateDelay', [0n], 'TimelockUnauthorizedCaller');
    await refused(world, 'admin', governance, 'signal', [HASH], 'NotTheTimelock', [me('admin')]);
    const relay = [treasury.address, 0n, data];
    await refused(world, 'admin', governance, 'relay', relay, 'ActionNotAllowed');
    for (const [name, args] of [
      ['updateTimelock', [treasury.address]],
      ['setLateQuorumVoteExtension', [1]],
    ] as const)
      await refused(world, 'admin', governance, name, args, 'GovernorOnlyExecutor', [me('admin')]);
    assert.equal(await timelock.read.getMinDelay(), 2n * BigInt(DAY));
  });

  it('is checked against the closed list once more at the last door', async () => {
    const { world, project, governance } = await governed();
    const { timelock, treasury, token } = project;
    const as = (name: string, args: unknown[]) => sendAs(world, governance.address, timelock, name, args);
    const delay = 2n * BigInt(DAY);
    const fees = action(treasury, 'withdrawFees', [], 'admin').data;
    const move = action(token, 'transfer', [me('admin'), 1n], 'admin').data;
    const duty = action(treasury, 'setReportDuty', [90 * DAY], 'admin').data;
    const open = action(timelock, 'updateDelay', [0n], 'admin').data;
    const cases = [
      [treasury.address, 0n, fees],
      [token.address, 0n, move],
      [timelock.address, 0n, open],
      [governance.address, 0n, action(governance, 'updateTimelock', [treasury.address], 'admin').data],
      [governance.address, 0n, action(governance, 'setLateQuorumVoteExtension', [1], 'admin').data],
      [treasury.address, 1n, duty],
    ] as const;
    await fails(
      world,
      as('schedule', [...cases[0], zeroHash, zeroHash, delay - 1n]),
      timelock,
      'TimelockInsufficientDelay',
    );
    for (const one of cases) await as('schedule', [...one, zeroHash, zeroHash, delay]);
    const both = [[treasury.address, token.address], [0n, 0n], [duty, move], zeroHash, zeroHash];
    await as('scheduleBatch', [...both, delay]);
    await world.pass(2 * DAY);
    for (const [to, value, data] of cases)
      await fails(world, as('execute', [to, value, data, zeroHash, zeroHash]), timelock, 'ActionNotAllowed', [
        to,
        data.slice(0, 10),
      ]);
    await fails(world, as('executeBatch', both), timelock, 'ActionNotAllowed');
  });

  it('is not taken out of the drawer years later, queued or not', async () => {
    const { world, project, governance, propose, decide, queue, execute } = await governed();
    const { timelock, treasury } = project;
    const won = action(treasury, 'setReportDuty', [90 * DAY], 'investor-1');
    const queued = action(treasury, 'setReportDuty', [60 * DAY], 'investor-2');
    await decide(await propose('investor-1', won), half);
    await decide(await propose('investor-2', queued), half);
    await queue(queued);
    const scheduled = await timelock.getEvents.CallScheduled();
    await world.pass(3 * 365 * DAY);
    await fails(world, queue(won), governance, 'GovernorUnexpectedProposalState');
    await fails(world, execute(queued), governance, 'GovernorUnexpectedProposalState');
    // To the timelock alone it would still be ready: nobody but governance can tell it so.
    assert.equal(await timelock.read.isOperationReady([scheduled[0]!.args.id!]), true);
    const plain = [[treasury.address], [0n], [queued.data], zeroHash, zeroHash];
    for (const id of ['investor-1', 'spv-1', 'admin'])
      await refused(world, id, timelock, 'executeBatch', plain, 'AccessControlUnauthorizedAccount');
  });

  it('to block a tranche lengthens the wait, and no second proposal ends that', async () => {
    const { world, project, governance, propose, decide, queue, execute } = await governed();
    const { treasury } = project;
    await send(world, 'spv-1', treasury, 'requestTranche', [0, HASH]);
    await send(world, 'engineer', treasury, 'certifyTranche', [0, HASH]);
    const [{ certificate, releasableAt }] = await treasury.read.trancheOf([0]);
    const honest = action(treasury, 'blockTranche', [certificate], 'investor-1');
    const decoy = action(treasury, 'blockTranche', [certificate], 'investor-2', 'Tipu');
    const id = await propose('investor-1', honest);
    const other = await propose('investor-2', decoy);
    assert.ok([id, other].includes(await governance.read.blocking([certificate])));
    await send(world, 'investor-2', governance, 'cancel', decoy.later as never);
    assert.equal(await governance.read.state([other]), STATE.canceled);
    assert.equal(await governance.read.blocking([certificate]), id);
    assert.equal(await governance.read.blocking([HASH]), 0n);
    const later = action(treasury, 'blockTranche', [certificate], 'investor-3', 'Lagi');
    const third = await propose('investor-3', later);
    assert.equal(await decide(id, half), STATE.succeeded);
    await world.pass(100);
    assert.equal(await governance.read.state([third]), STATE.defeated);
    assert.equal(await governance.read.blocking([certificate]), id);
    await refused(world, 'spv-1', treasury, 'releaseTranche', [0], 'TooEarly', [releasableAt + 16 * DAY]);
    await send(world, 'investor-8', treasury, 'extendTranche', [0, HASH]);
    await queue(honest);
    await world.pass(2 * DAY);
    await execute(honest);
    await refused(world, 'spv-1', treasury, 'releaseTranche', [0], 'WrongTrancheState', [0, 4]);
    assert.equal(await governance.read.blocking([certificate]), 0n);
  });

  it('to block a tranche holds it for 21 days at most, and comes too late after its release', async () => {
    const { world, project, governance, propose, decide, queue, execute } = await governed();
    const { treasury } = project;
    await send(world, 'spv-1', treasury, 'requestTranche', [0, HASH]);
    await send(world, 'engineer', treasury, 'certifyTranche', [0, HASH]);
    const [{ certificate, releasableAt }] = await treasury.read.trancheOf([0]);
    const what = action(treasury, 'blockTranche', [certificate], 'investor-1');
    const id = await propose('investor-1', what);
    await decide(id, half);
    await queue(what);
    const latest = releasableAt + 16 * DAY;
    await at(world, latest - 1);
    await refused(world, 'investor-8', treasury, 'releaseTranche', [0], 'TooEarly', [latest]);
    await at(world, latest);
    await send(world, 'investor-8', treasury, 'releaseTranche', [0]);
    assert.equal(await governance.read.state([id]), STATE.queued);
    await fails(world, execute(what), treasury, 'WrongCertificate', [certificate]);
  });

  it('to block a tranche, once it fails, no longer holds it', async () => {
    const { world, project, propose, decide } = await governed();
    const { treasury } = project;
    await send(world, 'spv-1', treasury, 'requestTranche', [0, HASH]);
    await send(world, 'engineer', treasury, 'certifyTranche', [0, HASH]);
    const [{ certificate }] = await treasury.read.trancheOf([0]);
    const what = action(treasury, 'blockTranche', [certificate], 'investor-1');
    assert.equal(await decide(await propose('investor-1', what), {}), STATE.defeated);
    await send(world, 'investor-8', treasury, 'releaseTranche', [0]);
  });
});
