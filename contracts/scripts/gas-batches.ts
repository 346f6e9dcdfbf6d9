/** How much fits into one transaction: a row each for the largest batch of the calls that take many. */
import { keccak256, parseEventLogs, toHex, type Abi, type Address, type TransactionReceipt } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { governanceAbi, identityRegistryAbi, offeringAbi, projectTokenAbi } from '../abi/index.ts';
import type { Target } from '../test/calls.ts';
import { action } from '../test/proposals.ts';
import { signFor } from '../test/signing.ts';
import { DAY, attestation, invest, makeProject, paramsOf, type World } from '../test/world.ts';
import { note, weigh } from './gas-rows.ts';
import { makeSteadyWorld } from './gas-world.ts';

const GAS = 30_000_000n;
/** A call keeps a 64th of its gas from what it calls (EIP-150): what reaches the code behind a proxy. */
const BEHIND_A_PROXY = (GAS * 63n) / 64n;

/** A batch of so many with a limit of gas, or undefined where not all of it was done. */
type Try = (count: number, gas: bigint) => Promise<TransactionReceipt | undefined>;

/** The largest that takes no more than `most`; with GAS all of it is done. What was tried is taken back. */
async function largest(world: World, most: bigint, attempt: Try) {
  const alone = async (count: number, gas = 2n * GAS) => {
    const before = await world.networkHelpers.takeSnapshot();
    const receipt = await attempt(count, gas);
    if (receipt) await weigh(world, receipt);
    await before.restore();
    if (!receipt) throw new Error(`gas-batches.ts: ${gas} gas do not suffice for all of ${count}`);
    return receipt;
  };
  const taken = async (count: number) => (await alone(count)).gasUsed;
  const few = await taken(10);
  const each = ((await taken(110)) - few) / 100n;
  let count = 10 + Number((most - few) / each);
  while ((await taken(count)) > most) count -= 1;
  while ((await taken(count + 1)) <= most) count += 1;
  return { count, receipt: await alone(count, GAS) };
}

async function sendAll(
  world: World,
  id: string,
  { abi, address }: Target,
  functionName: string,
  args: unknown[],
  gas: bigint,
) {
  await world.networkHelpers.time.setNextBlockTimestamp((await world.now()) + 1);
  const wallet = await world.wallet(id);
  const hash = await wallet.writeContract({ abi, address, functionName, args, gas } as never);
  return world.client.waitForTransactionReceipt({ hash });
}

async function registrations(): Promise<void> {
  const world = await makeSteadyWorld();
  const expiry = (await world.now()) + 300 * DAY;
  const named = (n: number) => {
    const wallet = `0x${keccak256(toHex(n)).slice(-40)}` as const; // few zeros, as a person's
    return attestation(wallet, BigInt(wallet), expiry);
  };
  const { count, receipt } = await largest(world, GAS, (count, gas) => {
    const batch = Array.from({ length: count }, (_, n) => named(n));
    return sendAll(world, 'kyc-issuer', world.registry, 'registerBatch', [batch], gas);
  });
  note(`registerBatch of ${count}, the most that fit`, receipt, Number(GAS));
}

const VOTERS = 500;
const voters = Array.from({ length: VOTERS }, (_, n) => privateKeyToAccount(toHex(n + 1, { size: 32 })));

async function ballots(): Promise<void> {
  const world = await makeSteadyWorld();
  const { governance } = await held(world);
  const said = action(governance, 'signal', [keccak256(toHex('it'))], 'investor-2');
  await world.as('investor-2', governanceAbi, governance.address, 'propose', said.propose);
  const id = (await governance.read.getProposalId(said.later as never)) as bigint;
  await world.pass(DAY + 1);
  const signed = await Promise.all(voters.map((voter) => sign(voter, governance.address, id)));
  const columns = [voters.map(() => 1), voters.map(({ address }) => address), signed];
  const { count, receipt } = await largest(world, BEHIND_A_PROXY, async (count, gas) => {
    const args = [id, ...columns.map((column) => column.slice(0, count))];
    const sent = await sendAll(world, 'investor-8', governance, 'castVotesBySig', args, gas);
    // The last vote may starve alone: the batch goes on without those that fail.
    const skipped = parseEventLogs({ abi: governanceAbi, eventName: 'VoteSkipped', logs: sent.logs });
    return skipped.length === 0 ? sent : undefined;
  });
  if (count >= VOTERS) throw new Error('gas-batches.ts: there are too few voters to fill a transaction');
  note(`castVotesBySig of ${count}, the most that fit`, receipt, Number(GAS));
}

/** A project in which each of the voters holds a share. */
async function held(world: World) {
  const expiry = (await world.now()) + 300 * DAY;
  await world.as('kyc-issuer', identityRegistryAbi, world.registry.address, 'registerBatch', [
    voters.map(({ address }) => attestation(address, BigInt(address), expiry)),
  ]);
  const { terms } = await paramsOf(world);
  const large = { softCap: 1000, hardCap: 2000, tierLimits: [1000, 1000, 1000, 1000] as const };
  const project = await makeProject(world, { terms: { ...terms, ...large } });
  await world.until(project.params.terms.opensAt);
  await invest(world, project, 'investor-1', 500);
  await invest(world, project, 'investor-2', 500);
  await world.until(project.params.terms.closesAt + project.params.terms.reflection + 1);
  await world.as('investor-8', offeringAbi, project.offering.address, 'finalize');
  for (const { address } of voters)
    await world.as('investor-1', projectTokenAbi as Abi, project.token.address, 'transfer', [address, 1n]);
  return project;
}

const sign = (voter: (typeof voters)[number], governance: Address, proposalId: bigint) =>
  signFor(voter, governance, 'Partisipro Governance', 'Ballot', {
    proposalId,
    support: 1,
    voter: voter.address,
  });

export async function batches(): Promise<void> {
  await registrations();
  await ballots();
}
