import { m } from '#lib/paraglide/messages.js';

/** An age as people say it: seconds below two minutes, minutes below two hours, then hours, then days. */
export function ageWords(seconds: number): string {
  if (seconds < 120) return m.age_seconds({ count: seconds });
  const minutes = Math.floor(seconds / 60);
  if (minutes < 120) return m.age_minutes({ count: minutes });
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? m.age_hours({ count: hours }) : m.age_days({ count: Math.floor(hours / 24) });
}
