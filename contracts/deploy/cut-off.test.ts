import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { createWalletClient, custom, numberToHex } from 'viem';
import { accountOf, addressOf } from '../demo/people.ts';
import { gated, publicChain, type Request } from '../test/public-chain.ts';
import { auditRoles } from './audit.ts';
import { readDeployments, type Deployments } from './book.ts';
import { deployPlatform, type PlatformPlan } from './platform.ts';

const world = await publicChain(421614);
const { client, connection, rpc } = world;
after(() => connection.close());
let untouched = await rpc('evm_snapshot');

/** Back to a chain on which nothing is deployed. */
async function anew(): Promise<void> {
  await rpc('evm_revert', [untouched]);
  untouched = await rpc('evm_snapshot');
}

type Place = 'signed' | 'sent' | 'in a block';

/** A client that goes dead at the n-th transaction: before it is sent, after it, or when its receipt was read. */
function deadAt(n: number, place: Place) {
  let sent = 0;
  let dead = false;
  const die = () => {
    dead = true;
    throw new Error('cut off');
  };
  const gate = ({ method }: Request) => {
    if (dead) throw new Error('cut off');
    if (method === 'eth_sendRawTransaction' && sent++ === n && place === 'signed') die();
  };
  const back = ({ method }: Request, answer: unknown) => {
    if (sent !== n + 1) return;
    if (place === 'sent' && method === 'eth_sendRawTransaction') die();
    if (place === 'in a block' && method === 'eth_getTransactionReceipt' && answer) die();
  };
  return gated(connection, gate, back);
}

/** What must be the same however often the work was interrupted. */
const essence = ({ deployer, firstNonce, contracts, transactions }: Deployments) => ({
  deployer,
  firstNonce,
  contracts: Object.entries(contracts).map(([key, { address, codeHash }]) => [key, address, codeHash]),
  transactions: Object.entries(transactions).map(([key, { nonce, dataHash, raw, hashes }]) => [
    key,
    nonce,
    dataHash,
    raw,
    hashes.length,
  ]),
});

const noncesUsed = () => client.getTransactionCount({ address: addressOf('deployer') });

async function finish(plan: PlatformPlan): Promise<Deployments> {
  const content = await deployPlatform(plan);
  const { findings } = await auditRoles(client, content, plan.holders);
  assert.deepEqual(findings, []);
  return content;
}

const reference = essence(await finish(world.plan()));
const total = reference.transactions.length;

describe('a deployment that is cut off', () => {
  for (const place of ['signed', 'sent', 'in a block'] as const)
    it(`at each of its ${total} transactions, ${place}, ends as one that was not`, async () => {
      for (let n = 0; n < total; n++) {
        await anew();
        const plan = world.plan();
        await assert.rejects(deployPlatform({ ...plan, client: deadAt(n, place) }), /cut off/);
        assert.equal(await noncesUsed(), place === 'signed' ? n : n + 1);
        assert.deepEqual(essence(await finish(plan)), reference, `at ${n}`);
        assert.equal(await noncesUsed(), total, `at ${n}: a transaction too many`);
      }
    });

  it('at every transaction in turn, three times each, still sends none twice', async () => {
    await anew();
    const plan = world.plan();
    for (let n = 0; n < total; n++)
      for (const place of ['signed', 'sent', 'in a block'] as const)
        await deployPlatform({ ...plan, client: deadAt(0, place) }).catch((error: Error) =>
          assert.match(error.message, /cut off/),
        );
    assert.deepEqual(essence(await finish(plan)), reference);
    assert.equal(await noncesUsed(), total);
  });

  it('when done, is left alone by the next run', async () => {
    await anew();
    const plan = world.plan();
    await finish(plan);
    const text = readFileSync(plan.file, 'utf8');
    const silent = gated(connection, ({ method }) => assert.notEqual(method, 'eth_sendRawTransaction'));
    await deployPlatform({ ...plan, client: silent });
    assert.equal(readFileSync(plan.file, 'utf8'), text);
  });

  it('waits for what was sent and is not in a block yet', async () => {
    await anew();
    const plan = world.plan();
    await rpc('evm_setAutomine', [false]);
    await assert.rejects(deployPlatform({ ...plan, client: deadAt(0, 'sent') }), /cut off/);
    const done = finish(plan);
    await sleep(200);
    await rpc('evm_mine');
    await rpc('evm_setAutomine', [true]);
    assert.deepEqual(essence(await done), reference);
  });

  it('signs again at the same nonce when prices rose above what was signed', async () => {
    await anew();
    const plan = world.plan();
    await assert.rejects(deployPlatform({ ...plan, client: deadAt(2, 'signed') }), /cut off/);
    const before = readDeployments(plan.file)!.transactions['impl.ProjectToken']!;
    await rpc('hardhat_setNextBlockBaseFeePerGas', [numberToHex(50n * 10n ** 9n)]);
    await rpc('evm_mine');
    const content = await finish(plan);
    assert.deepEqual(essence(content), reference);
    assert.notEqual(content.transactions['impl.ProjectToken']!.hashes[0], before.hashes[0]);
  });
});

describe('what a deployment refuses to go on with', () => {
  const refused = (plan: PlatformPlan, code: string) =>
    assert.rejects(deployPlatform(plan), (error: { code?: string }) => error.code === code);

  it('a key that was used for something else meanwhile', async () => {
    await anew();
    const plan = world.plan();
    await assert.rejects(deployPlatform({ ...plan, client: deadAt(3, 'signed') }), /cut off/);
    const wallet = createWalletClient({ account: accountOf('deployer'), transport: custom(client) });
    await wallet.sendTransaction({ to: addressOf('admin'), value: 1n, chain: null });
    await refused(plan, 'nonce_used');
  });

  it('another key, other terms, other sources, another chain', async () => {
    await anew();
    const plan = world.plan();
    await assert.rejects(deployPlatform({ ...plan, client: deadAt(11, 'sent') }), /cut off/);
    const text = readFileSync(plan.file, 'utf8');
    await refused({ ...plan, deployer: accountOf('admin') }, 'other_deployer');
    const fees = { ...plan.fees, raiseFeeBps: 1_000 };
    await refused({ ...plan, fees }, 'other_sources');
    const content = JSON.parse(text) as Deployments;
    content.transactions.PlatformAccess!.dataHash = `0x${'12'.repeat(32)}`;
    writeFileSync(plan.file, JSON.stringify(content));
    await refused(plan, 'other_sources');
    writeFileSync(plan.file, text.replace(/"genesis": "0x../, '"genesis": "0x00'));
    await refused(plan, 'other_chain');
    writeFileSync(plan.file, text);
    await finish(plan);
  });

  it('a contract that is not what was deployed', async () => {
    await anew();
    const plan = world.plan();
    const { contracts } = await finish(plan);
    await rpc('hardhat_setCode', [contracts.IdentityRegistry!.address, '0x00']);
    await refused(plan, 'other_code');
  });

  it('the demonstration currency on a public chain', async () => {
    await anew();
    const plan = world.plan({ demoCurrency: true });
    await refused(plan, 'demo_currency');
    assert.equal(existsSync(plan.file), false);
  });
});
