/** One bootstrap at a time in a checkout: `npm start` and `npm test` may be called at once. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { logs, tools } from './places.mjs';
import { say } from './steps.mjs';

const file = join(tools, 'lock');

/** @template T
 * @param {() => Promise<T>} work */
export async function alone(work) {
  mkdirSync(tools, { recursive: true });
  mkdirSync(logs, { recursive: true });
  let waited = false;
  while (!take()) {
    if (!waited) say('another bootstrap is at work in this checkout; waiting for it');
    waited = true;
    await sleep(500);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take() {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    if (!alive(Number(read() || 0))) rmSync(file, { force: true });
    return false;
  }
}

function read() {
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
