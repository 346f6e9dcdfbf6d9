import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  encodeFunctionData,
  getAddress,
  parseEventLogs,
  stringToHex,
  zeroAddress,
  type Abi,
  type Address,
} from 'viem';
import { network } from 'hardhat';
import { demoRupiahAbi, projectFactoryAbi } from '../abi/index.ts';
import type { ProjectParams } from '../eip712/index.ts';
import { at, fails, me, refused, send } from './calls.ts';
import { KINDS } from './upgrading.ts';
import { DAY, makeProject, makeWorld, paramsOf, signApproval, zeroHash, type World } from './world.ts';

/** Code that answers 6 to every question. */
const SIX = '0x60065f5260205ff3';

type Terms = ProjectParams['terms'];

async function approved(world: World, change: Partial<ProjectParams> = {}, reviewer = 'reviewer') {
  const params = await paramsOf(world, change);
  return [params, me(reviewer), await signApproval(world, params, reviewer)] as const;
}

/** Expects a creation to be refused although the reviewer signed it. */
async function broken(world: World, change: Partial<ProjectParams>, error: string, args?: unknown[]) {
  await refused(world, 'spv-1', world.factory, 'createProject', await approved(world, change), error, args);
}

const field = (name: string) => [stringToHex(name, { size: 32 })];

