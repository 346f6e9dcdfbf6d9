import { createPublicClient, createWalletClient, defineChain, http } from 'viem';
import { accountOf, addressOf } from '../demo/people.ts';
import type { Deployments } from './book.ts';
import { deployPlatform } from './platform.ts';

/** Chain and transport of a local node; its address is only known at run time. */
export const localChain = (rpcUrl: string, chainId = 31337) =>
  defineChain({
    id: chainId,
    name: 'Local',
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [rpcUrl] } },
  });

/** Deploys the platform on a local chain, the demonstration people standing in for the Safes. */
export function deployLocal(rpcUrl: string, file: string): Promise<Deployments> {
  const chain = localChain(rpcUrl);
  const transport = http(rpcUrl);
  return deployPlatform({
    client: createPublicClient({ chain, transport, pollingInterval: 20, cacheTime: 0 }),
    deployer: createWalletClient({ chain, transport, account: accountOf('deployer') }),
    file,
    holders: {
      admin: addressOf('admin'),
      releaser: addressOf('releaser'),
      upgrader: addressOf('releaser'),
      operator: addressOf('operator'),
      guardian: addressOf('guardian'),
      reviewer: addressOf('reviewer'),
      kycIssuer: addressOf('kyc-issuer'),
      enforcer: addressOf('enforcer'),
    },
    fees: { raiseFeeBps: 100, managementFeeBps: 200, recipient: addressOf('operator') },
    demoCurrency: true,
  });
}

if (process.argv[1] === import.meta.filename) {
  const { RPC_URL, DEPLOYMENTS } = process.env;
  if (!RPC_URL || !DEPLOYMENTS) throw new Error('RPC_URL and DEPLOYMENTS must be set');
  const { contracts } = await deployLocal(RPC_URL, DEPLOYMENTS);
  for (const [name, { address }] of Object.entries(contracts)) console.log(`${name} ${address}`);
}
