import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { encodeFunctionData, keccak256, parseEventLogs, toHex } from 'viem';
import { governanceAbi, offeringAbi, projectTokenAbi, treasuryAbi } from '../abi/index.ts';
import { accountOf, addressOf } from '../demo/people.ts';
import { approvalDigest, attestationDigest } from '../eip712/index.ts';
import {
  DAY,
  PRICE,
  attestation,
  complete,
  declare,
  invest,
  makeFunded,
  makeProject,
  makeWorld,
  paramsOf,
} from './world.ts';

const STAGE = { open: 0, reflection: 1, failed: 2, cancelled: 3, construction: 4, operating: 5, closed: 9 };

describe('the life of a project', () => {
  it('raises, locks the shares, frees them when finalised', async () => {
    const world = await makeWorld();
    const project = await makeProject(world);
    await world.until(project.params.terms.opensAt);
    await invest(world, project, 'investor-1', 100);
    assert.equal(await project.token.read.balanceOf([addressOf('investor-1')]), 100n);
    assert.equal(
      await project.token.read.canTransfer([addressOf('investor-1'), addressOf('investor-2'), 1n]),
      false,
    );
    await world.viem.assertions.revertWithCustomError(
      world.as('investor-1', projectTokenAbi, project.token.address, 'transfer', [
        addressOf('investor-2'),
        0n,
      ]),
      project.token as never,
      'NotIssued',
    );
    await invest(world, project, 'investor-2', 60);
    assert.equal(await project.token.read.stage(), STAGE.open);
    await world.until(project.params.terms.closesAt);
    assert.equal(await project.token.read.stage(), STAGE.reflection);
    await world.pass(4 * DAY + 1);
    await world.as('investor-8', offeringAbi, project.offering.address, 'finalize');
    assert.equal(await project.token.read.stage(), STAGE.construction);
    const [escrow, , , fees, net] = await project.treasury.read.books();
    assert.equal(net, (160n * PRICE * 99n) / 100n);
    assert.equal(escrow, net);
    assert.equal(escrow + fees, 160n * PRICE);
    await world.as('investor-1', projectTokenAbi, project.token.address, 'transfer', [
      addressOf('investor-2'),
      1n,
    ]);
    assert.equal(await project.token.read.balanceOf([addressOf('investor-2')]), 61n);
    assert.equal(await project.token.read.getVotes([addressOf('investor-2')]), 61n);
  });

  it('fails one share below the soft cap, and everyone is paid back in full', async () => {
    const world = await makeWorld();
    const project = await makeProject(world);
    await world.until(project.params.terms.opensAt);
    await invest(world, project, 'investor-1', 60);
    await invest(world, project, 'investor-2', 39);
    await world.until(project.params.terms.closesAt + 4 * DAY + 1);
    await world.as('investor-8', offeringAbi, project.offering.address, 'finalize');
    assert.equal(await project.token.read.stage(), STAGE.failed);
    for (const [id, shares] of [
      ['investor-1', 60n],
      ['investor-2', 39n],
    ] as const) {
      const person = addressOf(id);
      await world.as(id, offeringAbi, project.offering.address, 'refund', [person, person]);
      assert.equal(await world.rupiah.read.balanceOf([person]), shares * PRICE);
    }
    assert.equal(await project.token.read.stage(), STAGE.closed);
    assert.equal(await world.rupiah.read.balanceOf([project.treasury.address]), 0n);
  });

  it('takes back within the reflection window and sells again', async () => {
    const world = await makeWorld();
    const project = await makeProject(world);
    const me = addressOf('investor-1');
    await world.until(project.params.terms.opensAt);
    await invest(world, project, 'investor-1', 25);
    await world.as('investor-1', offeringAbi, project.offering.address, 'revoke', [me, me]);
    assert.equal(await world.rupiah.read.balanceOf([me]), 25n * PRICE);
    assert.equal(await project.token.read.totalSupply(), 0n);
    await invest(world, project, 'investor-1', 30);
    assert.equal(await project.offering.read.identities(), 1);
    assert.equal(await project.token.read.getVotes([me]), 30n);
  });

  it('releases a tranche that was certified and waited for', async () => {
    const world = await makeWorld();
    const project = await makeFunded(world);
    const { address } = project.treasury;
    const evidence = keccak256(toHex('piers stand'));
    await world.as('spv-1', treasuryAbi, address, 'requestTranche', [0, evidence]);
    await world.as('engineer', treasuryAbi, address, 'certifyTranche', [0, evidence]);
    await world.pass(5 * DAY - 10);
    await world.viem.assertions.revertWithCustomError(
      world.as('investor-8', treasuryAbi, address, 'releaseTranche', [0]),
      project.treasury as never,
      'TooEarly',
    );
    await world.pass(10);
    await world.as('investor-8', treasuryAbi, address, 'releaseTranche', [0]);
    const [, released, , , net] = await project.treasury.read.books();
    assert.equal(released, (net * 2000n) / 10_000n);
    await world.as('spv-1', treasuryAbi, address, 'withdrawReleased', [addressOf('spv-1')]);
    assert.equal(await world.rupiah.read.balanceOf([addressOf('spv-1')]), released);
  });

  it('blocks a tranche by a vote of its holders', async () => {
    const world = await makeWorld();
    const project = await makeFunded(world);
    const { treasury, governance } = project;
    const evidence = keccak256(toHex('nothing stands'));
    await world.as('spv-1', treasuryAbi, treasury.address, 'requestTranche', [0, evidence]);
    await world.as('engineer', treasuryAbi, treasury.address, 'certifyTranche', [0, evidence]);
    const [tranche] = await treasury.read.trancheOf([0]);
    const description = `Block it #proposer=${addressOf('investor-1').toLowerCase()}`;
    const action = [
      [treasury.address],
      [0n],
      [encodeFunctionData({ abi: treasuryAbi, functionName: 'blockTranche', args: [tranche.certificate] })],
    ] as const;
    const receipt = await world.as('investor-1', governanceAbi, governance.address, 'propose', [
      ...action,
      description,
    ]);
    const [event] = parseEventLogs({
      abi: governanceAbi,
      eventName: 'ProposalKind',
      logs: receipt.logs,
    });
    assert.ok(event);
    const id = event.args.proposalId;
    assert.equal(await governance.read.blocking([tranche.certificate]), id);
    await world.pass(DAY + 1);
    await world.as('investor-1', governanceAbi, governance.address, 'castVote', [id, 1]);
    await world.as('investor-2', governanceAbi, governance.address, 'castVote', [id, 0]);
    await world.pass(7 * DAY);
    await world.viem.assertions.revertWithCustomError(
      world.as('spv-1', treasuryAbi, treasury.address, 'releaseTranche', [0]),
      treasury as never,
      'TooEarly',
    );
    const hash = keccak256(toHex(description));
    await world.as('investor-8', governanceAbi, governance.address, 'queue', [...action, hash]);
    await world.pass(2 * DAY);
    await world.as('investor-8', governanceAbi, governance.address, 'execute', [...action, hash]);
    const [blocked] = await treasury.read.trancheOf([0]);
    assert.equal(blocked.state, 4);
    await world.viem.assertions.revertWithCustomError(
      world.as('spv-1', treasuryAbi, treasury.address, 'releaseTranche', [0]),
      treasury as never,
      'WrongTrancheState',
    );
  });

  it('pays a profit to who held the shares at the record date', async () => {
    const world = await makeWorld();
    const project = await makeFunded(world);
    await complete(world, project);
    assert.equal(await project.token.read.stage(), STAGE.operating);
    const amount = 1_000_003n;
    const recordTime = await declare(world, project, amount);
    await world.until(recordTime);
    await world.as('investor-1', projectTokenAbi, project.token.address, 'transfer', [
      addressOf('investor-4'),
      100n,
    ]);
    const net = amount - (amount * 200n) / 10_000n;
    let paid = 0n;
    for (const [id, shares] of [
      ['investor-1', 100n],
      ['investor-2', 60n],
      ['investor-3', 40n],
    ] as const) {
      const person = addressOf(id);
      const due = await project.token.read.claimable([person]);
      assert.equal(due, (net * shares) / 200n, id);
      await world.as(id, treasuryAbi, project.treasury.address, 'claim', [person, person]);
      assert.equal(await world.rupiah.read.balanceOf([person]), due);
      paid += due;
    }
    assert.equal(await project.token.read.claimable([addressOf('investor-4')]), 0n);
    assert.ok(net - paid < 3n);
    await world.as('investor-8', treasuryAbi, project.treasury.address, 'withdrawFees');
    assert.equal(
      await world.rupiah.read.balanceOf([addressOf('operator')]),
      (amount * 200n) / 10_000n + (200n * PRICE) / 100n,
    );
  });

  it('hashes what people sign as the shared definitions do', async () => {
    const world = await makeWorld();
    const params = await paramsOf(world);
    const message = attestation(addressOf('investor-1'), 7n, (await world.now()) + DAY);
    assert.equal(
      await world.factory.read.approvalDigest([params as never]),
      approvalDigest(31337, world.factory.address, params),
    );
    assert.equal(
      await world.registry.read.attestationDigest([message]),
      attestationDigest(31337, world.registry.address, message),
    );
    assert.ok(accountOf('reviewer'));
  });
});
