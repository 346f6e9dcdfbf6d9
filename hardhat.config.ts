import { createRequire } from 'node:module';
import { configVariable, defineConfig } from 'hardhat/config';
import hardhatViem from '@nomicfoundation/hardhat-viem';
import hardhatViemAssertions from '@nomicfoundation/hardhat-viem-assertions';
import hardhatNetworkHelpers from '@nomicfoundation/hardhat-network-helpers';
import hardhatNodeTestRunner from '@nomicfoundation/hardhat-node-test-runner';
import hardhatKeystore from '@nomicfoundation/hardhat-keystore';
import hardhatVerify from '@nomicfoundation/hardhat-verify';
import hardhatUpgrades from '@openzeppelin/hardhat-upgrades/viem';

const require = createRequire(import.meta.url);
const compiler = { version: '0.8.37', path: require.resolve('solc/soljson.js') };
// Written down, since the defaults of compiler and chain are younger than what Arbitrum is known to run.
const settings = { evmVersion: 'cancun', optimizer: { enabled: true, runs: 200 }, viaIR: false };
/** The treasury of a tried second release has all of the first in it and more: smaller code for it alone. */
const small = { ...settings, optimizer: { enabled: true, runs: 1 } };
/** The long profile of the invariants has a command of its own. */
const long = process.env.INVARIANTS === 'long';

export default defineConfig({
  plugins: [
    hardhatViem,
    hardhatViemAssertions,
    hardhatNetworkHelpers,
    hardhatNodeTestRunner,
    hardhatKeystore,
    hardhatVerify,
    hardhatUpgrades,
  ],
  paths: {
    sources: './contracts/src',
    tests: { solidity: './contracts/test', nodejs: './contracts/test' },
    artifacts: './contracts/artifacts',
    cache: './contracts/cache',
  },
  solidity: {
    splitTestsCompilation: true,
    profiles: {
      default: {
        compilers: [{ ...compiler, settings }],
        overrides: { 'contracts/test/upgrades/Release2.sol': { ...compiler, settings: small } },
      },
      production: { ...compiler, isolated: true, settings },
    },
  },
  networks: {
    default: {
      type: 'edr-simulated',
      chainId: 31337,
      hardfork: 'cancun',
      allowUnlimitedContractSize: false,
      accounts: { count: 90 }, // one for each person of the demonstration
    },
    arbitrumSepolia: {
      type: 'http',
      chainId: 421614,
      url: configVariable('ARBITRUM_SEPOLIA_RPC_URL'),
      accounts: [configVariable('DEPLOYER_KEY')],
    },
    arbitrumOne: {
      type: 'http',
      chainId: 42161,
      url: configVariable('ARBITRUM_ONE_RPC_URL'),
      accounts: [configVariable('DEPLOYER_KEY')],
    },
  },
  test: {
    solidity: {
      fsPermissions: { dangerouslyReadWriteDirectory: ['contracts/cache'] },
      fuzz: { runs: 256, seed: '0x5041525449' },
      invariant: { ...(long ? { runs: 256, depth: 128 } : { runs: 64, depth: 64 }), failOnRevert: true },
    },
  },
});
