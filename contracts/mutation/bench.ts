/** A copy of the contracts and the process that runs its tests, renewed before it grows too large. */
import { fork, type ChildProcess } from 'node:child_process';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { Copy } from './copy.ts';
import type { Order, Report, TestRun } from './worker.ts';

/** What a process has seen stays in its memory: modules, chains. */
const ROUNDS = 30;

export class Bench {
  readonly copy: Copy;
  private readonly reach: boolean;
  private worker: ChildProcess | undefined;
  private rounds = 0;

  constructor(folder: string, { reach = false } = {}) {
    this.copy = new Copy(folder);
    this.reach = reach;
  }

  async test(order: Order): Promise<TestRun[]> {
    if (this.rounds++ >= ROUNDS) this.stop();
    const worker = (this.worker ??= await this.begin());
    const { promise, resolve, reject } = Promise.withResolvers<Report>();
    const gone = (code: number | null) => reject(new Error(`the tests' process ended with ${code}`));
    worker.once('message', resolve).once('exit', gone);
    worker.send(order);
    const report = await promise.finally(() => worker.off('exit', gone));
    if ('broken' in report) throw new Error(report.broken);
    if (report.done.some(({ error }) => error === 'takes too long')) this.stop();
    return report.done;
  }

  stop() {
    this.worker?.disconnect();
    this.worker?.kill('SIGKILL'); // it may be at a test that never ends
    this.worker = undefined;
    this.rounds = 0;
  }

  private async begin(): Promise<ChildProcess> {
    const log = openSync(join(this.copy.folder, 'tests.log'), 'a');
    const worker = fork(join(import.meta.dirname, 'worker.ts'), {
      cwd: this.copy.folder,
      env: { ...process.env, ...(this.reach ? { MUTATION_REACH: '1' } : {}) },
      stdio: ['ignore', log, log, 'ipc'],
    });
    await new Promise((resolve, reject) => {
      worker
        .once('message', resolve)
        .once('exit', (code) => reject(new Error(`the tests' process: ${code}`)));
    });
    return worker;
  }
}
