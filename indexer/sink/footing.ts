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

  /** Throws `Stranded` when two looks in turn found a block that is not on the chain. */
  async look(rpc: Rpc, firm: Firm): Promise<void> {
    const lost = await this.#lost(rpc, await firm(this.#seen, MOST));
    if (lost && this.#doubted)
      throw new Stranded(`block ${lost.number} is final for Ponder as ${lost.hash} and not on the chain`);
    this.#doubted = lost !== undefined;
  }

  /** A node that does not answer, or lacks the block, proves nothing. */
  async #lost(rpc: Rpc, blocks: BlockId[]): Promise<BlockId | undefined> {
    for (let i = 0; i < blocks.length; i += AT_ONCE) {
      const some = blocks.slice(i, i + AT_ONCE);
      const hashes = await Promise.all(some.map(({ number }) => rpc.hashAt(number).catch(() => null)));
      for (const [n, block] of some.entries()) {
        if (!hashes[n]) return undefined;
        if (hashes[n] !== block.hash) return block;
        this.#seen = block.number;
      }
    }
    return undefined;
  }
}
