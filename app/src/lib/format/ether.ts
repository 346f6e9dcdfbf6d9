const ONE = 10n ** 18n;

/** ETH as Indonesians write numbers, three digits that count, never rounded down: "0,000214". */
export function ether(wei: bigint): string {
  const rest = (wei % ONE).toString().padStart(18, '0');
  const zeros = wei < ONE ? rest.length - rest.replace(/^0+/, '').length : 0;
  const places = Math.min(18, zeros + 3);
  const step = 10n ** BigInt(18 - places);
  const shown = ((wei + step - 1n) / step) * step;
  const fraction = (shown % ONE).toString().padStart(18, '0').replace(/0+$/, '');
  return `${shown / ONE}${fraction && `,${fraction}`}`;
}
