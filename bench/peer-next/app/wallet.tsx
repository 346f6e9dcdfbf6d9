'use client';
import '@rainbow-me/rainbowkit/styles.css';
import { ConnectButton, RainbowKitProvider } from '@rainbow-me/rainbowkit';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { arbitrum } from 'viem/chains';
import { createConfig, http, WagmiProvider } from 'wagmi';

/** No connectors but the wallets that announce themselves, as on the page that this one is compared with. */
const config = createConfig({
  chains: [arbitrum],
  transports: { [arbitrum.id]: http() },
  multiInjectedProviderDiscovery: true,
  ssr: true,
});
const queries = new QueryClient();

export const Wallet = ({ children }: { children: ReactNode }) => (
  <WagmiProvider config={config}>
    <QueryClientProvider client={queries}>
      <RainbowKitProvider>{children}</RainbowKitProvider>
    </QueryClientProvider>
  </WagmiProvider>
);

export const SignIn = () => <ConnectButton label="Masuk" showBalance={false} />;
