/** One at a time in a checkout: `npm start` and `npm test` may be called at once, and both install and build. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    if (!alive(Number(read(file) || 0))) rmSync(file, { force: true });
    return false;
  }
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** @param {number} pid */
function alive(pid) {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
