/**
 * Deploys the platform: singletons, release 1 with its five implementations, the demonstration currency where it may
 * be, and the roles. Plain viem, resumable at any transaction; the deployer renounces last.
 */
import { keccak256, type LocalAccount, type PublicClient } from 'viem';
import { DeploymentBook, type Deployments } from './book.ts';
import { Refusal } from './refusal.ts';
import { Sender } from './sender.ts';
import { platformSteps, type FeeTerms, type Holders, type Step } from './steps.ts';

export interface PlatformPlan {
  client: PublicClient;
  /** Signs here: what is signed is saved before it is sent. */
  deployer: LocalAccount;
  /** Where the deployments of this chain are kept. */
  file: string;
  holders: Holders;
  fees: FeeTerms;
  /** Only on the local chain. */
  demoCurrency: boolean;
  /** A chain that begins anew at every start: a file of the one before is replaced. */
  renewed?: boolean;
}

/** What a run would do: every step, whether it is done or not. */
export interface Prepared {
  book: DeploymentBook;
  steps: Step[];
}

export async function prepare(plan: PlatformPlan): Promise<Prepared> {
  const { client, deployer, file, holders, fees, demoCurrency, renewed } = plan;
  if (demoCurrency && (await client.getChainId()) !== 31337)
    throw new Refusal('demo_currency', 'the demonstration currency exists on chain 31337 alone');
  const book = await DeploymentBook.open(file, client, deployer.address, renewed);
  const setting = { deployer: deployer.address, holders, fees, demoCurrency };
  const steps = platformSteps(setting, (index) => book.addressAt(index));
  if (!isFinished(book, steps)) requireSameSources(book, steps);
  return { book, steps };
}

export const isFinished = ({ content }: DeploymentBook, steps: readonly Step[]): boolean =>
  steps.every(({ key }) => content.transactions[key]?.block !== undefined);

/** A run that was cut off is finished with what it began with: half of it from other sources would fit nothing. */
function requireSameSources({ content }: DeploymentBook, steps: readonly Step[]): void {
  for (const [index, { key, data }] of steps.entries()) {
    const known = content.transactions[key];
    if (!known) continue;
    if (known.nonce !== content.firstNonce + index || known.dataHash !== keccak256(data))
      throw new Refusal('other_sources', `${key} was signed from other sources or terms: finish with those`);
  }
}

/** Does what is left to do. */
export async function deployPlatform(
  plan: PlatformPlan,
  told: (step: Step, isNew: boolean, index: number) => void = () => {},
): Promise<Deployments> {
  const { book, steps } = await prepare(plan);
  const sender = new Sender(book, plan.client, plan.deployer);
  for (const [index, step] of steps.entries())
    told(step, await sender.send(step, book.content.firstNonce + index), index);
  return book.content;
}
