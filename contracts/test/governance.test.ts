import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseEventLogs, toFunctionSelector } from 'viem';
import { HASH, fails, me, refused, selector, send } from './calls.ts';
import { deployed } from './compiled.ts';
import { STATE, VOTE, action, governed, signBallot } from './proposals.ts';
import { said } from './siblings.ts';
import { DAY, attestation, makeProject, paramsOf } from './world.ts';

const NONE = '0x00000000';
/** Code that reverts, whatever is asked. */
const REVERTS = '0x5f5ffd';
const half = { 'investor-1': VOTE.for };

describe('the holders', () => {
  it('propose one allowed action, under their own name', async () => {
    const { world, project, governance } = await governed();
    const { treasury, timelock, token } = project;
    const good = action(treasury, 'setReportDuty', [90 * DAY], 'investor-1');
    const [targets, values, datas, text] = good.propose as [string[], bigint[], string[], string];
    const call = (id: string, args: unknown[]) => [world, id, governance, 'propose', args] as const;
    for (const args of [
      [[], [], [], text],
      [targets, [1n], datas, text],
      [[...targets, ...targets], [0n, 0n], [...datas, ...datas], text],
      [targets, values, [], text],
    ])
      await refused(...call('investor-1', args), 'OneActionOnly');
    for (const [to, name, args] of [
      [treasury, 'withdrawFees', []],
      [treasury, 'declare', [0, 1n, 1, HASH]],
      [token, 'moveTo', [5]],
      [timelock, 'updateDelay', [0n]],
      [governance, 'relay', [treasury.address, 0n, '0x']],
      [governance, 'updateTimelock', [treasury.address]],
      [governance, 'setLateQuorumVoteExtension', [1]],
      [governance, 'upgradeToAndCall', [treasury.address, '0x']],
    ] as const) {
      const bad = action(to, name, [...args], 'investor-1');
      const selected = [to.address, bad.data.slice(0, 10)];
      await refused(...call('investor-1', bad.propose), 'ActionNotAllowed', selected);
      assert.deepEqual(await timelock.read.allowed(selected as never), [false, false]);
    }
    await refused(...call('investor-1', [targets, values, ['0x'], text]), 'ActionNotAllowed');
    for (const named of ['', 'Usul', `Usul #proposer=${me('investor-2')}`, `${text} `, 'x'.repeat(60)])
      await refused(...call('investor-1', [targets, values, datas, named]), 'ProposerNotNamed');
    await send(...call('investor-1', good.propose));
    const longStop = toFunctionSelector('setLongStop(uint32)');
    assert.deepEqual(await timelock.read.allowed([treasury.address, longStop]), [true, true]);
  });

  it('propose with a hundredth of the shares, one at a time, and no sponsor', async () => {
    const world0 = await governed();
    const sponsor = await world0.world.registry.read.identityOf([me('investor-4')]);
    const own = (await paramsOf(world0.world)).sponsors;
    const { world, project, governance, propose } = await governed({ sponsors: [...own, sponsor] });
    const duty = (by: string, text?: string) =>
      action(project.treasury, 'setReportDuty', [90 * DAY], by, text);
    const call = (by: string, what = duty(by)) => [world, by, governance, 'propose', what.propose] as const;
    await refused(...call('investor-4'), 'Sponsor', [me('investor-4')]);
    await refused(...call('investor-5'), 'GovernorInsufficientProposerVotes', [me('investor-5'), 0n, 2n]);
    await send(world, 'investor-1', project.token, 'transfer', [me('investor-5'), 1n]);
    await refused(...call('investor-5'), 'GovernorInsufficientProposerVotes', [me('investor-5'), 1n, 2n]);
    await send(world, 'investor-1', project.token, 'transfer', [me('investor-5'), 1n]);
    await world.pass(1);
    const first = await propose('investor-5', duty('investor-5'));
    await refused(...call('investor-5', duty('investor-5', 'Lagi')), 'ProposerHasLive', [first]);
    await refused(...call('investor-1', duty('investor-5')), 'ProposerNotNamed');
    await send(world, 'investor-5', governance, 'cancel', duty('investor-5').later as never);
    await propose('investor-5', duty('investor-5', 'Lagi'));
    const block = action(project.treasury, 'blockTranche', [HASH], 'spv-1');
    const blockSelector = toFunctionSelector('blockTranche(bytes32)');
    await refused(...call('spv-1', block), 'MayNotPropose', [me('spv-1'), blockSelector]);
    await propose('spv-1', duty('spv-1'));
    const raising = await makeProject(world, { nonce: 1n, slug: 'contoh-dua' });
    const early = action(raising.treasury, 'setReportDuty', [90 * DAY], 'investor-1');
    await refused(world, 'investor-1', raising.governance, 'propose', early.propose, 'NotIssued');
  });

  it('vote once each, in time, with what they held when it began', async () => {
    const { world, project, governance, propose, vote } = await governed();
    const what = action(governance, 'signal', [HASH], 'investor-1');
    const id = await propose('investor-1', what);
    const reason = (who: string) => governance.read.voteReason([id, me(who)]);
    const wrongTime = 'GovernorUnexpectedProposalState';
    await fails(world, vote('investor-1', id, VOTE.for), governance, wrongTime);
    assert.equal(await reason('investor-1'), selector(governance, wrongTime));
    const unknown = selector(governance, 'GovernorNonexistentProposal');
    assert.equal(await governance.read.voteReason([1n, me('investor-1')]), unknown);
    await world.pass(DAY + 1);
    await send(world, 'investor-2', project.token, 'transfer', [me('investor-4'), 60n]);
    assert.equal(await reason('investor-1'), NONE);
    await vote('investor-1', id, VOTE.for);
    await fails(world, vote('investor-1', id, VOTE.against), governance, 'GovernorAlreadyCastVote');
    assert.equal(await reason('investor-1'), selector(governance, 'GovernorAlreadyCastVote'));
    await fails(world, vote('spv-1', id, VOTE.for), governance, 'Sponsor', [me('spv-1')]);
    assert.equal(await reason('spv-1'), selector(governance, 'Sponsor'));
    await fails(world, vote('investor-3', id, 3), governance, 'GovernorInvalidVoteType');
    await vote('investor-2', id, VOTE.against);
    await vote('investor-4', id, VOTE.against);
    assert.deepEqual(await governance.read.proposalVotes([id]), [60n, 100n, 0n]);
    await world.until(Number(await governance.read.proposalDeadline([id])) + 1);
    await fails(world, vote('investor-3', id, VOTE.for), governance, wrongTime);
    assert.equal(await governance.read.state([id]), STATE.succeeded);
  });

  it('vote by signature, many at once, the wrong ones skipped', async () => {
    const { world, project, governance, propose } = await governed();
    const id = await propose('investor-1', action(governance, 'signal', [HASH], 'investor-1'));
    await world.pass(DAY + 1);
    const ballots: [string, number, `0x${string}`][] = [
      ['investor-1', 1, await signBallot(world, project, id, 1, 'investor-1')],
      ['investor-1', 1, await signBallot(world, project, id, 1, 'investor-1')],
      ['investor-2', 1, await signBallot(world, project, id, 0, 'investor-2')],
      ['investor-3', 1, await signBallot(world, project, id, 1, 'investor-3', 'investor-1')],
      ['spv-1', 1, await signBallot(world, project, id, 1, 'spv-1')],
      ['investor-3', 1, '0x'],
      ['investor-2', 0, await signBallot(world, project, id, 0, 'investor-2')],
    ];
    const columns = [
      ballots.map((b) => b[1]),
      ballots.map((b) => me(b[0])),
      ballots.map((b) => b[2]),
    ] as const;
    const short = [id, [1], columns[1], columns[2]];
    await refused(world, 'investor-8', governance, 'castVotesBySig', short, 'GovernorInvalidProposalLength');
    const receipt = await send(world, 'investor-8', governance, 'castVotesBySig', [id, ...columns]);
    const skipped = parseEventLogs({ abi: governance.abi, eventName: 'VoteSkipped', logs: receipt.logs });
    assert.equal(skipped.length, 5);
    assert.deepEqual(await governance.read.proposalVotes([id]), [60n, 100n, 0n]);
  });

  it('vote by the signature of a wallet that is a contract (ERC-1271)', async () => {
    const { world, project, governance, propose } = await governed();
    const { address } = await deployed(world, 'wallets/SmartWallet.sol', [me('investor-5')]);
    const papers = attestation(address, 4711n, (await world.now()) + 900 * DAY);
    await send(world, 'kyc-issuer', world.registry, 'registerBatch', [[papers]]);
    await send(world, 'investor-1', project.token, 'transfer', [address, 30n]);
    await world.pass(1);
    const id = await propose('investor-2', action(governance, 'signal', [HASH], 'investor-2'));
    await world.pass(DAY + 1);
    const by = async (signer: string) =>
      [id, 1, address, await signBallot(world, project, id, 1, address, signer)] as const;
    const forged = await by('investor-6');
    await refused(world, 'investor-8', governance, 'castVoteBySig', forged, 'GovernorInvalidSignature', [
      address,
    ]);
    const signed = await by('investor-5');
    await send(world, 'investor-8', governance, 'castVoteBySig', signed);
    assert.deepEqual(await governance.read.proposalVotes([id]), [0n, 30n, 0n]);
    assert.equal(await governance.read.hasVoted([id, address]), true);
    await refused(world, 'investor-8', governance, 'castVoteBySig', signed, 'GovernorInvalidSignature');
  });

  it('go on when the registry fails', async () => {
    const { world, project, governance, propose, vote, decide } = await governed();
    await world.networkHelpers.setCode(world.registry.address, REVERTS);
    const id = await propose('investor-1', action(governance, 'signal', [HASH], 'investor-1'));
    await world.pass(DAY + 1);
    assert.equal(await governance.read.voteReason([id, me('investor-1')]), NONE);
    await vote('investor-1', id, VOTE.for);
    const signed = await signBallot(world, project, id, 0, 'investor-2');
    const batch = [id, [0], [me('investor-2')], [signed]];
    await send(world, 'investor-8', governance, 'castVotesBySig', batch);
    assert.equal(await decide(id, {}), STATE.succeeded);
    assert.deepEqual(await governance.read.proposalVotes([id]), [60n, 100n, 0n]);
  });

  it('need a tenth and a majority for a light thing', async () => {
    const { project, governance, propose, decide } = await governed();
    const tries: [Record<string, number>, number][] = [
      [{}, STATE.defeated],
      [{ 'investor-2': VOTE.for, 'investor-3': VOTE.against }, STATE.succeeded],
      [{ 'investor-2': VOTE.against, 'investor-3': VOTE.for }, STATE.defeated],
      [{ 'investor-3': VOTE.abstain }, STATE.defeated],
    ];
    for (const [n, [votes, expected]] of tries.entries()) {
      const by = `investor-${(n % 3) + 1}`;
      const what = action(project.treasury, 'setReportDuty', [90 * DAY], by, `Usul ${n}`);
      assert.equal(await decide(await propose(by, what), votes), expected, JSON.stringify(votes));
    }
    assert.equal(await governance.read.quorum([1n]), 0n);
  });

  it('need a fifth and two thirds for a heavy one, abstentions deciding nothing', async () => {
    const { world, project, propose, decide } = await governed();
    const until = (await project.treasury.read.longStop()) + 30 * DAY;
    const give = (from: string, to: string, n: bigint) =>
      send(world, from, project.token, 'transfer', [me(to), n]);
    await give('investor-2', 'investor-4', 10n);
    const tries: [Record<string, number>, number][] = [
      [{ 'investor-1': VOTE.for, 'investor-2': VOTE.against }, STATE.succeeded],
      [{ 'investor-1': VOTE.for, 'investor-2': VOTE.against, 'investor-4': VOTE.against }, STATE.defeated],
      [{ 'investor-4': VOTE.for }, STATE.defeated],
      [{ 'investor-1': VOTE.abstain }, STATE.defeated],
    ];
    for (const [n, [votes, expected]] of tries.entries()) {
      const by = `investor-${(n % 3) + 1}`;
      const what = action(project.treasury, 'setLongStop', [until], by, `Usul ${n}`);
      assert.equal(await decide(await propose(by, what), votes), expected, JSON.stringify(votes));
    }
  });

  it('speak through the timelock alone', async () => {
    const { world, governance, propose, decide, queue, execute } = await governed();
    for (const id of ['investor-1', 'guardian', 'spv-1'])
      await refused(world, id, governance, 'signal', [HASH], 'NotTheTimelock', [me(id)]);
    const what = action(governance, 'signal', [HASH], 'investor-1');
    await decide(await propose('investor-1', what), half);
    await queue(what);
    await world.pass(2 * DAY);
    assert.deepEqual(said(await execute(what), governance).at(0), ['Signalled', HASH]);
  });

  it('let what they decided lapse when nobody acts on it', async () => {
    const { world, governance, propose, decide, queue, execute } = await governed();
    const lapsed = action(governance, 'signal', [HASH], 'investor-1');
    const id = await propose('investor-1', lapsed);
    assert.equal(await decide(id, half), STATE.succeeded);
    await world.pass(14 * DAY);
    assert.equal(await governance.read.state([id]), STATE.expired);
    await fails(world, queue(lapsed), governance, 'GovernorUnexpectedProposalState');
    const late = action(governance, 'signal', [HASH], 'investor-1', 'Lagi');
    const second = await propose('investor-1', late);
    await decide(second, half);
    await queue(late);
    assert.equal(await governance.read.state([second]), STATE.queued);
    await world.pass(32 * DAY + 10);
    assert.equal(await governance.read.state([second]), STATE.expired);
    await fails(world, execute(late), governance, 'GovernorUnexpectedProposalState');
  });
});
