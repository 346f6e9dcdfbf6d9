/** The chapters that every project goes through, so that a story says only what is its own. */
import {
  certifyTranche,
  claim,
  COMPLETION,
  createProject,
  declare,
  finalize,
  invest,
  paramsOf,
  postReport,
  releaseTranche,
  requestTranche,
  withdrawReleased,
  type Storyteller,
  type Suite,
} from '@partisipro/contracts/demo';
import { projectTokenAbi } from '@partisipro/contracts/abi';
import type { ProjectParams } from '@partisipro/contracts/eip712';
import type { Hex } from 'viem';
import { DAY, type Step } from '../clock.ts';
import { paperOf } from '../dossiers/paper.ts';

type Raise = Pick<ProjectParams['terms'], 'price' | 'softCap' | 'hardCap' | 'opensAt' | 'closesAt'>;

export interface Founding {
  spv: string;
  slug: string;
  name: string;
  symbol: string;
  dossierHash: Hex;
  raise: Raise;
  trancheBps: readonly number[];
  longStop: number;
  concessionEnd: number;
  /** Until when the reviewer's signature holds, Unix seconds. */
  deadline: number;
}

export interface Buyer {
  id: string;
  shares: number;
  at: number;
}

const PARTS_OF_WHOLE = 10_000n;

/** What every offering of the demonstration has in common; an identity may hold a tenth at most. */
const termsOf = (raise: Raise): ProjectParams['terms'] => ({
  ...raise,
  minTicket: 1,
  reflection: 4 * DAY,
  minIdentities: 20,
  maxBps: 1_000,
  tierLimits: [
    Math.ceil(raise.hardCap / 200),
    Math.ceil(raise.hardCap / 25),
    Math.ceil(raise.hardCap / 12),
    Math.ceil(raise.hardCap / 10),
  ],
});

/** One project's story as steps on the common clock. Moments are Unix seconds. */
export class Tale {
  readonly steps: Step[] = [];
  readonly teller: Storyteller;
  readonly #called: string;
  #suite: Suite | undefined;
  #founding: Founding | undefined;
  #buyers: readonly Buyer[] = [];

  constructor(teller: Storyteller, called: string) {
    this.teller = teller;
    this.#called = called;
  }

  /** The project's contracts: there from its creation on. */
  get suite(): Suite {
    if (!this.#suite) throw new Error(`${this.#called} is not created yet`);
    return this.#suite;
  }

  get spv(): string {
    return this.#founding!.spv;
  }

  at(moment: number, what: string, act: () => Promise<unknown>): void {
    this.steps.push({ at: moment, what: `${this.#called}: ${what}`, act });
  }

  /** With a document, which everyone can open once it is handed in (`documents.ts`). */
  #handedIn(moment: number, what: string, document: string, act: (hash: Hex) => Promise<unknown>): void {
    this.at(moment, what, async () => act((await paperOf(document)).hash));
    this.steps.at(-1)!.document = document;
  }

  #proofOf = (tranche: number) =>
    `${this.#called}, bukti ${tranche === COMPLETION ? 'pekerjaan selesai' : `tahap dana ${tranche + 1}`}`;

  created(moment: number, founding: Founding): void {
    this.#founding = founding;
    const { spv, raise, ...given } = founding;
    this.at(moment, 'the SPV creates the project', async () => {
      const params = paramsOf(this.teller, spv, { ...given, terms: termsOf(raise) });
      this.#suite = await createProject(this.teller, spv, params);
    });
  }

  bought(buyers: readonly Buyer[]): void {
    this.#buyers = buyers;
    const { price } = this.#founding!.raise;
    for (const { id, shares, at } of buyers)
      this.at(at, `${id} buys ${shares} shares`, () => invest(this.teller, this.suite, id, shares, price));
  }

  /** Who bought most, the largest first. */
  largest(count: number): string[] {
    const byShares = [...this.#buyers].sort((a, b) => b.shares - a.shares);
    return byShares.slice(0, count).map(({ id }) => id);
  }

  decided(moment: number, by: string): void {
    this.at(moment, 'the raise is decided', () => finalize(this.teller, this.suite, by));
  }

  requested(moment: number, tranche: number): void {
    this.#handedIn(moment, `tranche ${tranche} is requested`, this.#proofOf(tranche), (hash) =>
      requestTranche(this.teller, this.suite, this.spv, tranche, hash),
    );
  }

  certified(moment: number, tranche: number): void {
    this.#handedIn(moment, `tranche ${tranche} is certified`, this.#proofOf(tranche), (hash) =>
      certifyTranche(this.teller, this.suite, tranche, hash),
    );
  }

  /** Requested, certified two days later, released when the wait is over. */
  released(moment: number, tranche: number, by: string): void {
    this.requested(moment, tranche);
    this.certified(moment + 2 * DAY, tranche);
    this.at(moment + 8 * DAY, `tranche ${tranche} is released`, () =>
      releaseTranche(this.teller, this.suite, by, tranche),
    );
  }

  completed(moment: number, by: string): void {
    this.released(moment, COMPLETION, by);
  }

  withdrew(moment: number): void {
    this.at(moment, 'the SPV takes what was released', () =>
      withdrawReleased(this.teller, this.suite, this.spv),
    );
  }

  reported(...moments: number[]): void {
    for (const [n, moment] of moments.entries())
      this.#handedIn(moment, 'the SPV reports', `${this.#called}, laporan ${n + 1}`, (hash) =>
        postReport(this.teller, this.suite, this.spv, hash),
      );
  }

  /** Declares so much a share, after the fee, with a record date ten days later. */
  declared(moment: number, number: number, perShare: bigint, feeBps = 200n): void {
    const report = `${this.#called}, laporan laba ${number}`;
    this.#handedIn(moment, `profit ${number} is declared`, report, async (hash) => {
      const supply = await this.teller.client.readContract({
        address: this.suite.token,
        abi: projectTokenAbi,
        functionName: 'totalSupply',
      });
      const amount = (supply * perShare * PARTS_OF_WHOLE) / (PARTS_OF_WHOLE - feeBps);
      await declare(this.teller, this.suite, this.spv, amount, moment + 10 * DAY, hash);
    });
  }

  /** One of so many buyers claims, an hour after the other; who is left out each time never does. */
  claimed(moment: number, oneOf: number): void {
    this.#buyers
      .filter((_, n) => n % oneOf === 0)
      .forEach(({ id }, n) => {
        this.at(moment + n * 3_600, `${id} claims`, () => claim(this.teller, this.suite, id));
      });
  }
}
