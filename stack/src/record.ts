/** run.json: what a stack has started, written before anything else happens to it, so that whoever comes after a
 * kill -9 knows what to end. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bootId, endGroup, groupOf, runs, startOf } from './processes.ts';

export interface Recorded {
  name: string;
  /** Leader of a process group of its own. */
  pid: number;
  /** When it began, in the kernel's ticks. */
  start: number;
  port?: number;
}
export interface Run {
  boot: string;
  supervisor: { pid: number; start: number };
  address: string | null;
  processes: Recorded[];
}

export class RunRecord {
  readonly file: string;
  readonly run: Run;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.file = join(folder, 'run.json');
    const supervisor = { pid: process.pid, start: startOf(process.pid) };
    this.run = { boot: bootId(), supervisor, address: null, processes: [] };
  }

  add(entry: Recorded) {
    this.run.processes = [...this.run.processes.filter((known) => known.name !== entry.name), entry];
    this.save();
  }

  remove(name: string) {
    this.run.processes = this.run.processes.filter((known) => known.name !== name);
    this.save();
  }

  publish(address: string) {
    this.run.address = address;
    this.save();
  }

  save() {
    writeFileSync(`${this.file}.new`, JSON.stringify(this.run, null, 2));
    renameSync(`${this.file}.new`, this.file);
  }

  erase() {
    rmSync(this.file, { force: true });
  }
}

export function readRun(folder: string): Run | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')) as Run;
  } catch {
    return undefined;
  }
}

/** The stack of that folder, if its supervisor is alive. */
export function runningStack(folder: string): Run | undefined {
  const run = readRun(folder);
  if (!run || run.boot !== bootId()) return undefined;
  return runs(run.supervisor.pid, run.supervisor.start) ? run : undefined;
}

/** Ends what a killed supervisor left behind; returns the names. Processes of another boot, or that took over a
 * recorded id, are left alone. */
export async function endLeftovers(folder: string): Promise<string[]> {
  const run = readRun(folder);
  if (!run || run.boot !== bootId()) return [];
  const left = run.processes.filter(({ pid, start }) => groupOf(pid, start).length > 0);
  await Promise.all(left.map(({ pid, start }) => endGroup(pid, start, 'SIGTERM', 3_000)));
  rmSync(join(folder, 'run.json'), { force: true });
  return left.map(({ name }) => name);
}
