import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseEventLogs, toFunctionSelector, type Hex } from 'viem';
import { HASH, at, fails, me, refused, send } from './calls.ts';
import { enforce, enforcement } from './enforcing.ts';
import { STATE, action, governed, type Action } from './proposals.ts';
import { moveTo } from './upgrading.ts';
import { DAY } from './world.ts';

const KIND = {
  spv: toFunctionSelector('replaceSPV(address,uint160[])'),
  verifier: toFunctionSelector('replaceVerifier(address,address)'),
  end: toFunctionSelector('setConcessionEnd(uint32)'),
};

/** A governed project with its three decisions that wait for a confirmation. */
async function waiting() {
  const chain = await governed();
  const { world, project } = chain;
  const { treasury, timelock } = project;
  const identity = await world.registry.read.identityOf([me('investor-6')]);
  const spv = action(treasury, 'replaceSPV', [me('investor-6'), [identity]], 'investor-1');
  const verifier = (fresh: string, text = 'Ahli') =>
    action(treasury, 'replaceVerifier', [me('engineer'), me(fresh)], 'investor-1', text);
  const end = (days: number, by = 'investor-1') =>
    action(treasury, 'setConcessionEnd', [project.params.concessionEnd - days * DAY], by);
  const announce = (what: Action) =>
    send(world, 'enforcer', timelock, 'scheduleEnforcement', [
      enforcement(timelock, 'confirm', [what.data]),
      HASH,
    ]);
  const confirm = (what: Action) => send(world, 'enforcer', timelock, 'confirm', [what.data]);
  const until = (kind: Hex) => timelock.read.awaitedUntil([kind]);
  return { ...chain, treasury, timelock, spv, verifier, end, announce, confirm, until };
}

