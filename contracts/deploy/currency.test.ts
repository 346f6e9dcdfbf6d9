import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { getAddress, stringToBytes, toHex, type Hex } from 'viem';
import { publicChain, someWallet } from '../test/public-chain.ts';
import { actAs } from '../test/safes.ts';
import { artifactOf, initCode } from './artifacts.ts';
import { allowCalls, checkCurrency } from './currency.ts';
import { deployPlatform } from './platform.ts';

const { client, connection, plan, rpc, safes } = await publicChain(42161);
after(() => connection.close());
const deployments = await deployPlatform(plan());

const rupiah = someWallet('currency');
/** The demonstration's money has the form of a real one. Its constructor refuses this chain, so its code is put here. */
await rpc('hardhat_setCode', [rupiah, deployedCode('DemoRupiah')]);
await says('dIDR');

/** Its symbol, where OpenZeppelin's ERC20 keeps it: a short text and twice its length. */
async function says(symbol: string): Promise<void> {
  const bytes = stringToBytes(symbol);
  const word = new Uint8Array(32);
  word.set(bytes);
  word[31] = bytes.length * 2;
  await rpc('hardhat_setStorageAt', [rupiah, toHex(4n, { size: 32 }), toHex(word)]);
}

function deployedCode(contract: string): Hex {
  const { deployedBytecode } = artifactOf(contract) as unknown as { deployedBytecode: Hex };
  return deployedBytecode;
}

const expected = { symbol: 'dIDR', decimals: 2 };
const refused = (found: Promise<unknown>, code: string) =>
  assert.rejects(found, (error: { code?: string }) => error.code === code);
const factory = deployments.contracts.ProjectFactory!.address;
const read = (functionName: string, args: readonly unknown[]) =>
  client.readContract({ address: factory, abi: artifactOf('ProjectFactory').abi, functionName, args });

describe('a currency', () => {
  it('is looked at before the operator is asked: its code, its symbol, its decimals', async () => {
    await refused(checkCurrency(client, someWallet('nothing'), expected), 'no_code');
    await refused(checkCurrency(client, factory, expected), 'no_currency');
    await refused(checkCurrency(client, rupiah, { ...expected, decimals: 6 }), 'other_decimals');
    await refused(checkCurrency(client, rupiah, { ...expected, symbol: 'IDRX' }), 'other_symbol');
    const { symbol, decimals, implementation } = await checkCurrency(client, rupiah, expected);
    assert.deepEqual([symbol, decimals, implementation], ['dIDR', 2, undefined]);
  });

  it('may not pass for another by a symbol that only looks the same', async () => {
    await says('dІDR'); // the second letter is Cyrillic
    await assert.rejects(
      checkCurrency(client, rupiah, expected),
      /its symbol is "d\\u\{406\}DR", not "dIDR"/,
    );
    await says('dIDR');
  });

  it('is told to lie behind a proxy where it does', async () => {
    const slot = '0x360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc';
    await rpc('hardhat_setStorageAt', [rupiah, slot, `0x${factory.slice(2).padStart(64, '0')}`]);
    const found = await checkCurrency(client, rupiah, expected);
    assert.equal(found.implementation, getAddress(factory));
  });

  it("is allowed by the operator's Safe, seven days after it was announced, and there is none before", async () => {
    assert.equal(await read('isCurrency', [rupiah]), false);
    const { announce, allow } = await allowCalls(client, deployments, rupiah);
    const signers = safes.operator.owners.slice(0, 2);
    await assert.rejects(actAs(client, safes.operator, signers, allow), /GS013/);
    await actAs(client, safes.operator, signers, announce);
    await assert.rejects(actAs(client, safes.operator, signers, allow), /GS013/);
    await rpc('evm_increaseTime', [7 * 86_400]);
    await rpc('evm_mine');
    await actAs(client, safes.operator, signers, allow);
    assert.equal(await read('isCurrency', [rupiah]), true);
    await refused(allowCalls(client, deployments, rupiah), 'already_allowed');
  });

  it('is never the demonstration: its code refuses to be deployed on a public chain', async () => {
    await assert.rejects(client.call({ data: initCode('DemoRupiah', []) }), /NotOnThisChain\(42161\)/);
  });
});
