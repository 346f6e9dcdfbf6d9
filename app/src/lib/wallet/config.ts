import { createConfig, createStorage, http, type Config } from '@wagmi/core';
import { defineChain } from 'viem';

/** The chain that this build is for; its node is known at run time only. */
export const chainOf = (rpcUrl: string) =>
  defineChain({
    id: __CHAIN_ID__,
    name:
      { 31337: 'Local', 421614: 'Arbitrum Sepolia', 42161: 'Arbitrum One' }[__CHAIN_ID__] ??
      `Chain ${__CHAIN_ID__}`,
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [rpcUrl] } },
  });

/** One a page load, in the browser: wallets announce themselves (EIP-6963). */
export const makeConfig = (rpcUrl: string): Config => {
  const chain = chainOf(rpcUrl);
  return createConfig({
    chains: [chain],
    transports: { [chain.id]: http(rpcUrl) },
    pollingInterval: 500,
    multiInjectedProviderDiscovery: true,
    storage: createStorage({ storage: localStorage }),
  }) as unknown as Config;
};
