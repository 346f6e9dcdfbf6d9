/** Decisions of holders that hold something up while they are made, by the call that carries them out. */
import { toFunctionSelector } from 'viem';
import { isLive, quorumReached, type Ballot } from './state.ts';

export const SELECTORS = {
  blockTranche: toFunctionSelector('blockTranche(bytes32)'),
  terminate: toFunctionSelector('terminate()'),
  replaceSPV: toFunctionSelector('replaceSPV(address,uint160[])'),
  replaceVerifier: toFunctionSelector('replaceVerifier(address,address)'),
  vetoRelease: toFunctionSelector('vetoRelease(address,uint32)'),
};

export interface Decision extends Ballot {
  selector: string | null;
  subject: string | null;
}

export interface Awaited {
  selector: string;
  until: number;
  confirmed_at: number | null;
}

export const isAwaited = ({ until, confirmed_at }: Awaited, time: number) =>
  confirmed_at === null && time <= until;

/** Has its quorum and is not decided. */
const isUndecided = (decision: Decision, supply: bigint, time: number) =>
  quorumReached(decision, supply) && isLive(decision, supply, time);

const HOLDING: readonly (string | null)[] = [
  SELECTORS.terminate,
  SELECTORS.replaceSPV,
  SELECTORS.replaceVerifier,
];

/** `Governance.holding`: holders are about to end the project, or to replace who asks and who certifies. */
export const isHeld = (decisions: Decision[], awaited: Awaited[], supply: bigint, time: number) =>
  decisions.some((one) => HOLDING.includes(one.selector) && isUndecided(one, supply, time)) ||
  awaited.some((one) => HOLDING.includes(one.selector) && isAwaited(one, time));

/** `Governance.vetoing`: a veto against this release, or against all, is about to be decided. */
export const isVetoing = (decisions: Decision[], release: number, supply: bigint, time: number) =>
  decisions.some(
    (one) =>
      one.selector === SELECTORS.vetoRelease &&
      [0n, BigInt(release)].includes(BigInt(one.subject ?? 0)) &&
      isUndecided(one, supply, time),
  );

/** `Governance.blocking`: whether a proposal to block this certificate is live. */
export const isBlocking = (decisions: Decision[], certificate: string | null, supply: bigint, time: number) =>
  decisions.some(
    (one) =>
      one.selector === SELECTORS.blockTranche && one.subject === certificate && isLive(one, supply, time),
  );
