/** Processes as the kernel shows them, so that a recorded id is never mistaken for a stranger that took it over. */
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

interface Stat {
  pid: number;
  state: string;
  group: number;
  /** Clock ticks after boot at which it began: with the pid, the identity of a process. */
  start: number;
}

export function stat(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { pid, state: fields[0] ?? '', group: Number(fields[2]), start: Number(fields[19]) };
  } catch {
    return undefined;
  }
}

export const startOf = (pid: number) => stat(pid)?.start ?? 0;
export const bootId = () => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();

/** The very process that was recorded still runs (a zombie does not). */
export function runs(pid: number, start: number): boolean {
  const now = stat(pid);
  return now !== undefined && now.start === start && now.state !== 'Z';
}

/** Living members of the group that a recorded process leads or led. Empty where another process took its id. */
export function groupOf(pid: number, start: number): number[] {
  const leader = stat(pid);
  if (leader && leader.start !== start) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => stat(Number(name)))
    .filter(
      (found) => found !== undefined && found.group === pid && found.start >= start && found.state !== 'Z',
    )
    .map((found) => (found as Stat).pid);
}

export function signalGroup(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(-pid, signal);
  } catch {
    // nobody is left
  }
}

/** Asks a group to end, waits, and insists. */
export async function endGroup(pid: number, start: number, signal: NodeJS.Signals, graceMs: number) {
  const until = Date.now() + graceMs;
  if (groupOf(pid, start).length === 0) return;
  signalGroup(pid, signal);
  while (groupOf(pid, start).length > 0) {
    if (Date.now() > until) signalGroup(pid, 'SIGKILL');
    await sleep(25);
  }
}
