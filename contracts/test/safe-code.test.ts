import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  getCompatibilityFallbackHandlerDeployment,
  getMultiSendCallOnlyDeployment,
  getMultiSendDeployment,
  getProxyFactoryDeployment,
  getSafeL2SingletonDeployment,
  getSafeSingletonDeployment,
} from '@safe-global/safe-deployments';
import { network } from 'hardhat';
import { keccak256, type Address, type PublicClient } from 'viem';
import { MULTI_SEND, MULTI_SEND_CALL_ONLY, SAFE, SAFE_L2 } from '../safe/canonical.ts';
import { FALLBACK_HANDLER, SAFE_FACTORY, putSafe } from './safes.ts';

const ours = [
  [SAFE, getSafeSingletonDeployment],
  [SAFE_L2, getSafeL2SingletonDeployment],
  [SAFE_FACTORY, getProxyFactoryDeployment],
  [MULTI_SEND, getMultiSendDeployment],
  [MULTI_SEND_CALL_ONLY, getMultiSendCallOnlyDeployment],
  [FALLBACK_HANDLER, getCompatibilityFallbackHandlerDeployment],
] as const;

describe('the code of Safe 1.4.1', () => {
  for (const chainId of [31337, 421614, 42161])
    it(`stands where its makers say, on chain ${chainId} too`, async () => {
      const connection = await network.create({ network: 'default', override: { chainId } });
      const client = (await connection.viem.getPublicClient()) as PublicClient;
      await putSafe(client);
      for (const [address, deployment] of ours) {
        const listed = deployment({ version: '1.4.1', network: chainId === 31337 ? '1' : String(chainId) });
        assert.equal(address, listed?.deployments.canonical?.address);
        const code = await client.getCode({ address: address as Address });
        assert.equal(keccak256(code!), listed?.deployments.canonical?.codeHash, address);
      }
      await connection.close();
    });
});
