import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HASH, at, me, refused, selector, send } from './calls.ts';
import {
  SHARES,
  STAGE,
  YEARS,
  claimAll,
  decided,
  endow,
  events,
  funded,
  redeeming,
  renew,
  terminated,
} from './ending.ts';
import { DAY, complete, declare, invest, makeProject, makeWorld, type Project, type World } from './world.ts';

const DESTINATION = 'investor-6';
const change = { unclaimedDestination: me(DESTINATION) };
const custodian = (world: World) => world.rupiah.read.balanceOf([me(DESTINATION)]);

const redeem = async (world: World, { treasury }: Project, ids = Object.keys(SHARES)) => {
  for (const id of ids) await send(world, id, treasury, 'redeem', [me(id), me(id)]);
};

async function give(world: World, { treasury }: Project, amount: bigint) {
  await send(world, 'investor-8', world.rupiah, 'faucet', [amount]);
  await send(world, 'investor-8', world.rupiah, 'transfer', [treasury.address, amount]);
}

describe('a project closes', () => {
  it('with its last share; the dust of the pool goes to the custodian, and nothing twice', async () => {
    const { world, project, treasury, token } = await redeeming(1_000_007n, change);
    await refused(world, 'investor-8', treasury, 'sweep', [], 'WrongStage', [STAGE.redemption]);
    await redeem(world, project);
    assert.equal(await token.read.stage(), STAGE.closed);
    const { pool, redeemed } = await treasury.read.redemption();
    assert.equal(pool - redeemed, 1n);
    const receipt = await send(world, 'investor-8', treasury, 'sweep');
    assert.deepEqual(events(receipt, treasury, 'UnclaimedSwept'), [{ to: me(DESTINATION), amount: 1n }]);
    assert.equal(await custodian(world), 1n);
    await refused(world, 'investor-8', treasury, 'sweep', [], 'NothingOwed', [me(DESTINATION)]);
    const [escrow, released, profit, fees, , pools] = await treasury.read.books();
    assert.deepEqual([escrow, released, profit, pools], [0n, 0n, 0n, 0n]);
    assert.equal(await world.rupiah.read.balanceOf([treasury.address]), fees);
    await send(world, 'investor-8', treasury, 'withdrawFees');
  });

  it('or five years after the redemption began, for anyone to say', async () => {
    const { world, project, treasury, token } = await redeeming(200_000n, change);
    const since = await world.now();
    await redeem(world, project, ['investor-2']);
    await refused(world, 'investor-8', treasury, 'close', [], 'TooEarly', [since + YEARS]);
    await at(world, since + YEARS - 1);
    await refused(world, 'investor-8', treasury, 'close', [], 'TooEarly', [since + YEARS]);
    await at(world, since + YEARS);
    const receipt = await send(world, 'investor-8', treasury, 'close');
    const moved = { from: STAGE.redemption, to: STAGE.closed };
    assert.deepEqual(events(receipt, token, 'StageChanged'), [moved]);
    await refused(world, 'investor-8', treasury, 'close', [], 'WrongStage', [STAGE.closed]);
    await send(world, 'investor-8', treasury, 'sweep');
    assert.equal(await custodian(world), 140_000n);
  });

  it('in no other stage, however late', async () => {
    const { world, treasury } = await terminated();
    await world.pass(2 * YEARS);
    await refused(world, 'investor-8', treasury, 'close', [], 'WrongStage', [STAGE.terminated]);
    const open = await makeWorld();
    const project = await makeProject(open);
    await refused(open, 'investor-8', project.treasury, 'close', [], 'WrongStage', [STAGE.open]);
    await refused(open, 'investor-8', project.treasury, 'sweep', [], 'WrongStage', [STAGE.open]);
  });
});