describe('a decision that an enforcer must confirm', () => {
  it('only begins to wait when it is executed, and is in force when it is confirmed', async () => {
    const { world, treasury, timelock, governance, spv, announce, confirm, until, ...chain } =
      await waiting();
    const { propose, decide, queue, execute } = chain;
    await fails(world, announce(spv), timelock, 'NotAwaited', [KIND.spv]);
    const id = await propose('investor-1', spv);
    await decide(id, { 'investor-1': 1 });
    await queue(spv);
    await world.pass(2 * DAY);
    const receipt = await execute(spv);
    const last = (await world.now()) + 60 * DAY;
    const [waits] = parseEventLogs({
      abi: timelock.abi,
      eventName: 'ConfirmationAwaited',
      logs: receipt.logs,
    });
    assert.deepEqual(waits?.args, { selector: KIND.spv, call: spv.data, until: last });
    assert.equal(await governance.read.state([id]), STATE.executed);
    assert.equal(await treasury.read.spv(), me('spv-1'));
    assert.deepEqual(
      [await until(KIND.spv), await until(KIND.verifier), await until(KIND.end)],
      [last, 0, 0],
    );
    for (const who of ['investor-1', 'admin', 'guardian', 'spv-1'])
      await refused(world, who, timelock, 'confirm', [spv.data], 'NotAnEnforcer', [me(who)]);
    await fails(world, confirm(spv), timelock, 'NotScheduled');
    await announce(spv);
    await fails(world, confirm(spv), timelock, 'EnforcementNotReady');
    await world.pass(3 * DAY);
    const done = await confirm(spv);
    const [confirmed] = parseEventLogs({ abi: timelock.abi, eventName: 'Confirmed', logs: done.logs });
    assert.deepEqual(confirmed?.args, { selector: KIND.spv, call: spv.data });
    assert.equal(await treasury.read.spv(), me('investor-6'));
    assert.equal(await until(KIND.spv), 0);
    await fails(world, confirm(spv), timelock, 'NotScheduled');
    await fails(world, announce(spv), timelock, 'NotAwaited');
  });

  it('is so of the new verifier and of the end of the concession, side by side', async () => {
    const { world, treasury, verifier, end, enact, announce, confirm } = await waiting();
    const [engineer, sooner] = [verifier('investor-7'), end(100)];
    await enact(engineer);
    await enact(sooner);
    await announce(engineer);
    await announce(sooner);
    await world.pass(3 * DAY);
    const before = await treasury.read.concessionEnd();
    await confirm(engineer);
    assert.deepEqual(await treasury.read.verifiers(), [me('investor-7'), me('second-engineer')]);
    await confirm(sooner);
    assert.equal(await treasury.read.concessionEnd(), before - 100 * DAY);
  });

  it('is void after sixty days', async () => {
    const { world, timelock, verifier, enact, announce, confirm, until } = await waiting();
    const what = verifier('investor-7');
    await enact(what);
    const last = await until(KIND.verifier);
    await world.until(last - 5 * DAY);
    await announce(what);
    await world.until(last + 1);
    await fails(world, confirm(what), timelock, 'NotAwaited', [KIND.verifier]);
    assert.equal(await until(KIND.verifier), 0);
    const again = verifier('investor-7', 'Lagi');
    await enact(again);
    const second = await until(KIND.verifier);
    await world.until(second - 3 * DAY - 10);
    await announce(again);
    await at(world, second);
    await confirm(again);
  });

  it('gives way to a later one of its kind, even if it was announced', async () => {
    const { world, treasury, timelock, verifier, end, enact, announce, confirm, until } = await waiting();
    const [first, second] = [verifier('investor-7'), verifier('investor-8')];
    await enact(first);
    const before = await until(KIND.verifier);
    await enact(end(100));
    assert.equal(await until(KIND.verifier), before);
    await announce(first);
    await enact(second);
    assert.ok((await until(KIND.verifier)) > before);
    await fails(world, confirm(first), timelock, 'NotAwaited', [KIND.verifier]);
    await announce(second);
    await world.pass(3 * DAY);
    await confirm(second);
    assert.deepEqual(await treasury.read.verifiers(), [me('investor-8'), me('second-engineer')]);
  });

  it('is kept from force by a guardian, and may be announced again', async () => {
    const { world, timelock, verifier, enact, announce, confirm } = await waiting();
    const what = verifier('investor-7');
    await enact(what);
    await announce(what);
    const call = enforcement(timelock, 'confirm', [what.data]);
    for (const who of ['enforcer', 'admin', 'engineer', 'spv-1'])
      await refused(world, who, timelock, 'cancelEnforcement', [call, HASH], 'MayNotCancel', [me(who)]);
    await send(world, 'guardian', timelock, 'cancelEnforcement', [call, HASH]);
    await world.pass(3 * DAY);
    await fails(world, confirm(what), timelock, 'NotScheduled');
    await announce(what);
    await world.pass(3 * DAY);
    await confirm(what);
  });

  it('still waits when the treasury refuses it', async () => {
    const { world, project, treasury, timelock, enact, announce, confirm, until } = await waiting();
    const nobody = action(treasury, 'replaceVerifier', [me('spv-1'), me('investor-7')], 'investor-1');
    await enact(nobody);
    await announce(nobody);
    await world.pass(3 * DAY);
    await fails(world, confirm(nobody), treasury, 'NotAVerifier');
    assert.notEqual(await until(KIND.verifier), 0);
    const call = enforcement(timelock, 'confirm', [nobody.data]);
    await send(world, 'guardian', timelock, 'cancelEnforcement', [call, HASH]);
    assert.deepEqual(await project.treasury.read.verifiers(), [me('engineer'), me('second-engineer')]);
  });

  it('comes to nothing from Redemption on', async () => {
    const { world, project, timelock, verifier, enact, announce, confirm } = await waiting();
    const what = verifier('investor-7');
    await enact(what);
    await announce(what);
    await world.pass(3 * DAY);
    await moveTo(world, project, 6);
    await moveTo(world, project, 8);
    await fails(world, confirm(what), timelock, 'ActionNotAllowed');
  });

  it('is nothing that holders may confirm themselves, nor an enforcer make up', async () => {
    const { world, project, treasury, timelock, verifier, end, governance, enact } = await waiting();
    const made = verifier('investor-8');
    await enact(end(100));
    const announced = [enforcement(timelock, 'confirm', [made.data]), HASH];
    await refused(world, 'enforcer', timelock, 'scheduleEnforcement', announced, 'NotAwaited');
    const other = [enforcement(timelock, 'confirm', [end(101).data]), HASH];
    await refused(world, 'enforcer', timelock, 'scheduleEnforcement', other, 'NotAwaited', [KIND.end]);
    const own = action(timelock, 'confirm', [made.data], 'investor-1');
    await refused(world, 'investor-1', governance, 'propose', own.propose, 'ActionNotAllowed');
    const past = enforce(world, timelock, 'enforce', [treasury.address, made.data]);
    await fails(world, past, timelock, 'ActionNotAllowed', [treasury.address, KIND.verifier]);
    assert.equal(await project.treasury.read.concessionEnd(), project.params.concessionEnd);
  });
});
