import {
  demoRupiahAbi,
  governanceAbi,
  identityRegistryAbi,
  offeringAbi,
  projectFactoryAbi,
  projectTimelockAbi,
  projectTokenAbi,
  releaseBookAbi,
  treasuryAbi,
} from '@partisipro/contracts/abi';
import type { Abi } from 'viem';
import type { ContractName } from './intent.ts';

const own: Record<ContractName, Abi> = {
  token: projectTokenAbi,
  offering: offeringAbi,
  treasury: treasuryAbi,
  governance: governanceAbi,
  timelock: projectTimelockAbi,
  factory: projectFactoryAbi,
  registry: identityRegistryAbi,
  book: releaseBookAbi,
  currency: demoRupiahAbi,
};

type AbiError = Extract<Abi[number], { type: 'error' }>;

/** Errors of all contracts, once each: what one contract calls may revert inside another. */
export const errors: AbiError[] = [
  ...new Map(
    Object.values(own)
      .flatMap((abi) => [...abi])
      .filter((item): item is AbiError => item.type === 'error')
      .map((item) => [item.name + JSON.stringify(item.inputs.map(({ type }) => type)), item]),
  ).values(),
];

/** Functions of one contract with the errors of all. */
export const abiOf = (name: ContractName): Abi => [
  ...own[name].filter(({ type }) => type !== 'error'),
  ...errors,
];

/** The function of any of our contracts that a call's data names, for wallets that show what they sign. */
export const everything: Abi = [
  ...Object.values(own)
    .flatMap((abi) => [...abi])
    .filter(({ type }) => type === 'function'),
  ...errors,
];
