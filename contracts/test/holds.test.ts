import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { encodeFunctionData } from 'viem';
import { HASH, at, me, refused, send } from './calls.ts';
import { STAGE, TRANCHE, certified, endow, events, funded } from './ending.ts';
import { enforce } from './enforcing.ts';
import { STATE, VOTE, action, governed } from './proposals.ts';
import { DAY, complete } from './world.ts';

describe('while a project is paused', () => {
  it('nobody certifies, releases or declares, and all else goes on', async () => {
    const { world, project, token, treasury } = await funded();
    await certified(world, project, 0);
    await world.pass(5 * DAY);
    await send(world, 'spv-1', treasury, 'requestTranche', [255, HASH]);
    await send(world, 'guardian', token, 'pause', [HASH]);
    const until = await token.read.pausedUntil();
    const stopped = [
      ['engineer', 'certifyTranche', [255, HASH]],
      ['engineer', 'certifyDefault', [HASH]],
      ['investor-8', 'releaseTranche', [0]],
    ] as const;
    for (const [id, name, args] of stopped)
      await refused(world, id, treasury, name, [...args], 'Paused', [until]);
    await send(world, 'guardian', treasury, 'extendTranche', [0, HASH]);
    await send(world, 'spv-1', treasury, 'postReport', [HASH]);
    await at(world, until - 1);
    await refused(world, 'engineer', treasury, 'certifyTranche', [255, HASH], 'Paused', [until]);
    await at(world, until);
    await send(world, 'engineer', treasury, 'certifyTranche', [255, HASH]);
  });

  it('a profit waits, what is declared already is paid and taken back', async () => {
    const { world, project, token, treasury } = await funded();
    await complete(world, project);
    await endow(world, project, 'spv-1', 600_000n);
    const args = async () => [0, 200_000n, (await world.now()) + 8 * DAY, HASH];
    await send(world, 'spv-1', treasury, 'declare', await args());
    await world.pass(9 * DAY);
    await send(world, 'spv-1', treasury, 'declare', await args());
    await send(world, 'guardian', token, 'pause', [HASH]);
    const until = await token.read.pausedUntil();
    await send(world, 'spv-1', treasury, 'cancelDeclaration', [2]);
    await refused(world, 'spv-1', treasury, 'declare', await args(), 'Paused', [until]);
    await send(world, 'investor-1', treasury, 'claim', [me('investor-1'), me('investor-1')]);
    await send(world, 'investor-8', treasury, 'withdrawFees');
    await world.until(until);
    await send(world, 'spv-1', treasury, 'declare', await args());
  });
});

describe('while holders are about to replace an engineer', () => {
  it('nothing is released, until their vote has failed', async () => {
    const { world, project, propose, vote } = await governed();
    const { governance, treasury } = project;
    await certified(world, project, 0);
    await world.pass(5 * DAY);
    const args = [me('engineer'), me('investor-7')];
    const what = action(treasury, 'replaceVerifier', args, 'investor-1');
    const id = await propose('investor-1', what);
    await world.pass(DAY + 1);
    await vote('investor-3', id, VOTE.abstain);
    assert.equal(await governance.read.holding(), true);
    await refused(world, 'spv-1', treasury, 'releaseTranche', [0], 'ReleaseHeld');
    await vote('investor-1', id, VOTE.against);
    await world.until(Number(await governance.read.proposalDeadline([id])) + 1);
    assert.equal(await governance.read.state([id]), STATE.defeated);
    await send(world, 'spv-1', treasury, 'releaseTranche', [0]);
  });

  it('who buys the votes has not bought the engineer: an enforcer must confirm', async () => {
    const { world, project, enact } = await governed();
    const { treasury, timelock } = project;
    await certified(world, project, 0);
    const args = [me('engineer'), me('investor-7')];
    const what = action(treasury, 'replaceVerifier', args, 'investor-1');
    await enact(what);
    assert.deepEqual(await treasury.read.verifiers(), [me('engineer'), me('second-engineer')]);
    await refused(world, 'spv-1', treasury, 'releaseTranche', [0], 'ReleaseHeld');
    const until = await timelock.read.awaitedUntil([what.data.slice(0, 10) as `0x${string}`]);
    await at(world, until);
    await refused(world, 'spv-1', treasury, 'releaseTranche', [0], 'ReleaseHeld');
    await at(world, until + 1);
    await send(world, 'spv-1', treasury, 'releaseTranche', [0]);
    assert.deepEqual(await treasury.read.verifiers(), [me('engineer'), me('second-engineer')]);
  });

  it('what an enforcer confirms is in force, and voids the certificate', async () => {
    const { world, project, enact } = await governed();
    const { treasury, timelock } = project;
    await certified(world, project, 0);
    const what = action(treasury, 'replaceVerifier', [me('engineer'), me('investor-7')], 'investor-1');
    await enact(what);
    const receipt = await enforce(world, timelock, 'confirm', [what.data]);
    assert.equal(events(receipt, treasury, 'VerifierReplaced').length, 1);
    assert.equal((await treasury.read.trancheOf([0]))[0].state, TRANCHE.blocked);
    await refused(world, 'spv-1', treasury, 'releaseTranche', [0], 'WrongTrancheState', [0, TRANCHE.blocked]);
    await send(world, 'spv-1', treasury, 'requestTranche', [0, HASH]);
    await send(world, 'investor-7', treasury, 'certifyTranche', [0, HASH]);
    await world.pass(5 * DAY);
    await send(world, 'spv-1', treasury, 'releaseTranche', [0]);
  });
});

describe('an enforcer', () => {
  it('lists who may pay in, after 72 hours', async () => {
    const { world, treasury, timelock } = await funded();
    const data = encodeFunctionData({
      abi: treasury.abi,
      functionName: 'listPayer',
      args: [me('investor-7'), true],
    });
    await enforce(world, timelock, 'enforce', [treasury.address, data]);
    assert.equal(await treasury.read.isPayer([me('investor-7')]), true);
    assert.equal(await treasury.read.isPayer([me('investor-6')]), false);
  });

  it('and holders together bring another SPV, and an earlier end', async () => {
    const { world, project, enact } = await governed();
    const { treasury, timelock, token } = project;
    const identity = await world.registry.read.identityOf([me('investor-7')]);
    const spv = action(treasury, 'replaceSPV', [me('investor-7'), [identity]], 'investor-1');
    await enact(spv);
    await enforce(world, timelock, 'confirm', [spv.data]);
    assert.equal(await treasury.read.spv(), me('investor-7'));
    assert.equal(await token.read.isSponsor([identity]), true);
    const moment = (await world.now()) + 300 * DAY;
    const sooner = action(treasury, 'setConcessionEnd', [moment], 'investor-7', 'Lebih awal');
    await enact(sooner, 'investor-7');
    await enforce(world, timelock, 'confirm', [sooner.data]);
    assert.equal(await treasury.read.concessionEnd(), moment);
    await world.until(moment);
    assert.equal(await token.read.stage(), STAGE.ended);
  });
});
