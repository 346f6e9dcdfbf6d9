/** An address as a list shows it: 0x1234…abcd. */
export const shortAddress = (address: string | null) =>
  address ? `${address.slice(0, 6)}…${address.slice(-4)}` : '–';
