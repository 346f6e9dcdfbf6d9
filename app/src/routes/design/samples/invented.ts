/** What all samples share: one moment, and wallets and hashes that nobody has. */
export const NOW = 1_796_000_040;
export const word = (n: number) => n.toString(16).padStart(64, '0');
export const wallet = (n: number) => `0x${n.toString(16).padStart(2, '0').repeat(20)}`;
