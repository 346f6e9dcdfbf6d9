import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeDeployData, type Abi, type Hex } from 'viem';

const root = join(import.meta.dirname, '..', 'artifacts', 'contracts', 'src');

export interface Artifact {
  abi: Abi;
  bytecode: Hex;
}

/** Where a compiled contract lies, by its name; an error that says what to run when it is not there. */
export function artifactFile(contract: string): string {
  const [file] = globSync(`**/${contract}.sol/${contract}.json`, { cwd: root });
  if (!file) throw new Error(`${contract} is not compiled: run \`hardhat build\` first`);
  return join(root, file);
}

export const artifactOf = (contract: string): Artifact =>
  JSON.parse(readFileSync(artifactFile(contract), 'utf8')) as Artifact;

/** Init code with its constructor arguments. */
export const initCode = (contract: string, args: readonly unknown[]): Hex => {
  const { abi, bytecode } = artifactOf(contract);
  return encodeDeployData({ abi, bytecode, args });
};
