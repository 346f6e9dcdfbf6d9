/**
 * `pnpm verify:sources --network N`: writes what Arbiscan and Sourcify ask for, one file of sources a contract and a
 * list with names, compiler and arguments, beside the deployments file. Sends nothing to anyone.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readDeployments } from '../book.ts';
import { connect, networkNamed } from '../network.ts';
import { Refusal } from '../refusal.ts';
import { sourceOf } from '../sources.ts';
import { command } from './command.ts';

await command(async () => {
  const { values } = parseArgs({ options: { network: { type: 'string' } } });
  const { client, file } = await connect(networkNamed(values.network));
  const deployments = readDeployments(file);
  if (!deployments) throw new Refusal('not_deployed', `nothing is deployed: there is no ${file}`);
  const folder = file.replace(/\.json$/, '.sources');
  mkdirSync(folder, { recursive: true });
  const list = [];
  for (const key of Object.keys(deployments.contracts)) {
    const { input, ...source } = await sourceOf(client, deployments, key);
    const name = `${key}.json`;
    writeFileSync(join(folder, name), JSON.stringify(input));
    list.push({ ...source, input: name });
    console.log(`${key}  ${source.address}  compiled again from ${name}: the same code`);
  }
  writeFileSync(join(folder, 'list.json'), `${JSON.stringify(list, null, 2)}\n`);
  console.log(`\n${folder}/list.json names them all.`);
  return 0;
});
