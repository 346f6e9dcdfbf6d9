/** `pnpm audit:roles --network N`: who holds which role on the chain, against who should; non-zero at any difference. */
import { parseArgs } from 'node:util';
import { auditRoles } from '../audit.ts';
import { readDeployments } from '../book.ts';
import { addressesOf, configOf } from '../config.ts';
import { connect, networkNamed } from '../network.ts';
import { Refusal } from '../refusal.ts';
import { auditTable } from '../tables.ts';
import { command } from './command.ts';

await command(async () => {
  const { values } = parseArgs({ options: { network: { type: 'string' }, config: { type: 'string' } } });
  const { name, client, chainId, isPublic, file } = await connect(networkNamed(values.network));
  if (values.config && isPublic)
    throw new Refusal('config', 'on a public chain the committed configuration counts: no --config');
  const deployments = readDeployments(file);
  if (!deployments) throw new Refusal('not_deployed', `nothing is deployed: there is no ${file}`);
  const audit = await auditRoles(client, deployments, addressesOf(configOf(name, chainId, values.config)));
  console.log(auditTable(audit));
  return audit.findings.length === 0 ? 0 : 1;
});
