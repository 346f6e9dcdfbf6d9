import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, describe, it } from 'node:test';
import hardhatKeystore from '@nomicfoundation/hardhat-keystore';
import { configVariable } from 'hardhat/config';
import { createHardhatRuntimeEnvironment } from 'hardhat/hre';
import { generatePrivateKey, privateKeyToAddress } from 'viem/accounts';
import { addressOf } from '../demo/people.ts';
import { deployerOf } from './key.ts';

const folder = mkdtempSync(join(tmpdir(), 'partisipro-keystore-'));
process.env.XDG_CONFIG_HOME = folder;
for (const name of ['CI', 'GITHUB_ACTIONS', 'RUN_ID', 'BUILD_NUMBER', 'DEPLOYER_KEY'])
  delete process.env[name];
after(() => rmSync(folder, { recursive: true }));

const PASSWORD = 'a password of this test';
const key = generatePrivateKey();
const real = { chainId: 421614, isPublic: true };
let asked = 0;

/** Hardhat with its keystore as it is; only who types at the terminal is stood in for. */
async function hardhat() {
  const hre = await createHardhatRuntimeEnvironment({
    plugins: [
      hardhatKeystore,
      {
        id: 'typist',
        hookHandlers: {
          userInterruptions: async () => ({
            default: async () => ({
              requestSecretInput: async (_context, _who, what) => {
                asked += 1;
                return /password/i.test(what) ? PASSWORD : key;
              },
            }),
          }),
        },
      },
    ],
    networks: {
      real: { type: 'http', url: 'http://127.0.0.1:1', accounts: [configVariable('DEPLOYER_KEY')] },
    },
  });
  const { accounts } = hre.config.networks.real as { accounts: { getHexString(): Promise<string> }[] };
  return { hre, keystore: { variable: accounts[0], developmentFile: hre.config.keystore.devFilePath } };
}

const keep = async (dev: boolean) => {
  const { hre } = await hardhat();
  await hre.tasks.getTask(['keystore', 'set']).run({ key: 'DEPLOYER_KEY', dev, force: false });
};
const refused = (found: Promise<unknown>, code: string) =>
  assert.rejects(found, (error: { code?: string }) => error.code === code);

describe("the deployer's key", () => {
  afterEach(() => {
    delete process.env.DEPLOYER_KEY;
    rmSync(join(folder, 'hardhat-nodejs'), { recursive: true, force: true });
  });

  it('comes from the encrypted keystore, for which the password is asked', async () => {
    await keep(false);
    const { hre, keystore } = await hardhat();
    assert.doesNotMatch(readFileSync(hre.config.keystore.filePath, 'utf8'), new RegExp(key.slice(2), 'i'));
    asked = 0;
    assert.equal((await deployerOf(real, keystore)).address, privateKeyToAddress(key));
    assert.equal(asked, 1);
  });

  it('is refused on a public RPC when it is in the environment, even if it is in the keystore too', async () => {
    await keep(false);
    const { keystore } = await hardhat();
    process.env.DEPLOYER_KEY = key;
    await refused(deployerOf(real, keystore), 'key_in_environment');
  });

  it('is refused on a public RPC from the keystore whose password lies beside it', async () => {
    await keep(true);
    const { keystore } = await hardhat();
    await refused(deployerOf(real, keystore), 'key_unprotected');
  });

  it('is missed where nobody kept it', async () => {
    const { keystore } = await hardhat();
    await assert.rejects(deployerOf(real, keystore), /DEPLOYER_KEY/);
  });

  it('may be in the environment for a rehearsal, with or without 0x, but must be one', async () => {
    const { keystore } = await hardhat();
    const rehearsal = { chainId: 421614, isPublic: false };
    await refused(deployerOf(rehearsal, keystore), 'no_key');
    for (const text of [key, key.slice(2)]) {
      process.env.DEPLOYER_KEY = text;
      assert.equal((await deployerOf(rehearsal, keystore)).address, privateKeyToAddress(key));
    }
    for (const text of ['0x12', `${key}00`, 'kunci']) {
      process.env.DEPLOYER_KEY = text;
      await refused(deployerOf(rehearsal, keystore), 'bad_key');
    }
  });

  it('is that of the demonstration on the local chain', async () => {
    const { keystore } = await hardhat();
    const local = { chainId: 31337, isPublic: false };
    assert.equal((await deployerOf(local, keystore)).address, addressOf('deployer'));
  });
});
