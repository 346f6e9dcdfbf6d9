import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HASH, at, me, refused, send, sendAs, fails } from './calls.ts';
import { DAY, complete, makeFunded, makeProject, makeWorld, zeroHash } from './world.ts';

const STATE = { requested: 1, certified: 2, released: 3, blocked: 4 };
const OTHER = `0x${'cd'.repeat(32)}` as const;

async function funded(change: Parameters<typeof makeFunded>[1] = {}) {
  const world = await makeWorld();
  const project = await makeFunded(world, change);
  const { treasury } = project;
  const ask = (tranche: number) => send(world, 'spv-1', treasury, 'requestTranche', [tranche, HASH]);
  const sign = (id: string, tranche: number) => send(world, id, treasury, 'certifyTranche', [tranche, HASH]);
  const release = async (tranche: number) => {
    await ask(tranche);
    await sign('engineer', tranche);
    if ((await treasury.read.trancheOf([tranche]))[0].state === STATE.requested)
      await sign('second-engineer', tranche);
    await world.pass(30 * DAY);
    await send(world, 'investor-8', treasury, 'releaseTranche', [tranche]);
  };
  return { world, project, treasury, ask, sign, release };
}

describe('the escrow', () => {
  it('is asked for by the SPV alone, one part after the other', async () => {
    const { world, treasury, ask, sign } = await funded();
    const call = [treasury, 'requestTranche'] as const;
    await refused(world, 'engineer', ...call, [0, HASH], 'NotTheSPV', [me('engineer')]);
    await refused(world, 'spv-1', ...call, [0, zeroHash], 'ZeroHash');
    await refused(world, 'spv-1', ...call, [3, HASH], 'NoSuchTranche', [3]);
    await refused(world, 'spv-1', ...call, [1, HASH], 'WrongTrancheState', [0, 0]);
    await refused(world, 'engineer', treasury, 'certifyTranche', [0, HASH], 'WrongTrancheState', [0, 0]);
    await refused(world, 'investor-8', treasury, 'releaseTranche', [0], 'WrongTrancheState', [0, 0]);
    await ask(0);
    await refused(world, 'spv-1', ...call, [0, HASH], 'WrongTrancheState', [0, STATE.requested]);
    await refused(world, 'investor-8', treasury, 'releaseTranche', [0], 'WrongTrancheState');
    await sign('engineer', 0);
    await refused(world, 'spv-1', ...call, [0, HASH], 'WrongTrancheState', [0, STATE.certified]);
    assert.equal(await treasury.read.trancheCount(), 3);
    const [first, second] = await treasury.read.verifiers();
    assert.deepEqual([first, second], [me('engineer'), me('second-engineer')]);
    const other = await makeProject(world, { nonce: 1n, slug: 'contoh-dua' });
    await refused(world, 'spv-1', other.treasury, 'requestTranche', [0, HASH], 'WrongStage', [0]);
    await refused(world, 'spv-1', other.treasury, 'postReport', [HASH], 'WrongStage', [0]);
  });

  it('is certified by the engineers, each once, for this evidence', async () => {
    const { world, treasury, ask, sign } = await funded({ trancheBps: [2501, 7499] });
    const call = [treasury, 'certifyTranche'] as const;
    await ask(0);
    await refused(world, 'spv-1', ...call, [0, HASH], 'NotAVerifier', [me('spv-1')]);
    await refused(world, 'engineer', ...call, [0, OTHER], 'WrongEvidence', [OTHER, HASH]);
    await sign('engineer', 0);
    await refused(world, 'engineer', ...call, [0, HASH], 'AlreadySigned', [me('engineer')]);
    await refused(world, 'investor-8', treasury, 'releaseTranche', [0], 'WrongTrancheState');
    await sign('second-engineer', 0);
    assert.equal((await treasury.read.trancheOf([0]))[0].state, STATE.certified);
  });

  it('needs one signature for a quarter, the first engineer among the two', async () => {
    const { treasury, ask, sign } = await funded({ trancheBps: [2500, 7500] });
    await ask(0);
    await sign('second-engineer', 0);
    assert.equal((await treasury.read.trancheOf([0]))[0].state, STATE.requested);
    await sign('engineer', 0);
    assert.equal((await treasury.read.trancheOf([0]))[0].state, STATE.certified);
  });

  it('is released after the wait, thirty days apart, and paid out once', async () => {
    const { world, treasury, ask, sign } = await funded({ trancheBps: [2500, 2500, 2500, 2500] });
    await ask(0);
    await sign('engineer', 0);
    const [{ releasableAt }, amount] = await treasury.read.trancheOf([0]);
    await at(world, releasableAt - 1);
    await refused(world, 'investor-8', treasury, 'releaseTranche', [0], 'TooEarly', [releasableAt]);
    await refused(world, 'spv-1', treasury, 'withdrawReleased', [me('spv-1')], 'NothingOwed', [me('spv-1')]);
    await at(world, releasableAt);
    await send(world, 'investor-8', treasury, 'releaseTranche', [0]);
    await refused(world, 'investor-8', treasury, 'releaseTranche', [0], 'WrongTrancheState', [0, 3]);
    await refused(world, 'engineer', treasury, 'withdrawReleased', [me('engineer')], 'NotTheSPV');
    await send(world, 'spv-1', treasury, 'withdrawReleased', [me('operator')]);
    assert.equal(await world.rupiah.read.balanceOf([me('operator')]), amount);
    await refused(world, 'spv-1', treasury, 'withdrawReleased', [me('spv-1')], 'NothingOwed');
    await ask(1);
    await sign('engineer', 1);
    await world.pass(6 * DAY);
    const next = releasableAt + 30 * DAY;
    await refused(world, 'investor-8', treasury, 'releaseTranche', [1], 'TooEarly', [next]);
    await at(world, next);
    await send(world, 'investor-8', treasury, 'releaseTranche', [1]);
    await ask(2);
    await sign('engineer', 2);
    assert.equal((await treasury.read.trancheOf([2]))[0].state, STATE.requested, 'above a half both sign');
  });

  it('pays the whole net raise and not a unit more, whoever sends a gift', async () => {
    const { world, treasury, release } = await funded({ trancheBps: [3333, 3333, 3334] });
    await send(world, 'investor-8', world.rupiah, 'faucet', [777n]);
    await send(world, 'investor-8', world.rupiah, 'transfer', [treasury.address, 777n]);
    for (const tranche of [0, 1, 2]) await release(tranche);
    const [escrow, released, profit, fees, net] = await treasury.read.books();
    assert.deepEqual([escrow, released, profit], [0n, net, 0n]);
    await send(world, 'spv-1', treasury, 'withdrawReleased', [me('spv-1')]);
    await send(world, 'investor-8', treasury, 'withdrawFees');
    assert.equal(await world.rupiah.read.balanceOf([me('spv-1')]), net);
    assert.equal(await world.rupiah.read.balanceOf([me('operator')]), fees);
    assert.equal(await world.rupiah.read.balanceOf([treasury.address]), 777n);
    await refused(world, 'investor-8', treasury, 'withdrawFees', [], 'NothingOwed', [me('operator')]);
  });

  it('waits longer once, on the word of a guardian', async () => {
    const { world, treasury, ask, sign } = await funded();
    const call = [treasury, 'extendTranche', [0, HASH]] as const;
    await refused(world, 'guardian', ...call, 'WrongTrancheState', [0, 0]);
    await ask(0);
    await sign('engineer', 0);
    const [{ releasableAt }] = await treasury.read.trancheOf([0]);
    await refused(world, 'investor-1', ...call, 'NotAGuardian', [me('investor-1')]);
    await refused(world, 'guardian', treasury, 'extendTranche', [0, zeroHash], 'ZeroHash');
    await send(world, 'guardian', ...call);
    await refused(world, 'guardian', ...call, 'AlreadyExtended', [0]);
    assert.equal((await treasury.read.trancheOf([0]))[0].releasableAt, releasableAt + 16 * DAY);
    await at(world, releasableAt + 16 * DAY - 1);
    await refused(world, 'spv-1', treasury, 'releaseTranche', [0], 'TooEarly');
    await at(world, releasableAt + 16 * DAY);
    await send(world, 'spv-1', treasury, 'releaseTranche', [0]);
  });

  it('is blocked by its timelock alone, and asked for anew', async () => {
    const { world, project, treasury, ask } = await funded();
    const lock = project.timelock.address;
    const block = (certificate: unknown) => sendAs(world, lock, treasury, 'blockTranche', [certificate]);
    await ask(0);
    const [{ certificate }] = await treasury.read.trancheOf([0]);
    await refused(world, 'admin', treasury, 'blockTranche', [certificate], 'NotTheTimelock', [me('admin')]);
    await fails(world, block(HASH), treasury, 'WrongCertificate', [HASH]);
    await block(certificate);
    await fails(world, block(certificate), treasury, 'WrongTrancheState', [0, STATE.blocked]);
    await ask(0);
    await fails(world, block(certificate), treasury, 'WrongCertificate', [certificate]);
    const [{ notBefore, requests }] = await treasury.read.trancheOf([0]);
    assert.equal(requests, 2);
    await at(world, notBefore - 1);
    await refused(world, 'engineer', treasury, 'certifyTranche', [0, HASH], 'TooEarly', [notBefore]);
    await at(world, notBefore);
    await send(world, 'engineer', treasury, 'certifyTranche', [0, HASH]);
  });

  it('stands still while a report is overdue', async () => {
    const { world, treasury, ask, sign } = await funded();
    const [dueAt, every] = await treasury.read.reportDuty();
    assert.equal(every, 180 * DAY);
    await ask(0);
    await sign('engineer', 0);
    await at(world, dueAt + 1);
    await refused(world, 'investor-8', treasury, 'releaseTranche', [0], 'ReportOverdue', [dueAt]);
    await refused(world, 'investor-8', treasury, 'postReport', [HASH], 'NotTheSPV');
    await refused(world, 'spv-1', treasury, 'postReport', [zeroHash], 'ZeroHash');
    await send(world, 'spv-1', treasury, 'postReport', [HASH]);
    await send(world, 'investor-8', treasury, 'releaseTranche', [0]);
    await world.pass(181 * DAY);
    await refused(world, 'spv-1', treasury, 'requestTranche', [1, HASH], 'ReportOverdue');
    await refused(world, 'investor-1', treasury, 'publishDossier', [HASH], 'NotTheSPV');
    await refused(world, 'spv-1', treasury, 'publishDossier', [zeroHash], 'ZeroHash');
    await send(world, 'spv-1', treasury, 'publishDossier', [HASH]);
  });

  it('begins the operation when both certify completion, once', async () => {
    const { world, project, treasury, ask, sign } = await funded();
    await complete(world, project);
    assert.equal(await project.token.read.stage(), 5);
    await refused(world, 'spv-1', treasury, 'requestTranche', [255, HASH], 'WrongStage', [5]);
    await ask(0);
    await sign('engineer', 0);
    assert.equal(await treasury.read.spv(), me('spv-1'));
    assert.equal((await treasury.read.trancheOf([255]))[1], 0n);
  });

  it('lets the offering alone pay back', async () => {
    const { world, treasury } = await funded();
    await refused(world, 'admin', treasury, 'payBack', [me('admin'), 1n], 'NotTheOffering', [me('admin')]);
  });
});
