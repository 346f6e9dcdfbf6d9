/**
 * The deployer's key. Where others see the chain it comes from the keystore that Hardhat encrypts with a password, and
 * from nowhere else; a rehearsal takes one from the environment, the local chain that of the demonstration.
 */
import { existsSync, readFileSync } from 'node:fs';
import { isHex, type Hex } from 'viem';
import { privateKeyToAccount, type LocalAccount } from 'viem/accounts';
import { accountOf } from '../demo/people.ts';
import type { Network } from './network.ts';
import { Refusal } from './refusal.ts';

const VARIABLE = 'DEPLOYER_KEY';

/** What of Hardhat's this needs: the variable, which asks for the password, and where the other keystore lies. */
export interface Keystore {
  variable: { getHexString(): Promise<string> } | undefined;
  developmentFile: string;
}

export async function deployerOf(
  { chainId, isPublic }: Pick<Network, 'chainId' | 'isPublic'>,
  { variable, developmentFile }: Keystore,
): Promise<LocalAccount> {
  const inEnvironment = process.env[VARIABLE];
  if (isPublic) {
    if (inEnvironment !== undefined)
      throw new Refusal('key_in_environment', `${VARIABLE} is in the environment: ${HOW}`);
    if (isInDevelopmentKeystore(developmentFile))
      throw new Refusal('key_unprotected', `${VARIABLE} is in the development keystore, unprotected: ${HOW}`);
    return account(await variable?.getHexString());
  }
  if (inEnvironment === undefined && chainId === 31337) return accountOf('deployer');
  return account(inEnvironment);
}

const HOW = `keep it by \`hardhat keystore set ${VARIABLE}\` alone, and take it away from where it is`;

function account(key: string | undefined): LocalAccount {
  if (!key) throw new Refusal('no_key', `no ${VARIABLE}: a rehearsal takes it from the environment`);
  const hex = key.startsWith('0x') ? key : `0x${key}`;
  if (!isHex(hex) || hex.length !== 66)
    throw new Refusal('bad_key', `${VARIABLE} is not 32 bytes of hexadecimal`);
  return privateKeyToAccount(hex as Hex);
}

/** Its password lies in a file beside it. */
function isInDevelopmentKeystore(file: string): boolean {
  if (!existsSync(file)) return false;
  const { secrets } = JSON.parse(readFileSync(file, 'utf8')) as { secrets?: Record<string, unknown> };
  return VARIABLE in (secrets ?? {});
}
