/** The deployments file of one chain: what stands, and every transaction that was signed to get there. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { getContractAddress, isAddressEqual, type Address, type Hex, type PublicClient } from 'viem';
import { Refusal } from './refusal.ts';

/** A contract that stands. */
export interface Standing {
  address: Address;
  block: number;
  codeHash: Hex;
}

/** One transaction: saved when it is signed, before anyone else has seen it; `raw` until it is in a block. Of several
 * hashes only one can ever count, since all have the same nonce. */
export interface Signed {
  nonce: number;
  dataHash: Hex;
  hashes: Hex[];
  raw?: Hex;
  block?: number;
  gasUsed?: number;
}

export interface Deployments {
  chainId: number;
  genesis: Hex;
  deployer: Address;
  /** Nonce of the first transaction: the others follow it one by one, so every address is known before it is there. */
  firstNonce: number;
  contracts: Record<string, Standing>;
  transactions: Record<string, Signed>;
}

const LOCAL = 31337;

export class DeploymentBook {
  readonly content: Deployments;
  readonly #file: string;

  private constructor(content: Deployments, file: string) {
    this.content = content;
    this.#file = file;
  }

  /** Opens or begins a file. One of another genesis is refused, unless every start of that chain is a new one. */
  static async open(
    file: string,
    client: PublicClient,
    deployer: Address,
    renewed = false,
  ): Promise<DeploymentBook> {
    const chainId = await client.getChainId();
    const genesis = (await client.getBlock({ blockNumber: 0n })).hash;
    const found = readDeployments(file);
    const same = found?.chainId === chainId && found.genesis === genesis;
    if (found && !same && chainId !== LOCAL && !renewed)
      throw new Refusal(
        'other_chain',
        `${file} belongs to another chain (${found.chainId}, ${found.genesis})`,
      );
    if (found && same && !isAddressEqual(found.deployer, deployer))
      throw new Refusal('other_deployer', `${file} was begun by ${found.deployer}, this key is ${deployer}`);
    const fresh = async (): Promise<Deployments> => ({
      chainId,
      genesis,
      deployer,
      firstNonce: await client.getTransactionCount({ address: deployer, blockTag: 'pending' }),
      contracts: {},
      transactions: {},
    });
    return new DeploymentBook(found && same ? found : await fresh(), file);
  }

  /** Where the contract will stand, or stands, that the `index`-th transaction creates. */
  addressAt(index: number): Address {
    const { deployer, firstNonce } = this.content;
    const address = getContractAddress({ from: deployer, nonce: BigInt(firstNonce + index) });
    return address.toLowerCase() as Address;
  }

  /** A file is never half written: the new one takes the place of the old. */
  save(): void {
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(`${this.#file}.tmp`, `${JSON.stringify(this.content, null, 2)}\n`);
    renameSync(`${this.#file}.tmp`, this.#file);
  }
}

/** What was deployed on a chain, undefined where nothing was. */
export const readDeployments = (file: string): Deployments | undefined =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Deployments) : undefined;
