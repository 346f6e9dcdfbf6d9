import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  getContractAddress,
  keccak256,
  type Account,
  type Address,
  type Chain,
  type Hex,
  type PublicClient,
  type Transport,
  type WalletClient,
} from 'viem';
import { initCode } from './artifacts.ts';

/** One deployed contract: the nonce and hash are written before the address is known, so that a cut-off run resumes. */
export interface Entry {
  address?: Address;
  nonce?: number;
  tx?: Hex;
  block?: number;
  codeHash?: Hex;
  initCodeHash?: Hex;
}

export interface Deployments {
  chainId: number;
  genesis: Hex;
  contracts: Record<string, Entry>;
}

export type Deployer = WalletClient<Transport, Chain, Account>;

/** The deployments file of one chain, and the only way to add to it. */
export class DeploymentBook {
  readonly content: Deployments;
  private readonly file: string;
  private readonly client: PublicClient;
  private readonly deployer: Deployer;

  private constructor(content: Deployments, file: string, client: PublicClient, deployer: Deployer) {
    this.content = content;
    this.file = file;
    this.client = client;
    this.deployer = deployer;
  }

  /** Opens or begins a file. One that belongs to another genesis is refused, but for the local chain, where it is replaced. */
  static async open(file: string, client: PublicClient, deployer: Deployer): Promise<DeploymentBook> {
    const chainId = await client.getChainId();
    const genesis = (await client.getBlock({ blockNumber: 0n })).hash;
    const fresh: Deployments = { chainId, genesis, contracts: {} };
    const found = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Deployments) : fresh;
    if (found.genesis !== genesis && chainId !== 31337) throw new Error(`${file} belongs to another chain`);
    return new DeploymentBook(found.genesis === genesis ? found : fresh, file, client, deployer);
  }

  addressOf(key: string): Address {
    const address = this.content.contracts[key]?.address;
    if (!address) throw new Error(`${key} is not deployed`);
    return address;
  }

  /** Where a contract will stand that is deployed `after` more deployments from now, or already stands. */
  async predict(key: string, after: number): Promise<Address> {
    const entry = (this.content.contracts[key] ??= {});
    if (entry.address) return entry.address;
    if (entry.nonce === undefined) {
      entry.nonce = (await this.nonce()) + after;
      this.save();
    }
    return getContractAddress({ from: this.deployer.account.address, nonce: BigInt(entry.nonce) });
  }

  /** Deploys once: a second call, or a call after a cut-off run, finds what is there. */
  async deploy(key: string, contract: string, args: readonly unknown[] = []): Promise<Address> {
    const data = initCode(contract, args);
    const entry = (this.content.contracts[key] ??= {});
    if (entry.address) return this.keep(key, entry);
    if (!entry.tx) {
      const nonce = await this.nonce();
      if (entry.nonce !== undefined && entry.nonce !== nonce)
        throw new Error(`${key}: foreseen at nonce ${entry.nonce}, the deployer is at ${nonce}`);
      entry.initCodeHash = keccak256(data);
      entry.tx = await this.deployer.sendTransaction({ data, nonce } as never);
      this.save();
    }
    return this.settle(key, entry);
  }

  private nonce = () =>
    this.client.getTransactionCount({ address: this.deployer.account.address, blockTag: 'pending' });

  private async keep(key: string, entry: Entry): Promise<Address> {
    const code = await this.client.getCode({ address: entry.address! });
    if (!code || keccak256(code) !== entry.codeHash)
      throw new Error(`${key}: ${entry.address} is not what was deployed`);
    return entry.address!;
  }

  private async settle(key: string, entry: Entry): Promise<Address> {
    const receipt = await this.client.waitForTransactionReceipt({ hash: entry.tx! });
    if (receipt.status !== 'success' || !receipt.contractAddress) {
      delete this.content.contracts[key];
      this.save();
      throw new Error(`${key}: deployment reverted`);
    }
    const code = await this.client.getCode({ address: receipt.contractAddress });
    entry.address = receipt.contractAddress.toLowerCase() as Address;
    entry.block = Number(receipt.blockNumber);
    entry.codeHash = keccak256(code!);
    this.save();
    return entry.address;
  }

  private save(): void {
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(`${this.file}.tmp`, `${JSON.stringify(this.content, null, 2)}\n`);
    renameSync(`${this.file}.tmp`, this.file);
  }
}
