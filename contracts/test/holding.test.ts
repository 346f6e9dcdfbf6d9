import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toFunctionSelector } from 'viem';
import { at, fails, me, refused, send, sendAs } from './calls.ts';
import { enforce } from './enforcing.ts';
import { withoutInstruments } from './instruments.ts';
import { STATE, VOTE, action, governed } from './proposals.ts';
import { DAY, makeWorld, paramsOf } from './world.ts';

const half = { 'investor-1': VOTE.for };
const TERMINATE = toFunctionSelector('terminate()');

/** The long-stop has passed without completion: a cause stands. */
async function overdue() {
  const { terms } = await paramsOf(await makeWorld());
  const chain = await governed({ longStop: terms.closesAt + 10 * DAY });
  const { world, project, governance } = chain;
  await world.until(project.params.longStop + 1);
  const { treasury } = project;
  const end = (by = 'investor-1', text?: string) => action(treasury, 'terminate', [], by, text);
  const engineer = (by: string, text?: string) =>
    action(treasury, 'replaceVerifier', [me('engineer'), me('investor-7')], by, text);
  const holding = () => governance.read.holding();
  /** Its quorum by an abstention alone: it will be defeated. */
  const abstain = async (id: bigint) => {
    await world.pass(DAY + 1);
    await chain.vote('investor-1', id, VOTE.abstain);
  };
  return { ...chain, treasury, end, engineer, holding, abstain };
}

describe('a vote to end the project or to replace its people', () => {
  it('holds releases from its quorum on, in every state, until it is done', async () => {
    const { world, governance, propose, vote, queue, execute, holding, end, project } = await overdue();
    const what = end();
    const id = await propose('investor-1', what);
    assert.equal(await holding(), false);
    await world.pass(DAY + 1);
    // A light quorum is not enough for a heavy thing.
    await send(world, 'investor-3', project.governance, 'castVote', [id, VOTE.for]);
    await vote('investor-1', id, VOTE.for);
    assert.equal(await holding(), true);
    await vote('investor-2', id, VOTE.against);
    assert.equal(await holding(), true);
    await world.until(Number(await governance.read.proposalDeadline([id])) + 1);
    assert.deepEqual([await governance.read.state([id]), await holding()], [STATE.succeeded, true]);
    await queue(what);
    assert.equal(await holding(), true);
    await world.pass(2 * DAY);
    assert.equal(await holding(), true);
    await execute(what);
    assert.equal(await holding(), false);
    assert.equal(await project.token.read.stage(), 6);
  });

  it('holds nothing below its quorum', async () => {
    const { world, project, propose, vote, decide, holding, end } = await overdue();
    await send(world, 'investor-3', project.token, 'transfer', [me('investor-4'), 1n]);
    const id = await propose('investor-1', end());
    await world.pass(DAY + 1);
    await vote('investor-3', id, VOTE.for);
    assert.equal(await holding(), false);
    await vote('investor-2', id, VOTE.against);
    assert.equal(await holding(), false);
    await vote('investor-4', id, VOTE.abstain);
    assert.equal(await holding(), true);
    assert.equal(await decide(id, {}), STATE.defeated);
    assert.equal(await holding(), false);
  });

  it('holds on while the new people wait for their confirmation, and no longer', async () => {
    const { world, project, treasury, enact, holding, engineer } = await overdue();
    const { timelock } = project;
    const what = engineer('investor-1');
    await enact(what);
    assert.equal(await holding(), true);
    await enforce(world, timelock, 'confirm', [what.data]);
    assert.equal(await holding(), false);
    const identity = await world.registry.read.identityOf([me('investor-6')]);
    await enact(action(treasury, 'replaceSPV', [me('investor-6'), [identity]], 'investor-1'));
    assert.equal(await holding(), true);
    const until = await timelock.read.awaitedUntil([toFunctionSelector('replaceSPV(address,uint160[])')]);
    await world.until(until);
    assert.equal(await holding(), true);
    await world.until(until + 1);
    assert.equal(await holding(), false);
    await enact(action(treasury, 'setConcessionEnd', [project.params.concessionEnd - DAY], 'investor-1'));
    assert.equal(await holding(), false);
  });

  it('that succeeded and that nobody carries on lets go when it lapses', async () => {
    const { world, governance, propose, decide, queue, holding, engineer } = await overdue();
    const first = await propose('investor-1', engineer('investor-1'));
    await decide(first, half);
    const lapse = Number(await governance.read.proposalDeadline([first])) + 14 * DAY;
    await world.until(lapse);
    assert.equal(await holding(), true);
    await world.until(lapse + 1);
    assert.equal(await holding(), false);
    const what = engineer('investor-2', 'Lagi');
    const second = await propose('investor-2', what);
    await decide(second, half);
    await queue(what);
    const eta = Number(await governance.read.proposalEta([second]));
    await world.until(eta + 30 * DAY);
    assert.equal(await holding(), true);
    await world.until(eta + 30 * DAY + 1);
    assert.equal(await holding(), false);
  });

  it('is found behind later ones that were defeated, and no decoy hides it', async () => {
    const { world, governance, propose, vote, holding, end, engineer, queue } = await overdue();
    const what = end();
    const honest = await propose('investor-1', what);
    await world.pass(DAY + 1);
    await vote('investor-1', honest, VOTE.for);
    for (const n of [1, 2, 3]) {
      const decoy = engineer('investor-2', `Tipu ${n}`);
      await propose('investor-2', decoy);
      await send(world, 'investor-2', governance, 'cancel', decoy.later as never);
    }
    const late = await propose('investor-3', engineer('investor-3'));
    await world.until(Number(await governance.read.proposalDeadline([honest])) + 1);
    await vote('investor-2', late, VOTE.abstain);
    await queue(what);
    await world.until(Number(await governance.read.proposalDeadline([late])) + 1);
    assert.equal(await governance.read.state([late]), STATE.defeated);
    assert.equal(await governance.read.state([honest]), STATE.queued);
    assert.equal(await holding(), true);
    await world.pass(60 * DAY);
    assert.equal(await holding(), false);
  });

  it('costs the vote that reaches the quorum no more than any other kind', withoutInstruments, async () => {
    const { world, project, propose, vote, end, engineer } = await overdue();
    const { token } = project;
    await send(world, 'investor-2', token, 'transfer', [me('investor-4'), 1n]);
    const veto = action(world.book, 'vetoRelease', [token.address, 0], 'investor-3');
    const ids = [
      await propose('investor-1', end()),
      await propose('investor-2', engineer('investor-2')),
      await propose('investor-3', veto),
    ];
    await world.pass(DAY + 1);
    for (const id of ids) {
      await vote('investor-4', id, VOTE.for);
      const { gasUsed } = await vote('investor-1', id, VOTE.for);
      assert.ok(gasUsed < 142_000n, String(gasUsed));
    }
  });
});

