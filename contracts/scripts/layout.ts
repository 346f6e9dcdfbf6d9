/**
 * Where what stands behind a proxy keeps its storage, against what is on record in contracts/layout. `--check` fails
 * when a slot moved, and when something was added that is not recorded yet; `--write` records. Wants compiled contracts.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import core from '@openzeppelin/upgrades-core';
import { artifactOf } from '../deploy/artifacts.ts';

export const UPGRADEABLE = [
  'ProjectToken',
  'Offering',
  'Treasury',
  'Governance',
  'ProjectTimelock',
  'ProjectFactory',
] as const;

export type Layout = ReturnType<typeof core.getStorageLayout>;

const root = join(import.meta.dirname, '..');
const fileOf = (contract: string) => join(root, 'layout', `${contract}.json`);

export const recorded = (contract: string) => JSON.parse(readFileSync(fileOf(contract), 'utf8')) as Layout;

/** The layout that the compiled contract has; found by its bytecode, so that no older build answers for it. */
export function layoutOf(contract: string): Layout {
  const data = JSON.parse(readFileSync(join(root, 'cache', 'validations.json'), 'utf8')) as Parameters<
    typeof core.getStorageLayout
  >[0];
  try {
    return core.getStorageLayout(data, core.getVersion(artifactOf(contract).bytecode));
  } catch (cause) {
    throw new Error(`${contract} was not judged when it was compiled: run \`hardhat build --force\``, {
      cause,
    });
  }
}

/** Why the layout may not follow the one on record; nothing when it is the same. */
export function problemOf(reference: Layout, layout: Layout): string | undefined {
  const report = core.getStorageUpgradeReport(reference, layout, core.withValidationDefaults({}));
  if (!report.ok) return `a slot moved\n${report.explain()}`;
  if (stable(reference) !== stable(layout)) return 'compatible, but not on record: run it with --write';
  return undefined;
}

/** Without lines of the source and the compiler's version, which say nothing of the storage. */
function plain(layout: Layout): Layout {
  const { storage, namespaces = {}, types, layoutVersion } = JSON.parse(JSON.stringify(layout)) as Layout;
  for (const item of [storage, ...Object.values(namespaces)].flat()) delete (item as { src?: string }).src;
  return { ...(layoutVersion && { layoutVersion }), storage, namespaces, types };
}

/** The compiler numbers what is declared anew whenever any source changes. */
const NUMBERED = /(t_(?:struct|contract|enum|userDefinedValueType)\(\w+\))\d+/g;
const unnumbered = (what: unknown) =>
  JSON.stringify(what)
    .replaceAll(NUMBERED, '$1')
    .replaceAll(/"astId":\d+,?/g, '');

const stable = (layout: Layout) => {
  const { types, ...rest } = plain(layout);
  return unnumbered(rest) + Object.entries(types).map(unnumbered).sort().join();
};

if (process.argv[1] === import.meta.filename) {
  mkdirSync(join(root, 'layout'), { recursive: true });
  for (const contract of UPGRADEABLE) {
    const layout = layoutOf(contract);
    if (process.argv.includes('--write'))
      writeFileSync(fileOf(contract), `${JSON.stringify(plain(layout), null, 1)}\n`);
    const problem = existsSync(fileOf(contract)) ? problemOf(recorded(contract), layout) : 'not on record';
    if (problem) process.exitCode = 1;
    console.log(`${contract}: ${problem ?? 'as recorded'}`);
  }
}
