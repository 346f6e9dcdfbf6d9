/** Running programs: to a log that is shown only when the program fails. */
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { closeSync, openSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where administrators' programs lie, which an ordinary user's PATH leaves out. */
const BESIDES = ['/usr/sbin', '/usr/local/sbin', '/sbin'];

/** The first executable of that name, or undefined.
 * @param {string} name
 * @param {string} [path] */
export function which(name, path = process.env.PATH ?? '') {
  for (const folder of [...path.split(delimiter), ...BESIDES]) {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return join(folder, name);
    } catch {
      // not here
    }
  }
  return undefined;
}

/** Runs to the end, output to `log`; fails with the log's last lines.
 * @param {string} command
 * @param {string[]} args
 * @param {{ log: string, cwd?: string, env?: NodeJS.ProcessEnv }} options */
export async function run(command, args, { log, cwd, env }) {
  const out = openSync(log, 'a');
  const child = spawn(command, args, { cwd, env: env ?? process.env, stdio: ['inherit', out, out] });
  closeSync(out);
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status, signal) => resolve(signal ?? status));
  });
  if (code === 0) return;
  const tail = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-25).join('\n');
  throw new Error(`${command} ${args.join(' ')} ended with ${code}\n${tail}\n(all of it: ${log})`);
}

/** Standard output of a program that answers at once, or undefined where it fails.
 * @param {string} command
 * @param {string[]} args */
export function ask(command, args) {
  const result = spawnSync(command, args, { encoding: 'utf8' });
  return result.status === 0 ? result.stdout.trim() : undefined;
}
