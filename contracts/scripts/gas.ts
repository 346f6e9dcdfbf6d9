/**
 * Whole-transaction gas of what people do, after others have done it before them, against the bounds we hold ourselves
 * to and what comparable systems cost. `--json` prints rows for machines, `--bounds` fails where one is exceeded,
 * `--check` where a number is not that of contracts/gas.json, which `--write` writes. Wants compiled contracts.
 *
 * People are no newcomers to the currency, nor to profit where it is due: whoever is paid into an empty account pays
 * 17,100 more once, and so does who settles for the first time in its life.
 */
import { join } from 'node:path';
import { encodeFunctionData, keccak256, parseEventLogs, toHex, type Abi, type Address } from 'viem';
import {
  demoRupiahAbi,
  governanceAbi,
  identityRegistryAbi,
  offeringAbi,
  projectTokenAbi,
  treasuryAbi,
} from '../abi/index.ts';
import { addressOf } from '../demo/people.ts';
import {
  DAY,
  attestation,
  complete,
  declare,
  invest,
  makeFunded,
  makeProject,
  signAttestation,
  type Project,
  type World,
} from '../test/world.ts';
import { signPermit } from '../test/signing.ts';
import { batches } from './gas-batches.ts';
import { note, numbers, overBound, print } from './gas-rows.ts';
import { makeSteadyWorld as makeWorld } from './gas-world.ts';
import { differences, record } from './snapshot.ts';

const transfer = (world: World, token: Address, from: string, to: string, shares: bigint) =>
  world.as(from, projectTokenAbi as Abi, token, 'transfer', [addressOf(to), shares]);

/** One unit of the currency stays with a person. */
const keepAccount = (world: World, id: string) =>
  world.as(id, demoRupiahAbi, world.rupiah.address, 'faucet', [1n]);

async function identities(): Promise<void> {
  const world = await makeWorld();
  const expiry = (await world.now()) + 300 * DAY;
  const message = attestation(addressOf('investor-20'), BigInt(addressOf('investor-20')), expiry);
  const signature = await signAttestation(world, message);
  const receipt = await world.as('investor-20', identityRegistryAbi, world.registry.address, 'register', [
    message,
    addressOf('kyc-issuer'),
    signature,
  ]);
  note('register, signed', receipt, 67_000, 'T-REX identity registry', 79_590);
  // People with one wallet each, after which their identity is named: the ordinary case. From 24 on inside the bound.
  const many = Array.from({ length: 50 }, (_, n) => {
    const wallet = `0x${(n + 1).toString(16).padStart(40, 'a')}` as const;
    return attestation(wallet, BigInt(wallet), expiry);
  });
  const batch = await world.as('kyc-issuer', identityRegistryAbi, world.registry.address, 'registerBatch', [
    many,
  ]);
  note('register, each of a batch of 50', batch.gasUsed / 50n, 30_000);
}

async function raise(): Promise<void> {
  const world = await makeWorld();
  const first = await makeProject(world);
  const project = await makeProject(world, { slug: 'contoh-dua', nonce: 1n });
  note(
    'createProject',
    project.receipt,
    1_550_000,
    'T-REX suite, without offering, treasury, governor',
    3_730_093,
  );
  void first;
  await world.until(project.params.terms.opensAt);
  await invest(world, project, 'investor-1', 20);
  note(
    'invest, first',
    await invest(world, project, 'investor-2', 20),
    235_000,
    'purchase and later delivery apart',
    271_669,
  );
  note('invest, again', await invest(world, project, 'investor-2', 20), 185_000);
  note('invest, first, with permit', await investWithPermit(world, project, 'investor-3', 60), 262_000);
  await keepAccount(world, 'investor-1');
  const me = addressOf('investor-1');
  note(
    'revoke',
    await world.as('investor-1', offeringAbi, project.offering.address, 'revoke', [me, me]),
    155_000,
  );
  await world.until(project.params.terms.closesAt + 4 * DAY + 1);
  note('finalize', await world.as('investor-8', offeringAbi, project.offering.address, 'finalize'), 62_000);
}

async function investWithPermit(world: World, project: Project, id: string, shares: number) {
  const cost = BigInt(shares) * project.params.terms.price;
  await world.as(id, demoRupiahAbi, world.rupiah.address, 'faucet', [cost]);
  const permit = await signPermit(world, id, project.offering.address, cost);
  const { address } = project.offering;
  return await world.as(id, offeringAbi, address, 'investWithPermit', [shares, shares, ...permit]);
}

