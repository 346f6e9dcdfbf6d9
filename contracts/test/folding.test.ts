import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keccak256, slice, type Hex } from 'viem';
import { HASH, me, send } from './calls.ts';
import { SHARES, endow } from './ending.ts';
import { enforce, enforcement, replace, sibling } from './enforcing.ts';
import { agrees } from './folding/agrees.ts';
import { VOTE, action, type Action } from './proposals.ts';
import { list } from './upgrading.ts';
import {
  DAY,
  attestation,
  declare,
  invest,
  makeProject,
  makeWorld,
  type Project,
  type World,
} from './world.ts';

const LATEST = 2 ** 32 - 1;

/** Proposed, carried and executed. */
async function enact(world: World, { governance }: Project, what: Action, other = VOTE.abstain) {
  await send(world, 'investor-1', governance, 'propose', what.propose);
  const id = (await governance.read.getProposalId(what.later as never)) as bigint;
  await world.pass(DAY + 1);
  await send(world, 'investor-2', governance, 'castVote', [id, other]);
  await send(world, 'investor-1', governance, 'castVote', [id, VOTE.for]);
  await world.until(Number(await governance.read.proposalDeadline([id])) + 1);
  await send(world, 'investor-8', governance, 'queue', what.later);
  await world.pass(2 * DAY);
  await send(world, 'investor-8', governance, 'execute', what.later);
}

const back = (id: string) => [me(id), me(id)];

