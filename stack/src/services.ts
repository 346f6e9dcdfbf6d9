/** Starts services as process groups of their own, records each as it starts, restarts what dies, ends all in the
 * reverse order. */
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endGroup, startOf } from './processes.ts';
import { RunRecord } from './record.ts';

export interface Service {
  name: string;
  command: string;
  args: string[];
  port?: number;
  cwd?: string;
  /** On top of our own environment. */
  env?: Record<string, string>;
  /** As another user (PostgreSQL under root). */
  uid?: number;
  /** What asks it to end; SIGTERM unless told. */
  stopSignal?: NodeJS.Signals;
  /** Resolves once it serves; called again until it does. */
  ready?: () => Promise<unknown>;
  readyWithinMs?: number;
  /** Exit codes by which it says that someone must look: it is not started again, and the rest goes on. */
  halts?: number[];
  /** Before it is started again after it died, with this exit code. A service without this is not restarted: its end
   * ends the stack. */
  beforeRestart?: (code: number | null) => Promise<unknown>;
}

const GRACE_MS = 2_500;
/** All must be gone within ten seconds of the first signal. */
const STOP_WITHIN_MS = 8_000;
const MOST_RESTARTS_A_MINUTE = 5;

interface Running {
  service: Service;
  child: ChildProcess;
  start: number;
  deaths: number[];
  /** We ended it ourselves, to have it start again: no sign of a service that cannot live. */
  asked: boolean;
  /** Not before this is it started again. */
  held?: Promise<void>;
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

export class Services {
  readonly record: RunRecord;
  readonly #logs: string;
  readonly #running: Running[] = [];
  #stopping: Promise<void> | undefined;
  /** Called when a service cannot be kept alive. */
  onFailure: (reason: Error) => void = () => {};
  onRestart: (name: string) => void = () => {};
  /** Called when a service has stopped on purpose. */
  onHalt: (name: string, why: string) => void = (name, why) => console.error(`${name} has halted\n${why}`);

  constructor(state: string) {
    this.record = new RunRecord(state);
    this.record.save();
    this.#logs = join(state, 'logs');
    mkdirSync(this.#logs, { recursive: true, mode: 0o700 }); // some services print what they are told
  }

  async start(service: Service): Promise<void> {
    if (this.#stopping) throw new Error(`not starting ${service.name}: the stack is stopping`);
    const running: Running = { service, child: this.#spawn(service), start: 0, deaths: [], asked: false };
    this.#running.push(running);
    this.#watch(running);
    await this.#untilReady(running);
  }

  /** Ends one service for good and forgets it. */
  async end(name: string) {
    const running = this.#running.find(({ service }) => service.name === name);
    if (running) await this.#end(running, GRACE_MS);
  }

  /** Ends one and starts it again, as its `beforeRestart` says. */
  async restart(name: string) {
    const running = this.#running.find(({ service }) => service.name === name);
    if (!running) return;
    running.asked = true;
    running.child.kill('SIGKILL');
  }

  /** Ends one, which stays down until what is returned is called. */
  hold(name: string): () => void {
    const running = this.#running.find(({ service }) => service.name === name);
    const { promise, resolve } = Promise.withResolvers<void>();
    if (running) running.held = promise;
    void this.restart(name);
    return resolve;
  }

  pid(name: string): number | undefined {
    return this.#running.find(({ service }) => service.name === name)?.child.pid;
  }

  stop(): Promise<void> {
    this.#stopping ??= (async () => {
      const until = Date.now() + STOP_WITHIN_MS;
      while (this.#running.length > 0) {
        const last = this.#running.at(-1) as Running;
        await this.#end(last, Math.max(0, Math.min(GRACE_MS, until - Date.now())));
      }
      this.record.erase();
    })();
    return this.#stopping;
  }

  async #end(running: Running, graceMs: number) {
    const index = this.#running.indexOf(running);
    if (index >= 0) this.#running.splice(index, 1);
    const { service, child, start } = running;
    if (child.pid) await endGroup(child.pid, start, service.stopSignal ?? 'SIGTERM', graceMs);
    this.record.remove(service.name);
  }

  #spawn(service: Service): ChildProcess {
    const log = openSync(join(this.#logs, `${service.name}.log`), 'a');
    const child = spawn(service.command, service.args, {
      cwd: service.cwd,
      env: { ...process.env, ...service.env },
      stdio: ['ignore', log, log],
      detached: true, // a process group of its own: it and all its children can be ended together
      ...(service.uid === undefined ? {} : { uid: service.uid, gid: service.uid }),
    });
    closeSync(log);
    if (child.pid !== undefined) {
      const { name, port } = service;
      this.record.add({ name, pid: child.pid, start: startOf(child.pid), ...(port ? { port } : {}) });
    }
    return child;
  }

  #watch(running: Running) {
    running.start = startOf(running.child.pid ?? 0);
    const died = () => {
      if (this.#running.includes(running) && !this.#stopping) void this.#revive(running);
    };
    running.child.once('exit', died);
    running.child.once('error', died);
  }

  async #revive(running: Running) {
    const { service } = running;
    if (service.halts?.includes(running.child.exitCode ?? -1)) {
      this.#running.splice(this.#running.indexOf(running), 1);
      this.record.remove(service.name);
      return this.onHalt(service.name, this.tail(service.name));
    }
    const now = Date.now();
    const recent = running.deaths.filter((at) => at > now - 60_000);
    running.deaths = running.asked ? recent : [...recent, now];
    running.asked = false;
    const give = (reason: string) =>
      this.onFailure(new Error(`${service.name} ${reason}\n${this.tail(service.name)}`));
    if (!service.beforeRestart) return give('has ended');
    if (running.deaths.length > MOST_RESTARTS_A_MINUTE) return give('keeps ending');
    let child: ChildProcess | undefined;
    try {
      if (running.child.pid) await endGroup(running.child.pid, running.start, 'SIGKILL', 0); // its children
      await running.held;
      await service.beforeRestart(running.child.exitCode);
      if (this.#stopping) return;
      this.onRestart(service.name);
      running.child = child = this.#spawn(service);
      this.#watch(running);
      await this.#untilReady(running);
    } catch (error) {
      if (child && hasEnded(child)) return; // again: who watches it is at it already
      if (!this.#stopping) give(`could not be started again: ${String(error)}`);
    }
  }

  async #untilReady({ service, child }: Running) {
    const until = Date.now() + (service.readyWithinMs ?? 300_000);
    for (;;) {
      if (this.#stopping) throw new Error('the stack is stopping');
      if (child.pid === undefined || hasEnded(child))
        throw new Error(`${service.name} did not start\n${this.tail(service.name)}`);
      try {
        return await service.ready?.();
      } catch (error) {
        if (Date.now() > until)
          throw new Error(`${service.name} is not ready: ${String(error)}\n${this.tail(service.name)}`, {
            cause: error,
          });
        await sleep(50);
      }
    }
  }

  tail(name: string): string {
    const file = join(this.#logs, `${name}.log`);
    try {
      return `${readFileSync(file, 'utf8').trimEnd().split('\n').slice(-20).join('\n')}\n(all of it: ${file})`;
    } catch {
      return `(${file} was not written)`;
    }
  }
}
