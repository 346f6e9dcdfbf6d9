import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toFunctionSelector, toHex, type Abi, type AbiFunction } from 'viem';
import { at, fails, me, refused, selector, send } from './calls.ts';
import { said, order, ordered } from './siblings.ts';
import { DAY, invest, makeFunded, makeProject, makeWorld } from './world.ts';

const MOST = 2n ** 256n - 1n;
const ALL = 2n ** 32n - 1n;
const LIFTED = 2 ** 32 - 1;
const NONE = '0x00000000';
const [one, two] = [me('investor-1'), me('investor-2')];
/** What its interface adds to ERC-20's. */
const ERC3643 = [
  'onchainID()',
  'version()',
  'identityRegistry()',
  'compliance()',
  'paused()',
  'isFrozen(address)',
  'getFrozenTokens(address)',
  'setName(string)',
  'setSymbol(string)',
  'setOnchainID(address)',
  'pause()',
  'unpause()',
  'setAddressFrozen(address,bool)',
  'freezePartialTokens(address,uint256)',
  'unfreezePartialTokens(address,uint256)',
  'setIdentityRegistry(address)',
  'setCompliance(address)',
  'forcedTransfer(address,address,uint256)',
  'mint(address,uint256)',
  'burn(address,uint256)',
  'recoveryAddress(address,address,address)',
  'batchTransfer(address[],uint256[])',
  'batchForcedTransfer(address[],address[],uint256[])',
  'batchMint(address[],uint256[])',
  'batchBurn(address[],uint256[])',
  'batchSetAddressFrozen(address[],bool[])',
  'batchFreezePartialTokens(address[],uint256[])',
  'batchUnfreezePartialTokens(address[],uint256[])',
];
const SHARED = [
  'identityRegistry',
  'paused',
  'getFrozenTokens',
  'pause',
  'unpause',
  'forcedTransfer',
  'mint',
  'burn',
];

async function funded() {
  const world = await makeWorld();
  const project = await makeFunded(world);
  const { token } = project;
  const unconfirmed = [world, 'enforcer', token, 'setFrozenTokens'] as const;
  const order = (account: string, amount: bigint) =>
    ordered(world, project, 'setFrozenTokens', [account, amount]);
  return { world, project, token, unconfirmed, order };
}

/** The first second of a day, in days since 1970. */
const dayOf = (moment: number) => Math.floor(moment / DAY);

describe('the interfaces of the shares', () => {
  it('are those that a tool recognises', async () => {
    const { token } = await funded();
    const erc7943 = [
      'canSend(address)',
      'canReceive(address)',
      'getFrozenTokens(address)',
      'canTransfer(address,address,uint256)',
      'setFrozenTokens(address,uint256)',
      'forcedTransfer(address,address,uint256)',
    ]
      .map((one) => BigInt(toFunctionSelector(one)))
      .reduce((a, b) => a ^ b);
    assert.equal(erc7943, 0x3edbb4c4n);
    // All errors of the standard are there to be read; a transfer that cannot be is refused for its sender or its receiver.
    for (const [name, inputs] of [
      ['ERC7943CannotSend', 'address'],
      ['ERC7943CannotReceive', 'address'],
      ['ERC7943CannotTransfer', 'address,address,uint256'],
      ['ERC7943InsufficientUnfrozenBalance', 'address,uint256,uint256'],
    ] as const)
      assert.equal(selector(token, name), toFunctionSelector(`${name}(${inputs})`));
    // ERC-165, 7943 fungible, 20, 20 metadata, 2612, 5267, 6372, votes (5805).
    for (const id of [
      '0x01ffc9a7',
      '0x3edbb4c4',
      '0x36372b07',
      '0xa219a025',
      '0x9d8ff7da',
      '0x84b0196e',
      '0xda287a1d',
      '0xe90fb3f6',
    ] as const)
      assert.equal(await token.read.supportsInterface([id]), true, id);
    for (const id of ['0xffffffff', '0x00000000', '0xb97d944c'] as const)
      assert.equal(await token.read.supportsInterface([id]), false, id);
  });

  it('bear the names of ERC-3643 for what it has too, and claim no id of it', async () => {
    const { world, token } = await funded();
    const functions = (abi: Abi) => abi.filter((item): item is AbiFunction => item.type === 'function');
    const of = (abi: Abi, name: string) => {
      const found = functions(abi).find((item) => item.name === name);
      assert.ok(found, name);
      return [found.inputs.map(({ type }) => type), found.outputs.map(({ type }) => type)];
    };
    // Where ours says more, what it says more comes last: the hash of a reason, or that it was done.
    for (const [name, inputs, outputs] of [
      ['identityRegistry', [], ['address']],
      ['paused', [], ['bool']],
      ['pause', ['bytes32'], []],
      ['unpause', ['bytes32'], []],
      ['getFrozenTokens', ['address'], ['uint256']],
      ['forcedTransfer', ['address', 'address', 'uint256'], ['bool']],
      ['mint', ['address', 'uint256'], []],
      ['burn', ['address', 'uint256'], []],
    ] as const)
      assert.deepEqual(of(token.abi as Abi, name), [inputs, outputs], name);
    assert.deepEqual(of(world.registry.abi as Abi, 'isVerified'), [['address'], ['bool']]);
    assert.deepEqual(of(world.registry.abi as Abi, 'isFrozen'), [['address'], ['bool']]);
    const id = ERC3643.map((one) => BigInt(toFunctionSelector(one))).reduce((a, b) => a ^ b);
    assert.equal(await token.read.supportsInterface([toHex(id, { size: 4 })]), false);
    assert.equal(await token.read.supportsInterface(['0xb97d944c']), false);
    // Of its other functions there is none under its own name that does another thing.
    const shared = ERC3643.map((one) => one.split('(')[0]!).filter((name) =>
      functions(token.abi as Abi).some((item) => item.name === name),
    );
    assert.deepEqual(new Set(shared), new Set(SHARED));
  });

  it('name their domain, and who the project is', async () => {
    const { world, project, token } = await funded();
    const [fields, name, version, chainId, contract] = await token.read.eip712Domain();
    assert.deepEqual([fields, name, version, chainId], ['0x0f', 'Contoh Satu (demo)', '1', 31337n]);
    assert.equal(contract.toLowerCase(), token.address.toLowerCase());
    assert.equal(await token.read.clock(), await world.now());
    for (const part of [project.token, project.offering])
      assert.equal((await part.read.token()).toLowerCase(), token.address.toLowerCase());
  });
});