describe('the events of a project, folded', () => {
  it('give every state, from its creation to its close', async () => {
    const world = await makeWorld();
    const now = await world.now();
    const project = await makeProject(world, { longStop: now + 200 * DAY, concessionEnd: now + 600 * DAY });
    const { token, offering, treasury, governance, timelock, params } = project;
    await agrees(world, project);
    await world.until(params.terms.opensAt);
    await invest(world, project, 'investor-1', 100);
    await invest(world, project, 'investor-2', 60);
    await invest(world, project, 'investor-3', 10);
    await send(world, 'investor-3', offering, 'revoke', back('investor-3'));
    await agrees(world, project);
    await invest(world, project, 'investor-3', 30);
    await invest(world, project, 'investor-3', 10);
    await world.until(params.terms.closesAt);
    await agrees(world, project);
    await world.pass(4 * DAY + 1);
    await send(world, 'investor-8', offering, 'finalize');
    await agrees(world, project);

    await send(world, 'investor-1', token, 'transfer', [me('investor-4'), 20n]);
    await send(world, 'investor-3', token, 'delegate', [me('investor-4')]);
    await send(world, 'enforcer', token, 'setFrozenTokens', [me('investor-2'), 58n]);
    await enforce(
      world,
      timelock,
      'enforce',
      sibling(token, 'forcedTransfer', [me('investor-2'), me('investor-4'), 5n]),
    );
    await enforce(world, timelock, 'enforce', sibling(treasury, 'listPayer', [me('investor-9'), true]));
    const pending = enforcement(timelock, 'enforce', sibling(token, 'addSponsor', [77n]));
    await send(world, 'enforcer', timelock, 'scheduleEnforcement', [pending, HASH]);
    const state = await agrees(world, project);
    assert.deepEqual([...state.orders.keys()], [keccak256(pending)]);

    await send(world, 'spv-1', treasury, 'requestTranche', [0, HASH]);
    await send(world, 'engineer', treasury, 'certifyTranche', [0, HASH]);
    await send(world, 'guardian', treasury, 'extendTranche', [0, HASH]);
    await agrees(world, project);
    await world.pass(21 * DAY);
    await send(world, 'investor-8', treasury, 'releaseTranche', [0]);
    await send(world, 'spv-1', treasury, 'requestTranche', [1, HASH]);
    await send(world, 'second-engineer', treasury, 'certifyTranche', [1, HASH]);
    await send(world, 'guardian', treasury, 'suspendVerifier', [me('engineer'), HASH]);
    await agrees(world, project);
    await send(world, 'spv-1', treasury, 'withdrawReleased', [me('spv-1')]);
    await send(world, 'spv-1', treasury, 'postReport', [HASH]);

    const release = await list(world);
    await enact(
      world,
      project,
      action(world.book, 'vetoRelease', [token.address, release], 'investor-1'),
      VOTE.against,
    );
    await enact(world, project, action(treasury, 'setReportDuty', [90 * DAY], 'investor-1'));
    await enact(world, project, action(treasury, 'setLongStop', [params.longStop + DAY], 'investor-1'));
    const people = action(
      treasury,
      'replaceVerifier',
      [me('second-engineer'), me('investor-7')],
      'investor-1',
    );
    await enact(world, project, people);
    const waiting = await agrees(world, project);
    assert.ok(waiting.awaited.get(slice(people.data, 0, 4) as Hex)! > 0);
    await enforce(world, timelock, 'confirm', [people.data]);
    await agrees(world, project);

    await send(world, 'spv-1', treasury, 'requestTranche', [255, HASH]);
    for (const id of ['engineer', 'investor-7'])
      await send(world, id, treasury, 'certifyTranche', [255, HASH]);
    await world.pass(5 * DAY);
    await send(world, 'investor-8', treasury, 'releaseTranche', [255]);
    await declare(world, project, 1_000n);
    await send(world, 'spv-1', treasury, 'cancelDeclaration', [1]);
    await world.until(await declare(world, project, 1_000_003n));
    // Due, and applied by nobody yet.
    await agrees(world, project);
    await send(world, 'investor-4', token, 'transfer', [me('investor-1'), 7n]);
    await send(world, 'investor-1', treasury, 'claim', back('investor-1'));
    await send(world, 'guardian', token, 'pause', [HASH]);
    await send(world, 'guardian', token, 'unpause', [HASH]);
    await send(world, 'investor-8', treasury, 'withdrawFees');
    const papers = attestation(
      me('investor-9'),
      await world.registry.read.identityOf([me('investor-3')]),
      LATEST,
    );
    await send(world, 'kyc-issuer', world.registry, 'registerBatch', [[papers]]);
    await replace(world, me('investor-3'), me('investor-9'));
    await send(world, 'investor-8', token, 'migrate', [me('investor-3')]);
    await agrees(world, project);
    const gone = action(governance, 'signal', [HASH], 'investor-2');
    await send(world, 'investor-2', governance, 'propose', gone.propose);
    await send(world, 'investor-2', governance, 'cancel', gone.later);

    await world.until(params.concessionEnd);
    await agrees(world, project);
    await endow(world, project, 'spv-1', 1_000_007n);
    await send(world, 'spv-1', treasury, 'openRedemption', [400_000n]);
    await agrees(world, project);
    await enact(world, project, action(treasury, 'blockRedemption', [], 'investor-1'));
    await agrees(world, project);
    await send(world, 'spv-1', treasury, 'withdrawPool');
    await world.pass(60 * DAY);
    await send(world, 'spv-1', world.rupiah, 'approve', [treasury.address, 1_000_007n]);
    await send(world, 'spv-1', treasury, 'openRedemption', [1_000_007n]);
    await world.pass(30 * DAY);
    await send(world, 'investor-8', treasury, 'beginRedemption');
    await send(world, 'investor-1', treasury, 'redeem', back('investor-1'));
    await agrees(world, project);
    for (const id of ['investor-2', 'investor-4', 'investor-9'])
      await send(world, id, treasury, 'redeem', back(id));
    const last = await agrees(world, project);
    assert.deepEqual([last.stage, last.supply], [9, 0n]);
    await send(world, 'investor-8', treasury, 'sweep');
    await agrees(world, project);
  });

  it('give every state of a raise that failed, with a wallet that was lost in it', async () => {
    const world = await makeWorld();
    const project = await makeProject(world);
    const { offering, token, params } = project;
    await world.until(params.terms.opensAt);
    for (const id of Object.keys(SHARES)) await invest(world, project, id, 20);
    const papers = attestation(
      me('investor-9'),
      await world.registry.read.identityOf([me('investor-3')]),
      LATEST,
    );
    await send(world, 'kyc-issuer', world.registry, 'registerBatch', [[papers]]);
    await replace(world, me('investor-3'), me('investor-9'));
    await send(world, 'investor-8', token, 'migrate', [me('investor-3')]);
    await agrees(world, project);
    await world.until(params.terms.closesAt + 4 * DAY + 1);
    await send(world, 'investor-8', offering, 'finalize');
    await send(world, 'investor-1', offering, 'refund', back('investor-1'));
    await agrees(world, project);
    for (const id of ['investor-2', 'investor-9']) await send(world, id, offering, 'refund', back(id));
    assert.equal((await agrees(world, project)).stage, 9);
  });
});
