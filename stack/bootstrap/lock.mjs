/** One at a time in a checkout: `npm start` and `npm test` may be called at once, and both install and build. */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { logs, tools } from './places.mjs';
import { say } from './steps.mjs';

/** @template T
 * @param {string} name
 * @param {() => Promise<T>} work */
export async function alone(name, work) {
  const file = join(tools, `${name}.lock`);
  mkdirSync(tools, { recursive: true });
  mkdirSync(logs, { recursive: true });
  let waited = false;
  while (!take(file)) {
    if (!waited) say(`another command is at the same work in this checkout (${name}); waiting for it`);
    waited = true;
    await sleep(500);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, `${process.pid} ${startOf(process.pid)}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    const [pid, start] = read(file).split(' ');
    const left = pid ? startOf(Number(pid)) !== start : Date.now() - changed(file) > 10_000;
    if (left) rmSync(file, { force: true }); // by one that was killed
    return false;
  }
}

/** When a process began, in the kernel's ticks: another that took over its id began later. Empty where there is none.
 * @param {number} pid */
function startOf(pid) {
  const stat = read(`/proc/${pid}/stat`);
  if (stat || existsSync('/proc/self')) return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  try {
    process.kill(pid, 0); // no /proc on this system: alive or not is all there is to know
    return 'alive';
  } catch {
    return '';
  }
}

/** @param {string} file */
const changed = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