describe('freezing a part of the shares', () => {
  it('is for an order behind the timelock, or for an enforcer', async () => {
    const { world, project, token } = await funded();
    for (const id of ['guardian', 'admin', 'spv-1', 'investor-1'])
      await refused(world, id, token, 'setFrozenTokens', [one, 1n], 'NotAnEnforcer', [me(id)]);
    const { result } = await world.client.simulateContract({
      ...token,
      functionName: 'setFrozenTokens',
      args: [one, 30n],
      account: project.timelock.address,
    });
    assert.equal(result, true);
    const receipt = await ordered(world, project, 'setFrozenTokens', [one, 30n]);
    assert.deepEqual(said(receipt, token), [
      ['Frozen', one, 30n],
      ['FrozenUntil', one, LIFTED],
    ]);
    for (const frozen of [1n, 30n]) {
      await ordered(world, project, 'setFrozenTokens', [one, frozen]);
      const transfer = [world, 'investor-1', token, 'transfer', [two, 101n - frozen]] as const;
      const error = 'ERC7943InsufficientUnfrozenBalance';
      await refused(...transfer, error, [one, 101n - frozen, 100n - frozen]);
      assert.equal(await token.read.transferReason([one, two, 101n - frozen]), selector(token, error));
    }
    await world.pass(4000 * DAY);
    assert.equal(await token.read.getFrozenTokens([one]), 30n);
    assert.equal(await token.read.frozenUntil([one]), LIFTED);
  });

  it('lasts thirty days without an order, to the end of a day', async () => {
    const { world, token, unconfirmed } = await funded();
    const receipt = await send(...unconfirmed, [one, 90n]);
    const until = (dayOf(await world.now()) + 30) * DAY;
    assert.deepEqual(said(receipt, token), [
      ['Frozen', one, 90n],
      ['FrozenUntil', one, until],
    ]);
    const transfer = [world, 'investor-1', token, 'transfer', [two, 11n]] as const;
    await at(world, until - 1);
    await refused(...transfer, 'ERC7943InsufficientUnfrozenBalance', [one, 11n, 10n]);
    await at(world, until);
    await send(...transfer);
    assert.deepEqual([await token.read.getFrozenTokens([one]), await token.read.frozenUntil([one])], [0n, 0]);
  });

  it('may be lowered at any time, and raised without an order once a year', async () => {
    const { world, token, unconfirmed } = await funded();
    await send(...unconfirmed, [one, 90n]);
    const day = dayOf(await world.now());
    const year = (day + 365) * DAY;
    await refused(...unconfirmed, [one, 91n], 'FrozenOnceAYear', [one, year]);
    await send(...unconfirmed, [one, 40n]);
    assert.equal(await token.read.frozenUntil([one]), (day + 30) * DAY);
    await send(...unconfirmed, [one, 40n]);
    await refused(...unconfirmed, [one, 41n], 'FrozenOnceAYear', [one, year]);
    assert.deepEqual(said(await send(...unconfirmed, [one, 0n]), token), [
      ['Frozen', one, 0n],
      ['FrozenUntil', one, 0],
    ]);
    await refused(...unconfirmed, [one, 1n], 'FrozenOnceAYear', [one, year]);
    // Each account has a year of its own.
    await send(...unconfirmed, [two, 1n]);
    await at(world, year - 1);
    await refused(...unconfirmed, [one, 1n], 'FrozenOnceAYear', [one, year]);
    await at(world, year);
    await send(...unconfirmed, [one, 1n]);
  });

  it('under an order is raised by an order, lowered and lifted at once', async () => {
    const { world, token, unconfirmed, order } = await funded();
    await send(...unconfirmed, [one, 10n]);
    await order(one, 30n);
    await refused(...unconfirmed, [one, 31n], 'FrozenOnceAYear', [one, LIFTED]);
    await send(...unconfirmed, [one, 20n]);
    assert.equal(await token.read.frozenUntil([one]), LIFTED);
    await order(one, 25n);
    await send(...unconfirmed, [one, 0n]);
    const lifted = dayOf(await world.now());
    assert.equal(await token.read.frozenUntil([one]), 0);
    const again = (lifted + 335) * DAY;
    await refused(...unconfirmed, [one, 1n], 'FrozenOnceAYear', [one, again]);
    await order(one, 1n);
    await order(one, 0n);
    await world.until(again + 335 * DAY);
    await send(...unconfirmed, [one, 1n]);
  });

  it('may exceed the balance, and holds back what comes', async () => {
    const { world, token, order } = await funded();
    const transfer = [world, 'investor-1', token, 'transfer'] as const;
    assert.deepEqual(said(await order(one, MOST), token)[0], ['Frozen', one, ALL]);
    assert.equal(await token.read.getFrozenTokens([one]), ALL);
    await send(world, 'investor-2', token, 'transfer', [one, 5n]);
    await refused(...transfer, [two, 1n], 'ERC7943InsufficientUnfrozenBalance', [one, 1n, 0n]);
    // More than the balance is the older question, frozen or not.
    await refused(...transfer, [two, 106n], 'ERC20InsufficientBalance', [one, 105n, 106n]);
    assert.equal(
      await token.read.transferReason([one, two, 106n]),
      selector(token, 'ERC20InsufficientBalance'),
    );
    await send(...transfer, [two, 0n]);
    await order(one, 0n);
    await send(...transfer, [two, 105n]);
    await order(me('investor-12'), 7n);
    assert.equal(await token.read.getFrozenTokens([me('investor-12')]), 7n);
  });

  it('stops no vote and no profit', async () => {
    const { token, order } = await funded();
    await order(one, 100n);
    assert.equal(await token.read.getVotes([one]), 100n);
  });
});