describe('a vote to terminate', () => {
  it('needs a cause when it is proposed, and goes on when that is cured', async () => {
    const { terms } = await paramsOf(await makeWorld());
    const longStop = terms.closesAt + 30 * DAY;
    const { world, project, governance, propose, decide, queue, execute } = await governed({ longStop });
    const { treasury, token } = project;
    const what = action(treasury, 'terminate', [], 'investor-1');
    await refused(world, 'investor-1', governance, 'propose', what.propose, 'NoCause');
    await world.until(longStop + 1);
    const spv = action(treasury, 'terminate', [], 'spv-1');
    await refused(world, 'spv-1', governance, 'propose', spv.propose, 'MayNotPropose', [
      me('spv-1'),
      TERMINATE,
    ]);
    await decide(await propose('investor-1', what), half);
    await sendAs(world, project.timelock.address, treasury, 'setLongStop', [longStop + 300 * DAY]);
    assert.equal(await treasury.read.terminationCause(), 0);
    await queue(what);
    await world.pass(2 * DAY);
    await execute(what);
    assert.equal(await token.read.stage(), 6);
  });

  it('waits ninety days after one that was defeated with its quorum, wherever that is noted', async () => {
    const { world, governance, propose, decide, abstain, end, engineer } = await overdue();
    const first = await propose('investor-1', end());
    await abstain(first);
    assert.equal(await decide(first, {}), STATE.defeated);
    const notBefore = Number(await governance.read.proposalDeadline([first])) + 90 * DAY;
    const again = (by: string) => send(world, by, governance, 'propose', end(by, 'Lagi').propose);
    await fails(world, again('investor-1'), governance, 'TerminationTooSoon', [notBefore]);
    await abstain(await propose('investor-2', engineer('investor-2')));
    await fails(world, again('investor-1'), governance, 'TerminationTooSoon', [notBefore]);
    await at(world, notBefore - 1);
    await fails(world, again('investor-1'), governance, 'TerminationTooSoon', [notBefore]);
    await at(world, notBefore);
    await again('investor-1');
  });

  it('waits for none that lacked its quorum, succeeded, or still runs', async () => {
    const { propose, decide, vote, end, world, governance, engineer, abstain } = await overdue();
    const weak = await propose('investor-1', end());
    assert.equal(await decide(weak, { 'investor-3': VOTE.against }), STATE.defeated);
    const second = await propose('investor-1', end('investor-1', 'Dua'));
    const third = await propose('investor-2', end('investor-2', 'Tiga'));
    await world.pass(DAY + 1);
    await vote('investor-1', second, VOTE.for);
    await vote('investor-1', third, VOTE.for);
    const fourth = await propose('investor-3', end('investor-3', 'Empat'));
    await world.until(Number(await governance.read.proposalDeadline([fourth])) + 15 * DAY);
    assert.equal(await governance.read.state([second]), STATE.expired);
    const people = await propose('investor-2', engineer('investor-2'));
    await abstain(people);
    assert.equal(await decide(people, {}), STATE.defeated);
    await propose('investor-1', end('investor-1', 'Lima'));
  });
});