describe('the factory', () => {
  it('creates what the reviewer signed, for the SPV that it names, once', async () => {
    const world = await makeWorld();
    const { factory } = world;
    const args = await approved(world);
    await refused(world, 'spv-2', factory, 'createProject', args, 'NotTheSPV', [me('spv-2'), me('spv-1')]);
    const foreign = { ...args[0], spv: me('spv-2') };
    await refused(world, 'spv-2', factory, 'createProject', [foreign, args[1], args[2]], 'BadApproval');
    const changed = { ...args[0], terms: { ...args[0].terms, price: 1n } };
    await refused(world, 'spv-1', factory, 'createProject', [changed, args[1], args[2]], 'BadApproval');
    assert.equal(await factory.read.nonceUsed([me('spv-1'), 0n]), false);
    await send(world, 'spv-1', factory, 'createProject', args);
    assert.equal(await factory.read.nonceUsed([me('spv-1'), 0n]), true);
    const token = await factory.read.projectOf(['contoh-satu']);
    assert.equal(await factory.read.isProject([token]), true);
    assert.equal(await factory.read.isProject([me('spv-1')]), false);
    assert.equal(await factory.read.projectOf(['contoh-dua']), zeroAddress);
    await refused(world, 'spv-1', factory, 'createProject', args, 'NonceUsed', [me('spv-1'), 0n]);
    await broken(world, { nonce: 1n }, 'SlugTaken', ['contoh-satu']);
    await makeProject(world, { nonce: 1n, slug: 'contoh-dua' });
  });

  it('makes addresses of the SPV and its nonce alone, whatever lies there already', async () => {
    const world = await makeWorld();
    const { factory, client } = world;
    const foretell = async (change: Partial<ProjectParams>) => {
      const [params, reviewer, signature] = await approved(world, change);
      const { result } = await client.simulateContract({
        ...{ account: params.spv, address: factory.address, abi: factory.abi, functionName: 'createProject' },
        args: [params as never, reviewer, signature],
      });
      return Object.values(result as Record<string, Address>);
    };
    const places = await foretell({});
    assert.equal(new Set(places).size, 5);
    const { terms } = await paramsOf(world);
    const others = { slug: 'contoh-lain', name: 'Lain', symbol: 'LAIN', longStop: terms.closesAt + 90 * DAY };
    assert.deepEqual(await foretell(others), places);
    const next = await foretell({ nonce: 1n });
    const identity = await world.registry.read.identityOf([me('investor-7')]);
    const stranger = await foretell({ spv: me('investor-7'), sponsors: [identity] });
    for (const [n, place] of places.entries())
      assert.ok(next[n] !== place && stranger[n] !== place && next[n] !== stranger[n]);
    await send(world, 'investor-8', world.rupiah, 'faucet', [5_000n]);
    for (const place of places) {
      await send(world, 'investor-8', world.rupiah, 'transfer', [place, 1_000n]);
      await world.networkHelpers.setBalance(place, 10n ** 18n);
    }
    const project = await makeProject(world);
    const suite = [...KINDS].map((name) => project[name].address);
    assert.deepEqual(suite, places);
    assert.deepEqual(await project.treasury.read.books(), [0n, 0n, 0n, 0n, 0n, 0n]);
    assert.deepEqual([await project.token.read.totalSupply(), await project.token.read.stage()], [0n, 0]);
  });

  it('tells of a project before its parts tell of themselves, and all that it was made with', async () => {
    const world = await makeWorld();
    const { params, receipt, ...project } = await makeProject(world);
    const [created] = parseEventLogs({
      abi: world.factory.abi,
      eventName: 'ProjectCreated',
      logs: receipt.logs,
    });
    const order = (log: { logIndex: number | null }) => log.logIndex!;
    const before = receipt.logs.filter((log) => order(log) < order(created!));
    // The proxies come into being with their code, and say that alone.
    const born = parseEventLogs({ abi: project.token.abi, eventName: 'Upgraded', logs: before });
    assert.equal(born.length, before.length);
    const after = receipt.logs.filter((log) => order(log) > order(created!));
    const speakers = new Set(after.map(({ address }) => getAddress(address)));
    for (const name of KINDS) assert.ok(speakers.has(getAddress(project[name].address)), name);
    const {
      params: told,
      reviewer,
      currencyDecimals,
      spv,
    } = created!.args as never as Record<string, unknown>;
    assert.deepEqual(told, { ...params, currency: getAddress(params.currency) });
    assert.deepEqual([reviewer, currencyDecimals, spv], [me('reviewer'), 2, me('spv-1')]);
    const fields = (projectFactoryAbi as Abi).filter((item) => item.type === 'function');
    const create = fields.find(({ name }) => name === 'createProject')!;
    const { components } = create.inputs[0] as { components: readonly { name: string }[] };
    assert.deepEqual(components.map(({ name }) => name).sort(), Object.keys(told as object).sort());
  });

  it('reads the decimals of a currency once, for each project', async () => {
    const world = await makeWorld();
    const first = await makeProject(world);
    assert.equal(await first.treasury.read.currencyDecimals(), 2);
    await world.networkHelpers.setCode(world.rupiah.address, SIX);
    assert.equal(await world.rupiah.read.decimals(), 6);
    assert.equal(await first.treasury.read.currencyDecimals(), 2);
    const second = await makeProject(world, { nonce: 1n, slug: 'contoh-dua' });
    assert.equal(await second.treasury.read.currencyDecimals(), 6);
    await world.until(first.params.terms.closesAt + 5 * DAY);
    await send(world, 'investor-8', first.offering, 'finalize');
    assert.equal(await first.treasury.read.currencyDecimals(), 2);
  });

  it('refuses an approval of a stranger, one taken back and one too old', async () => {
    const world = await makeWorld();
    const { factory } = world;
    const own = await approved(world, {}, 'operator');
    await refused(world, 'spv-1', factory, 'createProject', own, 'NotAReviewer', [me('operator')]);
    const deadline = (await world.now()) + 1000;
    const [params, reviewer, signature] = await approved(world, { deadline });
    const approval = await factory.read.approvalDigest([params as never]);
    await refused(world, 'spv-1', factory, 'revokeApproval', [approval], 'AccessManagedUnauthorized');
    await send(world, 'reviewer', factory, 'revokeApproval', [approval]);
    const args = [params, reviewer, signature];
    await refused(world, 'spv-1', factory, 'createProject', args, 'ApprovalIsRevoked', [approval]);
    const other = await approved(world, { deadline, slug: 'contoh-dua' });
    await at(world, deadline + 1);
    await refused(world, 'spv-1', factory, 'createProject', other, 'ApprovalExpired', [deadline]);
    await at(world, deadline);
    await send(world, 'spv-1', factory, 'createProject', other);
  });

  it('is set up once, and its code by itself not at all', async () => {
    const world = await makeWorld();
    const code = { abi: world.factory.abi, address: world.address('impl.ProjectFactory') };
    for (const target of [world.factory, code])
      await refused(world, 'admin', target, 'initialize', [], 'InvalidInitialization');
  });

  it('refuses names that could deceive', async () => {
    const world = await makeWorld();
    const slugs = ['', 'ab', 'a'.repeat(49), 'Contoh', 'contoh_1', 'contoh 1', 'contöh'];
    for (const slug of slugs) await broken(world, { slug }, 'BadSlug', [slug]);
    for (const name of ['', 'ab', 'a'.repeat(65), 'baris\nbaru', 'nama\u202eterbalik', 'nol\0'])
      await broken(world, { name }, 'BadName');
    for (const symbol of ['', 'A', 'A'.repeat(12), 'SÅM']) await broken(world, { symbol }, 'BadName');
    // The first and the last of what is allowed.
    await makeProject(world, { slug: '0-9', name: 'a ~', symbol: 'AB' });
    await makeProject(world, {
      slug: 'a-z'.repeat(16),
      name: 'a'.repeat(64),
      symbol: 'A'.repeat(11),
      nonce: 1n,
    });
  });

  it('refuses terms out of bounds, naming the field', async () => {
    const world = await makeWorld();
    const { terms } = await paramsOf(world);
    const wrong: [string, Partial<Terms>][] = [
      ['price', { price: 0n }],
      ['hardCap', { hardCap: 0 }],
      ['hardCap', { price: 2n ** 112n / 200n + 1n }],
      ['softCap', { softCap: 0 }],
      ['softCap', { softCap: 201 }],
      ['minTicket', { minTicket: 0 }],
      ['minTicket', { minTicket: 201 }],
      ['closesAt', { closesAt: terms.opensAt + 3 * DAY - 1 }],
      ['closesAt', { opensAt: 0, closesAt: 3 * DAY }],
      ['reflection', { reflection: 3 * DAY - 1 }],
      ['reflection', { reflection: 30 * DAY + 1 }],
      ['minIdentities', { minIdentities: 0 }],
      ['minIdentities', { minIdentities: 201 }],
      ['maxBps', { maxBps: 0 }],
      ['maxBps', { maxBps: 10_001 }],
      ['maxBps', { minIdentities: 4 }],
      ['tierLimits', { tierLimits: [1, 120, 150, 200] }],
      ['tierLimits', { tierLimits: [50, 120, 150, 0] }],
    ];
    for (const [name, change] of wrong)
      await broken(world, { terms: { ...terms, ...change } }, 'BadTerms', field(name));
    const edge = { closesAt: terms.opensAt + 3 * DAY, reflection: 30 * DAY, price: (2n ** 112n - 1n) / 200n };
    await makeProject(world, { terms: { ...terms, ...edge } });
  });

  it('refuses dates, tranches, money and people out of bounds', async () => {
    const world = await makeWorld();
    const { terms, longStop, concessionEnd, sponsors } = await paramsOf(world);
    const engineer = await world.registry.read.identityOf([me('engineer')]);
    const cases: [Partial<ProjectParams>, string, unknown[]?][] = [
      [{ longStop: terms.closesAt + terms.reflection }, 'BadTerms', field('longStop')],
      [{ concessionEnd: longStop }, 'BadTerms', field('concessionEnd')],
      [{ concessionEnd: 2 ** 32 - 20 * 365 * DAY }, 'BadTerms', field('concessionEnd')],
      [{ dossierHash: zeroHash }, 'BadTerms', field('dossierHash')],
      [{ trancheBps: [] }, 'BadTranches'],
      [{ trancheBps: [10_000, 0] }, 'BadTranches'],
      [{ trancheBps: [5000, 4999] }, 'BadTranches'],
      [{ trancheBps: [5000, 5001] }, 'BadTranches'],
      [{ trancheBps: [...Array.from({ length: 20 }, () => 400), 2000] }, 'BadTranches'],
      [{ verifier: me('investor-9') }, 'BadVerifiers'],
      [{ secondVerifier: zeroAddress }, 'BadVerifiers'],
      [{ secondVerifier: me('engineer') }, 'BadVerifiers'],
      [{ verifier: me('spv-1') }, 'BadVerifiers'],
      [{ sponsors: [...sponsors, engineer] }, 'BadVerifiers'],
      [{ sponsors: [] }, 'BadSponsors'],
      [{ sponsors: [0n] }, 'BadSponsors'],
      [{ sponsors: [engineer] }, 'BadSponsors'],
      [{ sponsors: [...sponsors, ...Array.from({ length: 20 }, (_, n) => BigInt(n + 9))] }, 'BadSponsors'],
      [{ unclaimedDestination: zeroAddress }, 'ZeroAddress', field('unclaimedDestination')],
      [{ currency: me('spv-1') }, 'CurrencyNotAllowed', [me('spv-1')]],
      [{ raiseFeeBps: 99 }, 'FeeChanged', [100, 200]],
      [{ managementFeeBps: 201 }, 'FeeChanged', [100, 200]],
    ];
    for (const [change, error, args] of cases) await broken(world, change, error, args);
    assert.ok(concessionEnd > longStop);
    const parts = Array.from({ length: 20 }, () => 500);
    await makeProject(world, { trancheBps: parts, concessionEnd: 2 ** 32 - 1 - 20 * 365 * DAY });
  });

  it('lets the operator, after its delay, set fees and currencies for new projects', async () => {
    const world = await makeWorld();
    const { factory } = world;
    assert.deepEqual(await factory.read.fees(), [100, 200, me('operator')]);
    assert.equal(await factory.read.feeRecipient(), me('operator'));
    assert.equal(await factory.read.isCurrency([world.rupiah.address]), true);
    const refuse = (functionName: string, args: unknown[]) =>
      refused(world, 'spv-1', factory, functionName, args, 'AccessManagedUnauthorized');
    await refuse('setFees', [0, 0, me('spv-1')]);
    await refuse('allowCurrency', [me('spv-1'), true]);
    const call = (functionName: string, args: unknown[]) => viaOperator(world, functionName, args);
    await fails(world, call('setFees', [1001, 0, me('operator')]), factory, 'FeeTooHigh', [1001]);
    await fails(world, call('setFees', [0, 1001, me('operator')]), factory, 'FeeTooHigh', [1001]);
    await fails(world, call('setFees', [0, 0, zeroAddress]), factory, 'ZeroAddress', field('recipient'));
    await call('setFees', [1000, 1000, me('guardian')]);
    assert.deepEqual(await factory.read.fees(), [1000, 1000, me('guardian')]);
    await broken(world, {}, 'FeeChanged', [1000, 1000]);
    await makeProject(world, { raiseFeeBps: 1000, managementFeeBps: 1000 });
    await call('allowCurrency', [world.rupiah.address, false]);
    const change = { nonce: 1n, slug: 'contoh-dua', raiseFeeBps: 1000, managementFeeBps: 1000 };
    await broken(world, change, 'CurrencyNotAllowed', [world.rupiah.address]);
  });

  it('has a currency to play with that gives and allows what it says', async () => {
    const world = await makeWorld();
    const most = 10_000_000_000_00n;
    await refused(world, 'investor-1', world.rupiah, 'faucet', [most + 1n], 'FaucetLimit', [most + 1n, most]);
    await send(world, 'investor-1', world.rupiah, 'faucet', [most]);
    assert.equal(await world.rupiah.read.balanceOf([me('investor-1')]), most);
    const { viem } = await network.create({ network: 'default', override: { chainId: 1 } });
    const there = { abi: demoRupiahAbi, address: world.rupiah.address };
    await fails(world, viem.deployContract('DemoRupiah'), there, 'NotOnThisChain', [1n]);
  });
});

/** Schedules with the access manager, waits its week and executes. */
async function viaOperator(world: World, functionName: string, args: unknown[]) {
  const data = encodeFunctionData({ abi: world.factory.abi, functionName, args } as never);
  await send(world, 'operator', world.access, 'schedule', [world.factory.address, data, 0]);
  await world.pass(7 * DAY);
  return send(world, 'operator', world.factory, functionName, args);
}