describe('what was not claimed', () => {
  /** investor-3 sold its shares and left its profit; all others redeemed. */
  async function leftBehind() {
    const all = await funded(change);
    const { world, project, treasury, token } = all;
    await complete(world, project);
    await world.until(await declare(world, project, 200_000n));
    await send(world, 'investor-3', token, 'transfer', [me('investor-1'), 40n]);
    await decided(world, project, 'terminate', []);
    await claimAll(world, project, ['investor-1', 'investor-2']);
    await endow(world, project, 'spv-1', 200_000n);
    await send(world, 'spv-1', treasury, 'openRedemption', [200_000n]);
    await world.pass(30 * DAY);
    await send(world, 'investor-8', treasury, 'beginRedemption');
    const since = await world.now();
    await redeem(world, project, ['investor-1', 'investor-2']);
    assert.equal(await token.read.stage(), STAGE.closed);
    return { ...all, since };
  }

  it('is not the last holder’s to take, and stays its owner’s for five years', async () => {
    const { world, project, treasury, since } = await leftBehind();
    const three = me('investor-3');
    const owed = 39_200n;
    assert.equal(await treasury.read.claimReason([three]), '0x00000000');
    await refused(
      world,
      'investor-1',
      treasury,
      'redeem',
      [me('investor-1'), me('investor-1')],
      'WrongStage',
    );
    await refused(world, 'investor-8', treasury, 'sweep', [], 'NothingOwed', [me(DESTINATION)]);
    await give(world, project, 777n);
    await send(world, 'investor-1', treasury, 'sweep');
    assert.equal(await custodian(world), 777n);
    await at(world, since + YEARS - 1);
    await refused(world, 'investor-8', treasury, 'sweep', [], 'NothingOwed', [me(DESTINATION)]);
    await renew(world);
    await send(world, 'investor-3', treasury, 'claim', [three, three]);
    assert.equal(await world.rupiah.read.balanceOf([three]), owed);
  });

  it('is the custodian’s after that, and nobody claims it any more', async () => {
    const { world, treasury, since } = await leftBehind();
    const three = me('investor-3');
    await world.until(since + YEARS - 1);
    await send(world, 'investor-1', treasury, 'sweep');
    assert.equal(await custodian(world), 39_200n);
    await renew(world);
    assert.equal(await treasury.read.claimReason([three]), selector(treasury, 'NothingOwed'));
    await refused(world, 'investor-3', treasury, 'claim', [three, three], 'NothingOwed', [three]);
    const fees = (await treasury.read.books())[3];
    assert.equal(await world.rupiah.read.balanceOf([treasury.address]), fees);
  });

  it('excludes what the SPV, the platform and a refused payer have there', async () => {
    const { world, project, treasury } = await funded(change);
    await send(world, 'spv-1', treasury, 'requestTranche', [0, HASH]);
    await send(world, 'engineer', treasury, 'certifyTranche', [0, HASH]);
    await world.pass(5 * DAY);
    await send(world, 'investor-8', treasury, 'releaseTranche', [0]);
    await decided(world, project, 'terminate', []);
    await claimAll(world, project);
    await endow(world, project, 'spv-1', 700n);
    await send(world, 'spv-1', treasury, 'openRedemption', [300n]);
    await decided(world, project, 'blockRedemption', []);
    await world.pass(60 * DAY);
    await send(world, 'spv-1', treasury, 'openRedemption', [400n]);
    await world.pass(30 * DAY);
    await send(world, 'investor-8', treasury, 'beginRedemption');
    await redeem(world, project);
    await give(world, project, 777n);
    await world.pass(YEARS);
    await send(world, 'investor-8', treasury, 'sweep');
    assert.equal(await custodian(world), 777n);
    const [, released, , fees] = await treasury.read.books();
    assert.equal(await world.rupiah.read.balanceOf([treasury.address]), released + fees + 300n);
    await send(world, 'spv-1', treasury, 'withdrawPool');
    await send(world, 'spv-1', treasury, 'withdrawReleased', [me('spv-1')]);
    await send(world, 'investor-8', treasury, 'withdrawFees');
    assert.equal(await world.rupiah.read.balanceOf([treasury.address]), 0n);
  });
});

describe('the money of a raise that failed', () => {
  it('is never swept: only gifts are, once all is refunded', async () => {
    const world = await makeWorld();
    const project = await makeProject(world, change);
    const { offering, treasury, token } = project;
    await world.until(project.params.terms.opensAt);
    await invest(world, project, 'investor-1', 10);
    await give(world, project, 777n);
    await world.pass(30 * DAY);
    await send(world, 'investor-8', offering, 'finalize');
    await world.pass(2 * YEARS);
    await refused(world, 'investor-8', treasury, 'sweep', [], 'WrongStage', [STAGE.failed]);
    await refused(world, 'investor-8', treasury, 'close', [], 'WrongStage', [STAGE.failed]);
    const [escrow, , , fees, net] = await treasury.read.books();
    assert.deepEqual([escrow, fees, net], [10n * project.params.terms.price, 0n, 0n]);
    await refused(world, 'investor-8', treasury, 'withdrawFees', [], 'NothingOwed');
    await send(world, 'investor-1', offering, 'refund', [me('investor-1'), me('investor-1')]);
    assert.equal(await token.read.stage(), STAGE.closed);
    await send(world, 'investor-8', treasury, 'sweep');
    assert.equal(await custodian(world), 777n);
  });
});