describe('frozen shares of a raise', () => {
  async function raising() {
    const world = await makeWorld();
    const project = await makeProject(world);
    await world.until(project.params.terms.opensAt);
    await invest(world, project, 'investor-1', 20);
    await invest(world, project, 'investor-2', 20);
    return { world, project, token: project.token, offering: project.offering };
  }

  it('are taken back and refunded where no order stands behind it: thawed, then burnt', async () => {
    const { world, token, offering, project } = await raising();
    for (const account of [one, two]) await send(world, 'enforcer', token, 'setFrozenTokens', [account, 15n]);
    const receipt = await send(world, 'investor-1', offering, 'revoke', [one, one]);
    assert.deepEqual(said(receipt, token).slice(0, 2), [
      ['Frozen', one, 0n],
      ['Transfer', one, '0x0000000000000000000000000000000000000000', 20n],
    ]);
    await world.until(project.params.terms.closesAt + 4 * DAY + 1);
    await send(world, 'investor-8', offering, 'finalize');
    assert.equal(await offering.read.refundReason([two]), NONE);
    assert.equal(order(await send(world, 'investor-2', offering, 'refund', [two, two]), token)[0], 'Frozen');
  });

  it('are not, under an order, until it is lifted', async () => {
    const { world, token, offering, project } = await raising();
    for (const account of [one, two]) await ordered(world, project, 'setFrozenTokens', [account, 15n]);
    const held = (account: string) => [account, 20n, 5n];
    const revoke = [world, 'investor-1', offering, 'revoke', [one, one]] as const;
    await fails(world, send(...revoke), token, 'ERC7943InsufficientUnfrozenBalance', held(one));
    await send(world, 'enforcer', token, 'setFrozenTokens', [one, 0n]);
    await send(...revoke);
    await world.until(project.params.terms.closesAt + 4 * DAY + 1);
    await send(world, 'investor-8', offering, 'finalize');
    assert.equal(
      await offering.read.refundReason([two]),
      selector(token, 'ERC7943InsufficientUnfrozenBalance'),
    );
    const refund = [world, 'investor-2', offering, 'refund', [two, two]] as const;
    await fails(world, send(...refund), token, 'ERC7943InsufficientUnfrozenBalance', held(two));
    await send(world, 'enforcer', token, 'setFrozenTokens', [two, 0n]);
    await send(...refund);
    assert.equal(await token.read.stage(), 9);
    assert.equal(await offering.read.refundReason([two]), selector(offering, 'NothingOwed'));
  });
});
