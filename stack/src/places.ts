/** Where a stack keeps its state. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
export const tools = join(root, '.partisipro/tools');

/** `nobody`: PostgreSQL refuses to run as root. */
export const UNPRIVILEGED = 65534;
export const isRoot = process.getuid?.() === 0;

/** The folder under which the stacks of this checkout lie, and whether it had to be outside the checkout. */
export interface Home {
  folder: string;
  elsewhere: boolean;
}

export function findHome(): Home {
  const inside = join(root, '.partisipro');
  mkdirSync(inside, { recursive: true });
  if (!isRoot || mayEnter(inside)) return { folder: inside, elsewhere: false };
  const hash = createHash('sha256').update(root).digest('hex').slice(0, 12);
  const outside = join('/var/lib/partisipro', hash);
  mkdirSync(outside, { recursive: true });
  for (const folder of ['/var/lib/partisipro', outside]) chmodSync(folder, 0o755);
  return { folder: outside, elsewhere: true };
}

/** True where the user that PostgreSQL runs as reaches the folder through all its parents. */
export function mayEnter(folder: string): boolean {
  const test = spawnSync('/usr/bin/test', ['-x', folder], { uid: UNPRIVILEGED, gid: UNPRIVILEGED, cwd: '/' });
  return test.status === 0;
}

/** Makes a folder for a server that runs without privileges. */
export function ownFolder(folder: string) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (isRoot) chownSync(folder, UNPRIVILEGED, UNPRIVILEGED);
}
