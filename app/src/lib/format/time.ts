/** Times of the chain (Unix seconds) in Western Indonesian Time, the zone named. */
const DAY = 86_400;

const part = (locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'id-ID', { timeZone: 'Asia/Jakarta', ...options });

/** "28 Nov 2026" */
export const day = (seconds: number, locale: string) =>
  part(locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(seconds * 1000);

/** "14.40 WIB" */
export const clock = (seconds: number, locale: string) => {
  const time = part(locale, { hour: '2-digit', minute: '2-digit', hour12: false }).format(seconds * 1000);
  return `${time.replace(':', '.')} WIB`;
};

/** "28 Nov 2026, 14.40 WIB" */
export const moment = (seconds: number, locale: string) =>
  `${day(seconds, locale)}, ${clock(seconds, locale)}`;

/** Whole days from one moment to a later one; a begun day counts. 0 when it has passed. */
export const daysUntil = (later: number, now: number) => Math.max(0, Math.ceil((later - now) / DAY));
