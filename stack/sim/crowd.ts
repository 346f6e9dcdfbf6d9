/** Rows by the ten thousand: wallets that an issuer attests, each of which is two rows. */
import { identityRegistryAbi } from '@partisipro/contracts/abi';
import type { Storyteller } from '@partisipro/contracts/demo';
import { pad, toHex, type Abi } from 'viem';

const YEAR = 365 * 86_400;
/** So many fit the gas that a storyteller gives. */
const BATCH = 25;

export async function attestCrowd(teller: Storyteller, wallets: number): Promise<void> {
  const expiry = (await teller.now()) + 3 * YEAR;
  const known = { country: 360, tier: 1, expiry, nonce: 0, deadline: expiry };
  const registry = teller.deployed('IdentityRegistry');
  for (let n = 0; n < wallets; n += BATCH) {
    const attestations = Array.from({ length: BATCH }, (_, i) => {
      const number = BigInt(n + i + 1) << 80n;
      return { wallet: pad(toHex(number), { size: 20 }), identity: number, ...known };
    });
    await teller.send('kyc-issuer', registry, identityRegistryAbi as Abi, 'registerBatch', [attestations]);
  }
}
