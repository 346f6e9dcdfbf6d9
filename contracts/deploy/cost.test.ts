import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { publicChain } from '../test/public-chain.ts';
import { costOf, requireFunds } from './cost.ts';
import { deployPlatform, prepare } from './platform.ts';
import { rehearse } from './rehearsal.ts';

const { client, connection, plan: planWith, rpc } = await publicChain(42161);
after(() => connection.close());
const plan = planWith();

describe('what a deployment costs', () => {
  it('is known from its rehearsal, to the last unit of gas, and Ethereum comes on top where the node says it', async () => {
    const prepared = await prepare(plan);
    const rehearsed = await rehearse(plan, 42161, prepared.book.content.firstNonce);
    const plain = await costOf(client, prepared, rehearsed);
    assert.equal(plain.withData, false);
    // stands in for Arbitrum's own node: answers (1000, …) whatever it is asked
    await rpc('hardhat_setCode', ['0x00000000000000000000000000000000000000C8', '0x6103e860005260606000f3']);
    const whole = await costOf(client, prepared, rehearsed);
    assert.deepEqual(
      [whole.withData, whole.total - plain.total],
      [true, 1_000n * BigInt(prepared.steps.length)],
    );
    const { transactions } = await deployPlatform(plan);
    for (const [key, { gasUsed }] of Object.entries(transactions))
      assert.equal(rehearsed.get(key), BigInt(gasUsed!), key);
    const done = await costOf(client, await prepare(plan), rehearsed);
    assert.equal(done.total, 0n);
  });

  it('must be in hand twice', () => {
    const cost = { gas: new Map(), total: 100n, price: 7n, withData: true };
    requireFunds(cost, 1_400n);
    assert.throws(() => requireFunds(cost, 1_399n), { code: 'too_poor' });
  });
});
