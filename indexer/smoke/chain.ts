/** The local chain in a process of its own: `node smoke/chain.ts PORT`, from the root. */
import { DEMO_WALLET_MARKER } from '@partisipro/contracts/demo-people';
import { network } from 'hardhat';

const YEAR_MS = 365 * 86_400_000;
const server = await network.createServer(
  {
    network: 'default',
    override: {
      loggingEnabled: false,
      accounts: { mnemonic: DEMO_WALLET_MARKER, count: 64 },
      // A redemption takes five years, and the story ends before today.
      initialDate: new Date(Date.now() - 12 * YEAR_MS),
      allowBlocksWithSameTimestamp: true,
    },
  },
  '127.0.0.1',
  Number(process.argv[2]),
);
await server.listen();
console.log('listening');
await server.afterClosed();
