/** What people do, in the words of the domain. The story and the journeys use the same. */
import {
  demoRupiahAbi,
  identityRegistryAbi,
  offeringAbi,
  projectFactoryAbi,
  projectTokenAbi,
  treasuryAbi,
} from '../abi/index.ts';
import { addressOf } from './people.ts';
import { approvalTypedData, type ProjectParams } from '../eip712/index.ts';
import { keccak256, parseEventLogs, sha256, toHex, type Abi, type Address, type Hex } from 'viem';
import type { Storyteller } from './storyteller.ts';

export interface Suite {
  token: Address;
  offering: Address;
  treasury: Address;
  governance: Address;
  timelock: Address;
}

export const COMPLETION = 255;
const CHAIN = 31337;
const INDONESIA = 360;
/** So many attestations fit the gas that a storyteller gives. */
const BATCH = 25;

/** A number that stands for a person; the same id always has the same. */
export const identityOf = (id: string): bigint => BigInt(keccak256(toHex(`identity of ${id}`)).slice(0, 34));

/** The issuer attests many at once. `tiers` gives each person's tier, 2 unless said. */
export async function attest(
  teller: Storyteller,
  ids: readonly string[],
  expiry: number,
  tiers: Record<string, number> = {},
): Promise<void> {
  const attestations = ids.map((id) => ({
    wallet: addressOf(id),
    identity: identityOf(id),
    country: INDONESIA,
    tier: tiers[id] ?? 2,
    expiry,
    nonce: 0,
    deadline: expiry,
  }));
  const registry = teller.deployed('IdentityRegistry');
  for (let n = 0; n < attestations.length; n += BATCH)
    await teller.send('kyc-issuer', registry, identityRegistryAbi as Abi, 'registerBatch', [
      attestations.slice(n, n + BATCH),
    ]);
}

/** The reviewer signs all parameters, the SPV sends them. */
export async function createProject(teller: Storyteller, spv: string, params: ProjectParams): Promise<Suite> {
  const factory = teller.deployed('ProjectFactory');
  const signature = await teller.sign('reviewer', approvalTypedData(CHAIN, factory, params));
  const args = [params, addressOf('reviewer'), signature];
  const receipt = await teller.send(spv, factory, projectFactoryAbi as Abi, 'createProject', args);
  const [created] = parseEventLogs({
    abi: projectFactoryAbi,
    eventName: 'ProjectCreated',
    logs: receipt.logs,
  });
  const { token, offering, treasury, governance, timelock } = created!.args;
  return { token, offering, treasury, governance, timelock };
}

/** Draws demonstration rupiah and allows a contract to take them. */
export async function allow(
  teller: Storyteller,
  id: string,
  spender: Address,
  amount: bigint,
): Promise<void> {
  const rupiah = teller.deployed('DemoRupiah');
  const most = 1_000_000_000_000n;
  for (let left = amount; left > 0n; left -= most)
    await teller.send(id, rupiah, demoRupiahAbi as Abi, 'faucet', [left < most ? left : most]);
  await teller.send(id, rupiah, demoRupiahAbi as Abi, 'approve', [spender, amount]);
}

export async function invest(teller: Storyteller, suite: Suite, id: string, shares: number, price: bigint) {
  await allow(teller, id, suite.offering, BigInt(shares) * price);
  await teller.send(id, suite.offering, offeringAbi as Abi, 'invest', [shares, shares]);
}

export const finalize = (teller: Storyteller, suite: Suite, by: string) =>
  teller.send(by, suite.offering, offeringAbi as Abi, 'finalize');

export const transfer = (teller: Storyteller, suite: Suite, from: string, to: string, shares: bigint) =>
  teller.send(from, suite.token, projectTokenAbi as Abi, 'transfer', [addressOf(to), shares]);

/** What stands on the chain for a document of these words. */
export const evidence = (text: string): Hex => sha256(toHex(text));

const treasury = (
  teller: Storyteller,
  suite: Suite,
  by: string,
  functionName: string,
  args: readonly unknown[] = [],
) => teller.send(by, suite.treasury, treasuryAbi as Abi, functionName, args);

export const requestTranche = (teller: Storyteller, suite: Suite, spv: string, tranche: number, proof: Hex) =>
  treasury(teller, suite, spv, 'requestTranche', [tranche, proof]);

/** Both engineers sign what was asked. */
export async function certifyTranche(teller: Storyteller, suite: Suite, tranche: number, proof: Hex) {
  await treasury(teller, suite, 'engineer', 'certifyTranche', [tranche, proof]);
  const { state } = (
    await teller.client.readContract({
      address: suite.treasury,
      abi: treasuryAbi,
      functionName: 'trancheOf',
      args: [tranche],
    })
  )[0];
  const requested = 1;
  if (state === requested)
    await treasury(teller, suite, 'second-engineer', 'certifyTranche', [tranche, proof]);
}

export const releaseTranche = (teller: Storyteller, suite: Suite, by: string, tranche: number) =>
  treasury(teller, suite, by, 'releaseTranche', [tranche]);

export const withdrawReleased = (teller: Storyteller, suite: Suite, spv: string) =>
  treasury(teller, suite, spv, 'withdrawReleased', [addressOf(spv)]);

export const postReport = (teller: Storyteller, suite: Suite, spv: string, report: Hex) =>
  treasury(teller, suite, spv, 'postReport', [report]);

export async function declare(
  teller: Storyteller,
  suite: Suite,
  spv: string,
  amount: bigint,
  recordTime: number,
  report: Hex,
) {
  await allow(teller, spv, suite.treasury, amount);
  const profit = 0;
  await treasury(teller, suite, spv, 'declare', [profit, amount, recordTime, report]);
}

export const claim = (teller: Storyteller, suite: Suite, id: string) =>
  treasury(teller, suite, id, 'claim', [addressOf(id), addressOf(id)]);
