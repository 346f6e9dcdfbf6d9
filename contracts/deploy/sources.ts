/**
 * What an explorer needs to verify a contract: the compiler's input (standard JSON) and the constructor's arguments.
 * Each input is compiled here once more, alone, and must give to the byte what the creating transaction carried.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Address, Hex, PublicClient } from 'viem';
import { artifactFile } from './artifacts.ts';
import type { Deployments } from './book.ts';
import { Refusal } from './refusal.ts';
import { contractOf } from './steps.ts';

interface StandardInput {
  language: string;
  sources: Record<string, { content: string }>;
  settings: Record<string, unknown>;
}
interface Compiled {
  buildInfoId: string;
  inputSourceName: string;
  metadata: { sources: Record<string, unknown> };
}
interface Output {
  errors?: { severity: string; formattedMessage: string }[];
  contracts?: Record<string, Record<string, { evm: { bytecode: { object: string } } }>>;
}

export interface Source {
  key: string;
  address: Address;
  /** File and name, as the explorer asks for them. */
  contract: string;
  compiler: string;
  transaction: Hex;
  /** ABI-encoded, without 0x. */
  constructorArguments: string;
  input: StandardInput;
}

const buildInfo = join(import.meta.dirname, '../artifacts/build-info');
const readJson = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T;

export async function sourceOf(client: PublicClient, deployments: Deployments, key: string): Promise<Source> {
  const name = contractOf(key);
  const artifact = readJson<Compiled>(artifactFile(name));
  const build = readJson<{ solcLongVersion: string; input: StandardInput }>(
    join(buildInfo, `${artifact.buildInfoId}.json`),
  );
  const input = alone(build.input, Object.keys(artifact.metadata.sources));
  const [transaction] = deployments.transactions[key]!.hashes;
  const { input: sent } = await client.getTransaction({ hash: transaction! });
  const code = compiled(input, artifact.inputSourceName, name);
  if (!sent.startsWith(code))
    throw new Refusal(
      'other_code',
      `${key}: these sources do not give what was deployed; use those of that day`,
    );
  return {
    key,
    address: deployments.contracts[key]!.address,
    contract: `${artifact.inputSourceName}:${name}`,
    compiler: `v${build.solcLongVersion}`,
    transaction: transaction!,
    constructorArguments: sent.slice(code.length),
    input,
  };
}

/** The sources that the contract is made of, as its metadata names them, and no others. */
function alone({ language, sources, settings }: StandardInput, needed: readonly string[]): StandardInput {
  return {
    language,
    sources: Object.fromEntries(needed.map((file) => [file, { content: sources[file]!.content }])),
    settings: { ...settings, outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object', 'metadata'] } } },
  };
}

function compiled(input: StandardInput, file: string, name: string): string {
  const solc = createRequire(import.meta.url)('solc') as { compile(input: string): string };
  const { errors = [], contracts } = JSON.parse(solc.compile(JSON.stringify(input))) as Output;
  const found = contracts?.[file]?.[name];
  const failed = errors.filter(({ severity }) => severity === 'error');
  if (!found || failed.length > 0)
    throw new Error(failed.map(({ formattedMessage }) => formattedMessage).join('\n') || `no ${name}`);
  return `0x${found.evm.bytecode.object}`;
}
