/** Everything on the chain that has a name: the platform's contracts, its projects, its currencies, who holds roles. */
import {
  erc20Abi,
  parseAbi,
  toFunctionSelector,
  type Abi,
  type AbiFunction,
  type Address,
  type Hex,
  type PublicClient,
} from 'viem';
import { artifactOf } from '../deploy/artifacts.ts';
import type { Deployments } from '../deploy/book.ts';
import { eventsOf } from '../deploy/events.ts';
import { KINDS, type Holders } from '../deploy/steps.ts';
import { MULTI_SEND, MULTI_SEND_CALL_ONLY } from './canonical.ts';
import { plainText } from './text.ts';
import { safeAbi } from './transaction.ts';

export interface Named {
  name: string;
  /** The contract by which its calls are read. */
  contract: string;
  abi: Abi;
  /** Of a project: its currency's symbol and decimals, and its other parts by their contract. */
  project?: Project;
}
interface Project {
  symbol: string;
  decimals: number;
  parts: Partial<Record<string, Address>>;
}

const multiSendAbi = parseAbi(['function multiSend(bytes transactions) payable']);
const lower = (address: Address) => address.toLowerCase() as Address;

export class Known {
  readonly #contracts = new Map<Address, Named>();
  readonly #people = new Map<Address, string>();

  static async of(client: PublicClient, deployments: Deployments, holders: Holders): Promise<Known> {
    const known = new Known();
    for (const batch of [MULTI_SEND, MULTI_SEND_CALL_ONLY])
      known.#add(batch, { name: 'MultiSend', contract: 'MultiSend', abi: multiSendAbi });
    for (const [key, { address }] of Object.entries(deployments.contracts))
      known.#add(address, { name: key, contract: key.replace('impl.', ''), abi: abiOf(key) });
    for (const [role, accounts] of Object.entries(holders))
      for (const account of accounts) known.#addPerson(account, role);
    await known.#addFactory(client, deployments);
    return known;
  }

  contract = (address: Address): Named | undefined => this.#contracts.get(lower(address));

  nameOf(address: Address): string | undefined {
    return this.contract(address)?.name ?? this.#people.get(lower(address));
  }

  /** The Safe itself, when what it is to do is done to it. */
  addSafe(address: Address): void {
    const role = this.#people.get(lower(address));
    this.#add(address, { name: `this Safe${role ? ` (${role})` : ''}`, contract: 'Safe', abi: safeAbi });
  }

  functionAt(address: Address | undefined, selector: Hex): AbiFunction | undefined {
    return address && functionIn(this.contract(address)?.abi ?? [], selector);
  }

  #add(address: Address, named: Named): void {
    this.#contracts.set(lower(address), named);
  }

  #addPerson(account: Address, role: string): void {
    const before = this.#people.get(lower(account));
    this.#people.set(lower(account), before ? `${before}, ${role}` : role);
  }

  /** Projects and currencies as the factory itself announced them: nobody else can. */
  async #addFactory(client: PublicClient, deployments: Deployments): Promise<void> {
    const { address, block } = deployments.contracts.ProjectFactory!;
    const symbols = new Map<Address, string>();
    for (const { eventName, args } of await eventsOf(client, abiOf('ProjectFactory'), address, block)) {
      if (eventName === 'CurrencyAllowed') {
        const symbol = plainText(args.symbol as string);
        symbols.set(lower(args.currency as Address), symbol);
        this.#add(args.currency as Address, {
          name: `currency ${symbol}`,
          contract: 'ERC20',
          abi: erc20Abi,
        });
      }
      if (eventName === 'ProjectCreated') this.#addProject(args, symbols);
    }
  }

  #addProject(args: Record<string, unknown>, symbols: Map<Address, string>): void {
    const { slug, currency } = args.params as { slug: string; currency: Address };
    const suite: Record<string, unknown> = {
      ProjectToken: args.token,
      Offering: args.offering,
      Treasury: args.treasury,
      Governance: args.governance,
      ProjectTimelock: args.timelock,
    };
    const parts = suite as Record<string, Address>;
    const symbol = symbols.get(lower(currency)) ?? currency;
    const project = { symbol, decimals: args.currencyDecimals as number, parts };
    for (const kind of KINDS)
      this.#add(parts[kind]!, {
        name: `${kind} of project ${slug}`,
        contract: kind,
        abi: abiOf(kind),
        project,
      });
    this.#addPerson(args.spv as Address, `SPV of ${slug}`);
  }
}

const abiOf = (key: string): Abi => artifactOf(key.replace('impl.', '')).abi;

export const functionIn = (abi: Abi, selector: Hex): AbiFunction | undefined =>
  abi.find((item): item is AbiFunction => item.type === 'function' && toFunctionSelector(item) === selector);
