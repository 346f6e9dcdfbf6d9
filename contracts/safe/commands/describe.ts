/**
 * `pnpm safe:describe --network N --safe 0x… --to 0x… --data 0x… [--value 0] [--operation 0|1] [--nonce n]`: what a
 * transaction of a Safe does, for those who are to sign it, and the hashes that their devices show.
 */
import { parseArgs } from 'node:util';
import { isAddress, isHex, type Address, type Hex } from 'viem';
import { readDeployments } from '../../deploy/book.ts';
import { command } from '../../deploy/commands/command.ts';
import { addressesOf, configOf } from '../../deploy/config.ts';
import { connect, networkNamed } from '../../deploy/network.ts';
import { Refusal } from '../../deploy/refusal.ts';
import { describeTransaction, nextNonce } from '../describe.ts';
import { Known } from '../known.ts';

const text = { type: 'string' } as const;

function address(option: string, value: string | undefined): Address {
  if (!value || !isAddress(value)) throw new Refusal('bad_address', `--${option} is an address`);
  return value;
}
function whole(option: string, value: string): bigint {
  if (!/^\d+$/.test(value)) throw new Refusal('bad_number', `--${option} is a whole number`);
  return BigInt(value);
}

await command(async () => {
  const { values } = parseArgs({
    options: {
      network: text,
      config: text,
      safe: text,
      to: text,
      data: text,
      value: text,
      operation: text,
      nonce: text,
    },
  });
  const { name, client, chainId, file } = await connect(networkNamed(values.network));
  const deployments = readDeployments(file);
  if (!deployments) throw new Refusal('not_deployed', `nothing is deployed: there is no ${file}`);
  const safe = address('safe', values.safe);
  const data = values.data ?? '0x';
  if (!isHex(data) || data.length % 2 === 1) throw new Refusal('bad_data', '--data is hexadecimal, with 0x');
  const operation = whole('operation', values.operation ?? '0');
  if (operation > 1n) throw new Refusal('bad_operation', '--operation is 0 (call) or 1 (delegatecall)');
  const known = await Known.of(client, deployments, addressesOf(configOf(name, chainId, values.config)));
  console.log(
    await describeTransaction(client, known, safe, {
      to: address('to', values.to),
      data: data as Hex,
      value: whole('value', values.value ?? '0'),
      operation: Number(operation) as 0 | 1,
      nonce: values.nonce ? whole('nonce', values.nonce) : await nextNonce(client, safe),
    }),
  );
  return 0;
});
