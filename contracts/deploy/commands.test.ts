import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { network } from 'hardhat';
import { createPublicClient, encodeFunctionData, http, toHex } from 'viem';
import { accountOf } from '../demo/people.ts';
import { configWith, makeSafes, someWallet } from '../test/public-chain.ts';
import { actAs } from '../test/safes.ts';
import { artifactOf } from './artifacts.ts';
import { readDeployments } from './book.ts';

const folder = mkdtempSync(join(tmpdir(), 'partisipro-commands-'));
const server = await network.createServer(
  { network: 'default', override: { chainId: 42161, loggingEnabled: false } },
  '127.0.0.1',
  0,
);
const { port } = await server.listen();
const url = `http://127.0.0.1:${port}`;
const client = createPublicClient({ transport: http(url), pollingInterval: 20 });
const safes = await makeSafes(client);
const config = join(folder, 'config.json');
writeFileSync(config, JSON.stringify(configWith(42161, safes)));
const file = join(folder, '42161.json');
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const env = {
  ...process.env,
  ARBITRUM_ONE_RPC_URL: url,
  DEPLOYER_KEY: toHex(accountOf('deployer').getHdKey().privateKey!),
  DEPLOYMENTS: file,
};

/** Runs a command to its end, or kills it as soon as `until` says so. */
async function run(name: string, args: string[], until?: () => boolean) {
  const path = join(import.meta.dirname, 'commands', `${name}.ts`);
  const child = spawn(process.execPath, [path, '--network', 'arbitrum-one', '--config', config, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const watch = setInterval(() => until?.() && child.kill('SIGKILL'), 2);
  void ended.then(() => clearInterval(watch));
  return { code: await ended, output };
}

const signed = () => Object.keys(readDeployments(file)?.transactions ?? {}).length;
const deployer = accountOf('deployer').address;

describe('the commands, on a local node with the number of Arbitrum One', () => {
  it('show the plan, and send nothing without a yes', async () => {
    const { code, output } = await run('deploy', []);
    assert.equal(code, 1, output);
    assert.match(output, /arbitrum-one, chain 42161 \(a local node\)/);
    assert.match(output, /impl\.Governance +to do +[\d,]{9} +0x/);
    assert.match(
      output,
      /gas [\d,]{10} × [\d.]+ gwei = 0\.0\d+ ETH; what the data costs on Ethereum is not in it/,
    );
    assert.match(output, /Nothing was sent/);
    assert.equal(existsSync(file), false);
    assert.equal(await client.getTransactionCount({ address: deployer }), 0);
  });

  it('resume what was killed at any moment, and end in one deployment', async () => {
    for (const k of [1, 6, 12]) {
      const { code } = await run('deploy', ['--yes'], () => signed() >= k);
      assert.equal(code, null, 'it ended before it was killed');
    }
    const { code, output } = await run('deploy', ['--yes']);
    assert.equal(code, 0, output);
    assert.match(output, /kept {2}PlatformAccess/);
    assert.match(output, /Nobody but those named holds a role/);
    assert.equal(await client.getTransactionCount({ address: deployer }), 13);
  });

  it('do nothing when all is done', async () => {
    const before = readFileSync(file, 'utf8');
    const { code, output } = await run('deploy', []);
    assert.equal(code, 0, output);
    assert.doesNotMatch(output, /^new/m);
    assert.equal(readFileSync(file, 'utf8'), before);
  });

  it('fail aloud over a stray role', async () => {
    assert.equal((await run('audit', [])).code, 0);
    const access = readDeployments(file)!.contracts.PlatformAccess!.address;
    const call = (functionName: string, args: readonly unknown[]) =>
      encodeFunctionData({ abi: artifactOf('PlatformAccess').abi, functionName, args });
    const grant = call('grantRole', [4n, someWallet('stranger'), 0]);
    const signers = safes.admin.owners.slice(0, 3);
    await actAs(client, safes.admin, signers, { to: access, data: call('schedule', [access, grant, 0]) });
    const announced = await run('audit', []);
    assert.equal(announced.code, 0);
    assert.match(announced.output, /^announced: /m);
    await client.request({ method: 'evm_increaseTime', params: [30 * 86_400] } as never);
    await actAs(client, safes.admin, signers, { to: access, data: grant });
    const { code, output } = await run('audit', []);
    assert.equal(code, 1);
    assert.match(output, /WRONG: guardian: 0x\w+ holds it and is not named/);
  });
});
