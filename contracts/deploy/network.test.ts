import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, it } from 'node:test';
import { connect, networkNamed } from './network.ts';

let version = '';
let chainId = 421614;

/** A node behind a loopback address, as a tunnel makes one; it answers the two questions that are asked. */
const node = createServer((request, response) => {
  let text = '';
  request.on('data', (chunk: Buffer) => (text += chunk.toString()));
  request.on('end', () => {
    const { id, method } = JSON.parse(text) as { id: number; method: string };
    const result = method === 'eth_chainId' ? `0x${chainId.toString(16)}` : version;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ jsonrpc: '2.0', id, result }));
  });
});
await new Promise<void>((resolve) => void node.listen(0, '127.0.0.1', resolve));
after(() => node.close());
process.env.ARBITRUM_SEPOLIA_RPC_URL = `http://127.0.0.1:${(node.address() as AddressInfo).port}`;

describe('a network', () => {
  it('is one of three', () => {
    assert.equal(networkNamed('arbitrum-one'), 'arbitrum-one');
    for (const name of [undefined, 'mainnet', 'toString'])
      assert.throws(() => networkNamed(name), { code: 'unknown_network' });
  });

  it('is a rehearsal only on loopback and only of a node for development: a tunnel is neither', async () => {
    for (const [name, isPublic] of [
      ['HardhatNetwork/3.18.0/@nomicfoundation/edr', false],
      ['anvil/v1.7.1', false],
      ['nitro/v3.5.0', true],
      ['not-anvil/v1', true],
    ] as const) {
      version = name;
      const network = await connect('arbitrum-sepolia');
      assert.equal(network.isPublic, isPublic, name);
      assert.match(
        network.file,
        isPublic ? /contracts\/deployments\/421614\.json$/ : /\.partisipro\/deployments/,
      );
    }
  });

  it('keeps the file of a public chain where it is committed, whatever a variable says', async () => {
    process.env.DEPLOYMENTS = '/elsewhere.json';
    version = 'nitro/v3.5.0';
    assert.match((await connect('arbitrum-sepolia')).file, /contracts\/deployments\/421614\.json$/);
    version = 'anvil/v1.7.1';
    assert.equal((await connect('arbitrum-sepolia')).file, '/elsewhere.json');
    delete process.env.DEPLOYMENTS;
  });

  it('is not another chain under its name, nor one that does not answer', async () => {
    chainId = 42161;
    await assert.rejects(connect('arbitrum-sepolia'), { code: 'other_chain' });
    process.env.RPC_URL = 'http://127.0.0.1:1';
    await assert.rejects(connect('local'), { code: 'no_answer' });
  });
});
