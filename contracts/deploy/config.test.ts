import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { zeroAddress } from 'viem';
import { configWith, someWallet, type Safes } from '../test/public-chain.ts';
import { configOf } from './config.ts';

const folder = mkdtempSync(join(tmpdir(), 'partisipro-config-'));
after(() => rmSync(folder, { recursive: true }));

const safe = (name: string, owners: number) => ({
  address: someWallet(name),
  owners: Array(owners).fill(''),
});
const safes = {
  admin: safe('admin', 5),
  releaser: safe('releaser', 5),
  operator: safe('operator', 4),
  guardian: safe('guardian', 4),
  enforcer: safe('enforcer', 3),
} as Safes;

type Config = ReturnType<typeof configWith>;

/** Reads the good configuration with one thing changed in it. */
function read(
  change: (config: Config) => void,
  network: 'arbitrum-one' | 'arbitrum-sepolia' = 'arbitrum-one',
) {
  const chainId = network === 'arbitrum-one' ? 42161 : 421614;
  const config = configWith(chainId, safes);
  change(config);
  const file = join(folder, `${network}.json`);
  writeFileSync(file, JSON.stringify(config));
  return configOf(network, chainId, file);
}
const refused = (change: (config: Config) => void, message: RegExp) =>
  assert.throws(
    () => read(change),
    (error: { code?: string; message: string }) => error.code === 'bad_config' && message.test(error.message),
  );

describe("a network's configuration", () => {
  it('is read where it is complete', () => {
    const config = read(() => {});
    assert.equal(config.holders.admin[0]!.address, safes.admin.address);
    assert.deepEqual(config.fees, {
      raiseFeeBps: 150,
      managementFeeBps: 50,
      recipient: safes.operator.address,
    });
  });

  it('is refused while an address is open', () => {
    refused(
      (c) => void (c.holders.admin[0]!.address = null as never),
      /holders\.admin\.0\.address: no address yet/,
    );
    refused((c) => void (c.fees.recipient = null as never), /fees\.recipient: no address yet/);
  });

  it('as committed lacks nothing but addresses', () => {
    for (const [network, chainId] of [
      ['arbitrum-one', 42161],
      ['arbitrum-sepolia', 421614],
    ] as const)
      try {
        configOf(network, chainId);
      } catch (error) {
        const [, ...lines] = (error as Error).message.split('\n');
        assert.deepEqual(
          lines.filter((line) => !line.endsWith(': no address yet')),
          [],
        );
      }
  });

  it('is refused with the field and the rule', () => {
    refused(
      (c) => void (c.holders.admin[0]!.address = zeroAddress),
      /holders\.admin\.0\.address: the zero address/,
    );
    refused(
      (c) =>
        void (c.holders.admin[0]!.address = safes.admin.address.replace(/[A-F]/, (a) =>
          a.toLowerCase(),
        ) as never),
      /holders\.admin\.0\.address: no address with its checksum/,
    );
    refused((c) => void (c.holders.kycIssuer = []), /holders\.kycIssuer: nobody holds it/);
    refused((c) => void c.holders.reviewer.push(c.holders.reviewer[0]!), /holders\.reviewer: named twice/);
    refused(
      (c) => void (c.holders.guardian[0]!.safe = { threshold: 5, owners: 4 }),
      /holders\.guardian\.0\.safe: threshold above/,
    );
    refused((c) => void (c.fees.raiseFeeBps = 1_001), /fees\.raiseFeeBps/);
    refused((c) => void (c.fees.managementFeeBps = 0.5), /fees\.managementFeeBps/);
    refused((c) => void Object.assign(c.holders, { minter: [] }), /holders\.minter/);
    refused((c) => void delete (c.holders as Partial<Config['holders']>).enforcer, /holders\.enforcer/);
    refused((c) => void (c.chainId = 421614), /chainId: 421614, arbitrum-one is 42161/);
  });

  it('wants Safes where money is real, and only there', () => {
    const oneKey = (c: Config) => void (c.holders.guardian = [{ address: safes.guardian.address }] as never);
    refused(oneKey, /holders\.guardian: must be a Safe on this network/);
    assert.equal(read(oneKey, 'arbitrum-sepolia').holders.guardian[0]!.safe, undefined);
  });
});
