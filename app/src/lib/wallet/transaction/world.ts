/** What a transaction acts upon. The browser gives wallet, node and site; a test gives real ones of its own. */
import type { Address, Client } from 'viem';

export interface World {
  /** The chain that the transaction is meant for. */
  chainId: number;
  /** The visitor's own way to the chain: reads, never signs. */
  reader: Client;
  /** The wallet, which signs after asking. */
  signer(): Promise<Client>;
  /** Who and where the wallet is now. */
  connection(): { address?: Address; chainId?: number };
  switchChain(): Promise<unknown>;
  /** Status of the site's answer; null where nobody answered. */
  ask(path: string): Promise<number | null>;
  /** Milliseconds after which waiting for a block is called longer than usual. */
  late: number;
}

/** 4001 anywhere among the causes: the person said no, which is not an error. */
export const isRejection = (error: unknown): boolean =>
  error instanceof Error &&
  ((error as { code?: number }).code === 4001 || isRejection((error as { cause?: unknown }).cause));
