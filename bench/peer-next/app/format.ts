/** Figures and times as Indonesians write them. */
const groups = (digits: string) => digits.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
const SCALES = [
  [1_000_000_000_000n, 'triliun'],
  [1_000_000_000n, 'miliar'],
  [1_000_000n, 'juta'],
] as const;

export const integer = (value: bigint | number | string) => groups(BigInt(value).toString());

export function rupiah(amount: bigint | string, decimals: number): string {
  const one = 10n ** BigInt(decimals);
  const rest = BigInt(amount) % one;
  return `Rp${groups((BigInt(amount) / one).toString())}${rest ? `,${rest.toString().padStart(decimals, '0')}` : ''}`;
}

export function rupiahShort(amount: bigint | string, decimals: number): string {
  const whole = BigInt(amount) / 10n ** BigInt(decimals);
  for (const [scale, unit] of SCALES) {
    if (whole < scale) continue;
    const hundredths = (whole * 100n) / scale;
    const fraction = (hundredths % 100n).toString().padStart(2, '0').replace(/0+$/, '');
    return `Rp${groups((hundredths / 100n).toString())}${fraction && `,${fraction}`} ${unit}`;
  }
  return `Rp${groups(whole.toString())}`;
}

export function basisPoints(bps: number): string {
  const fraction = (bps % 100).toString().padStart(2, '0').replace(/0+$/, '');
  return `${Math.trunc(bps / 100)}${fraction && `,${fraction}`} %`;
}

export const percent = (part: bigint, whole: bigint) =>
  whole === 0n ? '0 %' : basisPoints(Number((part * 10_000n) / whole));

const zone = { timeZone: 'Asia/Jakarta' } as const;
export const day = (seconds: number) =>
  new Intl.DateTimeFormat('id-ID', { ...zone, day: 'numeric', month: 'short', year: 'numeric' }).format(
    seconds * 1000,
  );
export const moment = (seconds: number) => {
  const clock = new Intl.DateTimeFormat('id-ID', {
    ...zone,
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  return `${day(seconds)}, ${clock.format(seconds * 1000).replace(':', '.')} WIB`;
};
export const days = (seconds: number) => `${Math.round(seconds / 86_400)} hari`;

export const shortAddress = (address: string | null) =>
  address ? `${address.slice(0, 6)}…${address.slice(-4)}` : '–';