async function failed(): Promise<void> {
  const world = await makeWorld();
  const project = await makeProject(world);
  await world.until(project.params.terms.opensAt);
  await invest(world, project, 'investor-1', 20);
  await invest(world, project, 'investor-2', 20);
  await world.until(project.params.terms.closesAt + 4 * DAY + 1);
  await world.as('investor-8', offeringAbi, project.offering.address, 'finalize');
  await keepAccount(world, 'investor-1');
  const me = addressOf('investor-1');
  const receipt = await world.as('investor-1', offeringAbi, project.offering.address, 'refund', [me, me]);
  note('refund', receipt, 150_000);
}

async function profit(): Promise<void> {
  const world = await makeWorld();
  const project = await makeFunded(world);
  const { token, treasury } = project;
  await complete(world, project);
  await transfer(world, token.address, 'investor-1', 'investor-2', 1n);
  await world.pass(60);
  note(
    'transfer, both settled',
    await transfer(world, token.address, 'investor-1', 'investor-2', 1n),
    135_000,
    'OZ ERC20Votes behind a proxy',
    109_643,
  );
  for (let n = 0; n < 2; n++) {
    await world.until(await declare(world, project, 1_000_000n));
    if (n === 0)
      for (const to of ['investor-2', 'investor-3'])
        await transfer(world, token.address, 'investor-1', to, 1n);
  }
  note(
    'transfer, applies a declaration',
    await transfer(world, token.address, 'investor-1', 'investor-3', 1n),
    163_000,
    'T-REX, no votes, no dividends',
    214_449,
  );
  await world.until(await declare(world, project, 1_000_000n));
  await transfer(world, token.address, 'investor-3', 'investor-4', 1n);
  await world.pass(60);
  note('transfer, both stale', await transfer(world, token.address, 'investor-1', 'investor-2', 1n), 147_000);
  note('transfer, new holder', await transfer(world, token.address, 'investor-1', 'investor-5', 1n), 190_000);
  const me = addressOf('investor-1');
  await world.as('investor-1', treasuryAbi, treasury.address, 'claim', [me, me]);
  await world.until(await declare(world, project, 1_000_000n));
  await transfer(world, token.address, 'investor-3', 'investor-4', 1n);
  const receipt = await world.as('investor-1', treasuryAbi, treasury.address, 'claim', [me, me]);
  note('claim, later', receipt, 100_000, 'vote-checkpoint dividend, per distribution', 80_299);
}

async function votes(): Promise<void> {
  const world = await makeWorld();
  const project = await makeFunded(world);
  const { governance } = project;
  for (const to of ['investor-4', 'investor-5', 'investor-6', 'investor-7'])
    await transfer(world, project.token.address, 'investor-1', to, 1n);
  await world.pass(60);
  const description = `Say it #proposer=${addressOf('investor-1').toLowerCase()}`;
  const data = encodeFunctionData({
    abi: governanceAbi,
    functionName: 'signal',
    args: [keccak256(toHex('it'))],
  });
  const receipt = await world.as('investor-1', governanceAbi, governance.address, 'propose', [
    [governance.address],
    [0n],
    [data],
    description,
  ]);
  const [made] = parseEventLogs({ abi: governanceAbi, eventName: 'ProposalKind', logs: receipt.logs });
  const vote = (id: string, support = 1) =>
    world.as(id, governanceAbi, governance.address, 'castVote', [made!.args.proposalId, support]);
  await world.pass(DAY + 1);
  await vote('investor-4');
  note('vote, next', await vote('investor-5'), 102_000, 'OZ Governor UUPS', 76_025);
  await vote('investor-6', 0);
  note('vote, next against', await vote('investor-7', 0), 102_000);
  note('vote, reaching quorum', await vote('investor-2'), 142_000);
}

for (const part of [identities, raise, failed, profit, votes, batches]) await part();

const asked = (flag: string) => process.argv.includes(flag);
const file = join(import.meta.dirname, '../gas.json');
const wrong = asked('--bounds') ? overBound() : [];
if (asked('--check')) wrong.push(...differences(file, numbers()));
else print(asked('--json'));
if (asked('--write')) record(file, numbers());
for (const line of wrong) console.error(line);
if (asked('--check') && wrong.length > 0) console.error('if that is meant: pnpm gas --write');
process.exit(wrong.length > 0 ? 1 : 0);
