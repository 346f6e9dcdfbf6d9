/** A real local chain for a test: Hardhat's, in this process, with the demonstration people's money on it. */
import { DEMO_WALLET_MARKER } from '@partisipro/contracts/demo-people';
import { network } from 'hardhat';

export async function startChain() {
  const server = await network.createServer(
    {
      network: 'default',
      override: {
        loggingEnabled: false,
        accounts: { mnemonic: DEMO_WALLET_MARKER, count: 40 },
        allowBlocksWithSameTimestamp: true,
      },
    },
    '127.0.0.1',
    0,
  );
  const { address, port } = await server.listen();
  return { rpcUrl: `http://${address}:${port}`, stop: () => server.close() };
}
