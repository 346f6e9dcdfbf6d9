/**
 * `pnpm currency:allow --network N --currency 0x… --symbol IDRX --decimals 2`: checks on the chain that this is the
 * currency meant, and prints what the operator calls. Sends nothing: the operator signs in its own wallet or Safe.
 */
import { parseArgs } from 'node:util';
import { isAddress } from 'viem';
import { describeTransaction, nextNonce } from '../../safe/describe.ts';
import { Known } from '../../safe/known.ts';
import { readDeployments } from '../book.ts';
import { addressesOf, configOf } from '../config.ts';
import { allowCalls, checkCurrency } from '../currency.ts';
import { connect, networkNamed } from '../network.ts';
import { Refusal } from '../refusal.ts';
import { command } from './command.ts';

const text = { type: 'string' } as const;

await command(async () => {
  const { values } = parseArgs({
    options: { network: text, config: text, currency: text, symbol: text, decimals: text },
  });
  const { name, client, chainId, file } = await connect(networkNamed(values.network));
  const deployments = readDeployments(file);
  if (!deployments) throw new Refusal('not_deployed', `nothing is deployed: there is no ${file}`);
  const { currency: address, symbol, decimals } = values;
  if (!address || !isAddress(address)) throw new Refusal('bad_address', '--currency is an address');
  if (!symbol) throw new Refusal('bad_symbol', '--symbol says which currency is meant');
  if (!decimals || !/^\d{1,2}$/.test(decimals))
    throw new Refusal('bad_decimals', '--decimals says how many it should have');
  const found = await checkCurrency(client, address, { symbol, decimals: Number(decimals) });
  console.log(`${found.address}: ${found.name} (${found.symbol}), ${found.decimals} decimals`);
  if (found.implementation)
    console.log(
      `note: its code lies behind a proxy, now at ${found.implementation}; its issuer may replace it`,
    );
  const { announce, allow } = await allowCalls(client, deployments, address);
  const config = configOf(name, chainId, values.config);
  const known = await Known.of(client, deployments, addressesOf(config));
  const [operator] = config.holders.operator;
  if (!operator?.safe) {
    console.log(
      `\nThe operator calls, now and in seven days:\n${announce.to} ${announce.data}\n${allow.to} ${allow.data}`,
    );
    return 0;
  }
  const nonce = await nextNonce(client, operator.address);
  for (const [title, call, at] of [
    ['Now, to announce it', announce, nonce],
    ['Seven days after that, and within seven more', allow, nonce + 1n],
  ] as const) {
    const transaction = { ...call, value: 0n, operation: 0 as const, nonce: at };
    console.log(
      `\n== ${title} ==\n${await describeTransaction(client, known, operator.address, transaction)}`,
    );
  }
  return 0;
});
