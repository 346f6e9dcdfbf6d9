import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { encodeFunctionData } from 'viem';
import { addressOf } from '../demo/people.ts';
import { safeAbi } from '../safe/transaction.ts';
import { publicChain, someWallet } from '../test/public-chain.ts';
import { actAs } from '../test/safes.ts';
import type { NetworkConfig } from './config.ts';
import { checkHolders } from './holders.ts';

const { client, connection, config, safes, rpc } = await publicChain(42161);
after(() => connection.close());

const check = (
  change: Partial<NetworkConfig['holders']>,
  isPublic = false,
  deployer = someWallet('deployer'),
) => checkHolders(client, { ...config, holders: { ...config.holders, ...change } }, { isPublic, deployer });
const refused = (found: Promise<unknown>, message: RegExp) =>
  assert.rejects(
    found,
    (error: { code?: string; message: string }) =>
      error.code === 'bad_holders' && message.test(error.message),
  );

describe('who is to hold the roles', () => {
  it('is accepted as the Safes that the configuration says', async () => {
    const notes = await check({});
    assert.deepEqual(
      notes.map((note) => note.split(':')[0]),
      ['reviewer', 'kycIssuer', 'kycIssuer'],
    );
  });

  it('is refused where no Safe stands, or another than expected', async () => {
    const { address } = safes.guardian;
    const as = (threshold: number, owners: number) => [{ address, safe: { threshold, owners } }];
    await refused(check({ guardian: as(3, 4) }), /holders\.guardian: .+ is 2 of 4, to be 3 of 4/);
    await refused(check({ guardian: as(2, 5) }), /is 2 of 4, to be 2 of 5/);
    const nobody = [{ address: someWallet('nobody'), safe: { threshold: 2, owners: 4 } }];
    await refused(check({ guardian: nobody }), /has no code, a Safe has/);
    const imitation = someWallet('imitation');
    await rpc('hardhat_setCode', [imitation, await client.getCode({ address })]);
    await rpc('hardhat_setStorageAt', [
      imitation,
      '0x0',
      `0x${someWallet('own singleton').slice(2).padStart(64, '0')}`,
    ]);
    const pretender = [{ address: imitation, safe: { threshold: 2, owners: 4 } }];
    await refused(check({ guardian: pretender }), /which is not Safe 1\.4\.1/);
  });

  it('is refused when a module can act for a Safe without signatures', async () => {
    const data = encodeFunctionData({
      abi: safeAbi,
      functionName: 'enableModule',
      args: [someWallet('module')],
    });
    const { enforcer } = safes;
    await actAs(client, enforcer, enforcer.owners.slice(0, 2), { to: enforcer.address, data });
    await refused(check({}), /holders\.enforcer: .+ has modules, which need no signatures/);
  });

  it('is refused on a public RPC when everyone knows the key: as holder, as owner, as deployer', async () => {
    const known = [{ address: addressOf('reviewer') }];
    await refused(check({ reviewer: known }, true), /holders\.reviewer: everyone knows the key of/);
    await refused(check({}, true), /holders\.admin: an owner of .+ everyone knows the key of/);
    await refused(check({}, true, addressOf('deployer')), /the deployer: everyone knows the key of/);
  });
});
