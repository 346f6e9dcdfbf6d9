/**
 * `pnpm deploy:contracts --network local|arbitrum-sepolia|arbitrum-one [--yes]`: shows the plan, asks, deploys what is
 * not there yet, and reads the roles back from the chain.
 */
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import hre from 'hardhat';
import { getAddress } from 'viem';
import { auditRoles } from '../audit.ts';
import { addressesOf, configOf } from '../config.ts';
import { costOf, requireFunds } from '../cost.ts';
import { checkHolders } from '../holders.ts';
import { deployerOf } from '../key.ts';
import { connect, keyVariable, networkNamed } from '../network.ts';
import { deployPlatform, isFinished, prepare, type PlatformPlan } from '../platform.ts';
import { Refusal } from '../refusal.ts';
import { rehearse } from '../rehearsal.ts';
import { auditTable, costLine, planTable } from '../tables.ts';
import { command } from './command.ts';

await command(async () => {
  const { values } = parseArgs({
    options: { network: { type: 'string' }, yes: { type: 'boolean' }, config: { type: 'string' } },
  });
  const network = await connect(networkNamed(values.network));
  const { client, chainId, isPublic, file } = network;
  if (values.config && isPublic)
    throw new Refusal('config', 'on a public chain the committed configuration counts: no --config');
  const config = configOf(network.name, chainId, values.config);
  const developmentFile = hre.config.keystore.devFilePath;
  const deployer = await deployerOf(network, { variable: keyVariable(network.name), developmentFile });
  const notes = await checkHolders(client, config, { isPublic, deployer: deployer.address });
  const plan: PlatformPlan = {
    client,
    deployer,
    file,
    holders: addressesOf(config),
    fees: config.fees,
    demoCurrency: chainId === 31337,
    renewed: !isPublic,
  };
  const prepared = await prepare(plan);
  const { book, steps } = prepared;
  if (!isFinished(book, steps)) {
    console.log(`${network.name}, chain ${chainId}${isPublic ? '' : ' (a local node)'}`);
    console.log(`deployments  ${file}`);
    const balance = await client.getBalance({ address: deployer.address });
    console.log(
      `deployer     ${getAddress(deployer.address)}, nonce ${book.content.firstNonce} at the beginning`,
    );
    const rehearsed = await rehearse(plan, chainId, book.content.firstNonce);
    const cost = await costOf(client, prepared, rehearsed);
    console.log(`\n${planTable(prepared, cost)}\n\n${costLine(cost, balance)}`);
    if (chainId !== 31337) for (const note of notes) console.log(`note: ${note}`);
    requireFunds(cost, balance);
    if (!(await agreed(values.yes))) return 1;
  }
  const content = await deployPlatform(plan, ({ key, to }, isNew, index) => {
    console.log(
      `${isNew ? 'new ' : 'kept'}  ${key}  ${to ? '' : getAddress(book.addressAt(index))}`.trimEnd(),
    );
  });
  const audit = await auditRoles(client, content, plan.holders);
  console.log(`\n${auditTable(audit)}`);
  if (audit.findings.length > 0) return 1;
  if (isPublic) console.log(`\nCommit ${file}.`);
  return 0;
});

async function agreed(yes: boolean | undefined): Promise<boolean> {
  if (yes) return true;
  if (!process.stdin.isTTY) {
    console.log('\nNothing was sent. Add --yes, or run it at a terminal.');
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('\nSend these transactions? Type "deploy" to go on: ');
  terminal.close();
  if (answer.trim() === 'deploy') return true;
  console.log('Nothing was sent.');
  return false;
}
