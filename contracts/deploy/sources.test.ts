import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { concat, encodeAbiParameters, keccak256, type Hex } from 'viem';
import { publicChain } from '../test/public-chain.ts';
import { initCode } from './artifacts.ts';
import { deployPlatform } from './platform.ts';
import { sourceOf } from './sources.ts';

const { client, connection, plan } = await publicChain(421614);
after(() => connection.close());
const deployments = await deployPlatform(plan());
const at = (key: string) => deployments.contracts[key]!.address;

describe('sources for an explorer', () => {
  it('are those of the contract alone, and give what was deployed', async () => {
    const source = await sourceOf(client, deployments, 'ProjectFactory');
    assert.equal(source.contract, 'project/contracts/src/access/PlatformProxy.sol:PlatformProxy');
    assert.match(source.compiler, /^v0\.8\.37\+commit\.[0-9a-f]{8}$/);
    assert.ok(Object.keys(source.input.sources).length < 20);
    assert.ok(!JSON.stringify(Object.keys(source.input.sources)).includes('Treasury'));
    assert.equal(
      keccak256(`0x${source.constructorArguments}`),
      keccak256(argumentsOf(['address', 'bytes'], [at('impl.ProjectFactory'), '0x8129fc1c'])),
    );
  });

  it('come with the arguments that were given', async () => {
    const source = await sourceOf(client, deployments, 'impl.Treasury');
    const args = [at('PlatformAccess'), at('ReleaseBook'), at('IdentityRegistry')];
    assert.equal(`0x${source.constructorArguments}`, argumentsOf(['address', 'address', 'address'], args));
    const { input: sent } = await client.getTransaction({ hash: source.transaction });
    assert.equal(sent, initCode('Treasury', args));
    assert.equal(concat([sent.slice(0, -192) as Hex, `0x${source.constructorArguments}`]), sent);
  });

  it('are refused where they are not what was deployed', async () => {
    const { transactions } = deployments;
    const mistaken = { ...transactions, 'impl.Offering': transactions['impl.Treasury']! };
    await assert.rejects(sourceOf(client, { ...deployments, transactions: mistaken }, 'impl.Offering'), {
      code: 'other_code',
    });
  });
});

const argumentsOf = (types: string[], values: readonly unknown[]) =>
  encodeAbiParameters(
    types.map((type) => ({ type })),
    values,
  );
