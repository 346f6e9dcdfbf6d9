/** The process in which the local chain runs: CHAIN_PORT, and CHAIN_BEGINS in milliseconds since 1970. */
import { DEMO_WALLET_MARKER } from '@partisipro/contracts/demo-people';
import { network } from 'hardhat';

const server = await network.createServer(
  {
    network: 'default',
    override: {
      loggingEnabled: false,
      accounts: { mnemonic: DEMO_WALLET_MARKER, count: 90 },
      initialDate: new Date(Number(process.env.CHAIN_BEGINS)),
      // otherwise every block adds a second, and a burst of them leaves the chain in the future for good
      allowBlocksWithSameTimestamp: true,
      mining: { auto: true, interval: 0 },
    },
  },
  '127.0.0.1',
  Number(process.env.CHAIN_PORT),
);
await server.listen();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => process.exit(0));
await server.afterClosed();
