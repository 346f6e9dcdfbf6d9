/**
 * What Ponder calls final it never undoes, and its final is only a depth. A fork from below it, which the chain may take
 * where the node's own final lies lower, leaves Ponder with blocks that are no more: while it runs it stops there, and
 * started anew it goes on above them. So each of them must be on the chain.
 */
import type { BlockId, Rpc } from './rpc.ts';
import { Stranded } from './stops.ts';

/** From this number on, or the last alone, of those that Ponder calls final; in order. */
type Firm = (from: bigint | undefined, most: number) => Promise<BlockId[]>;

const MOST = 500;
const AT_ONCE = 20;

export class Footing {
  /** Up to here all were on the chain; as long as this one is, they are. */
  #seen: bigint | undefined;
  #doubted = false;

  /** Begins above `base`, which is on the chain; below 0 nothing is known yet. */
  constructor(base: bigint) {
    this.#seen = base < 0n ? undefined : base;
  }

  /** Whether all of them were seen on the chain. Throws `Stranded` when two looks in turn found one that is not. */
  async look(rpc: Rpc, firm: Firm): Promise<boolean> {
    for (;;) {
      const blocks = await firm(this.#seen, MOST);
      const unproved = await this.#firstUnproved(rpc, blocks);
      if (unproved) return this.#doubt(unproved);
      if (blocks.length < MOST) break;
    }
    this.#doubted = false;
    return true;
  }

  #doubt({ number, hash, now }: Unproved): false {
    if (now && this.#doubted)
      throw new Stranded(`block ${number} is final for Ponder as ${hash} and on the chain ${now}`);
    this.#doubted = now !== null;
    return false;
  }

  async #firstUnproved(rpc: Rpc, blocks: BlockId[]): Promise<Unproved | undefined> {
    for (let i = 0; i < blocks.length; i += AT_ONCE) {
      const some = blocks.slice(i, i + AT_ONCE);
      const hashes = await Promise.all(some.map(({ number }) => rpc.hashAt(number).catch(() => null)));
      for (const [n, block] of some.entries()) {
        if (hashes[n] !== block.hash) return { ...block, now: hashes[n] ?? null };
        this.#seen = block.number;
      }
    }
    return undefined;
  }
}

/** `now` is null where a node does not answer, or lacks the block: that proves nothing. */
type Unproved = BlockId & { now: string | null };
