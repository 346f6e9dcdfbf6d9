import { createPublicClient, defineChain, http } from 'viem';
import { accountOf, addressOf } from '../demo/people.ts';
import type { Deployments } from './book.ts';
import { deployPlatform } from './platform.ts';
import type { FeeTerms, Holders } from './steps.ts';

/** The demonstration people stand in for the Safes. */
export const demoHolders: Holders = {
  admin: [addressOf('admin')],
  releaser: [addressOf('releaser')],
  upgrader: [addressOf('releaser')],
  operator: [addressOf('operator')],
  guardian: [addressOf('guardian')],
  reviewer: [addressOf('reviewer')],
  kycIssuer: [addressOf('kyc-issuer')],
  enforcer: [addressOf('enforcer')],
};
export const demoFees: FeeTerms = {
  raiseFeeBps: 100,
  managementFeeBps: 200,
  recipient: addressOf('operator'),
};

/** Chain and transport of a local node; its address is only known at run time. */
export const localChain = (rpcUrl: string, chainId = 31337) =>
  defineChain({
    id: chainId,
    name: 'Local',
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [rpcUrl] } },
  });

/** Deploys the platform on a local chain, with its people and its money. */
export function deployLocal(rpcUrl: string, file: string): Promise<Deployments> {
  const chain = localChain(rpcUrl);
  return deployPlatform({
    client: createPublicClient({ chain, transport: http(rpcUrl), pollingInterval: 20, cacheTime: 0 }),
    deployer: accountOf('deployer'),
    file,
    holders: demoHolders,
    fees: demoFees,
    demoCurrency: true,
  });
}

if (process.argv[1] === import.meta.filename) {
  const { RPC_URL, DEPLOYMENTS } = process.env;
  if (!RPC_URL || !DEPLOYMENTS) throw new Error('RPC_URL and DEPLOYMENTS must be set');
  const { contracts } = await deployLocal(RPC_URL, DEPLOYMENTS);
  for (const [name, { address }] of Object.entries(contracts)) console.log(`${name} ${address}`);
}
