/** The one script that changes the machine: whatever happens, the policy that was there before is there afterwards. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const script = join(import.meta.dirname, 'install-packages.sh');
const OWN = '#!/bin/sh\n# of the administrator\nexit 0\n';
let folder: string;
let policy: string;
let seen: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'partisipro-policy-'));
  policy = join(folder, 'policy-rc.d');
  seen = join(folder, 'seen');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Stands for apt-get: writes down what it was asked and what the policy then says. */
function install(aptEnds: number) {
  const apt = join(folder, 'apt-get');
  writeFileSync(
    apt,
    `#!/bin/sh\necho "$@" >>${seen}\n${policy} x start; echo $? >>${seen}\nexit ${aptEnds}\n`,
  );
  chmodSync(apt, 0o755);
  const env = { PATH: `${folder}:/usr/bin:/bin`, POLICY_RC_D: policy };
  return spawnSync('sh', [script, 'redis-tools'], { env }).status;
}

test('no service may start meanwhile, and nothing stays where nothing was', () => {
  expect(install(0)).toBe(0);
  expect(readFileSync(seen, 'utf8')).toMatch(
    /update\n101\n.*install -y --no-install-recommends redis-tools\n101\n$/,
  );
  expect(existsSync(policy)).toBe(false);
});

test('a policy that was there comes back, also when the installation fails', () => {
  for (const ends of [0, 100]) {
    writeFileSync(policy, OWN, { mode: 0o755 });
    expect(install(ends)).toBe(ends);
    expect(readFileSync(seen, 'utf8')).toMatch(/101\n$/);
    expect(readFileSync(policy, 'utf8')).toBe(OWN);
  }
});

test('what a killed installation left is put right by the next', () => {
  writeFileSync(`${policy}.kept-by-partisipro`, OWN, { mode: 0o755 });
  writeFileSync(
    policy,
    '#!/bin/sh\n# partisipro: nothing is started while packages are installed\nexit 101\n',
  );
  expect(install(0)).toBe(0);
  expect(readFileSync(policy, 'utf8')).toBe(OWN);
  expect(existsSync(`${policy}.kept-by-partisipro`)).toBe(false);
});
