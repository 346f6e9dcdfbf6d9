/**
 * What people sign (EIP-712), word for word as the contracts hash it: one definition for wallet, API, scripts and tests.
 * A struct's field order is its hash: it follows `ProjectTypes.sol`, `IIdentityRegistry.sol` and
 * `SignedPayout.sol`.
 */
import { hashTypedData, type Address, type Hex, type TypedDataDomain } from 'viem';

const OfferingTerms = [
  { name: 'price', type: 'uint128' },
  { name: 'softCap', type: 'uint32' },
  { name: 'hardCap', type: 'uint32' },
  { name: 'minTicket', type: 'uint32' },
  { name: 'opensAt', type: 'uint32' },
  { name: 'closesAt', type: 'uint32' },
  { name: 'reflection', type: 'uint32' },
  { name: 'minIdentities', type: 'uint16' },
  { name: 'maxBps', type: 'uint16' },
  { name: 'tierLimits', type: 'uint32[4]' },
] as const;

const ProjectApproval = [
  { name: 'spv', type: 'address' },
  { name: 'release', type: 'uint32' },
  { name: 'slug', type: 'string' },
  { name: 'name', type: 'string' },
  { name: 'symbol', type: 'string' },
  { name: 'dossierHash', type: 'bytes32' },
  { name: 'sponsors', type: 'uint160[]' },
  { name: 'verifier', type: 'address' },
  { name: 'secondVerifier', type: 'address' },
  { name: 'currency', type: 'address' },
  { name: 'terms', type: 'OfferingTerms' },
  { name: 'trancheBps', type: 'uint16[]' },
  { name: 'longStop', type: 'uint32' },
  { name: 'concessionEnd', type: 'uint32' },
  { name: 'raiseFeeBps', type: 'uint16' },
  { name: 'managementFeeBps', type: 'uint16' },
  { name: 'unclaimedDestination', type: 'address' },
  { name: 'nonce', type: 'uint256' },
  { name: 'deadline', type: 'uint32' },
] as const;

const Attestation = [
  { name: 'wallet', type: 'address' },
  { name: 'identity', type: 'uint160' },
  { name: 'country', type: 'uint16' },
  { name: 'tier', type: 'uint8' },
  { name: 'expiry', type: 'uint32' },
  { name: 'nonce', type: 'uint24' },
  { name: 'deadline', type: 'uint32' },
] as const;

const Payout = [
  { name: 'part', type: 'address' },
  { name: 'action', type: 'bytes4' },
  { name: 'holder', type: 'address' },
  { name: 'payee', type: 'address' },
  { name: 'nonce', type: 'uint256' },
  { name: 'deadline', type: 'uint256' },
] as const;

export const approvalTypes = { ProjectApproval, OfferingTerms } as const;
export const attestationTypes = { Attestation } as const;
export const payoutTypes = { Payout } as const;

export interface OfferingTermsMessage {
  price: bigint;
  softCap: number;
  hardCap: number;
  minTicket: number;
  opensAt: number;
  closesAt: number;
  reflection: number;
  minIdentities: number;
  maxBps: number;
  tierLimits: readonly [number, number, number, number];
}

/** `ProjectParams` of the contracts, as viem takes it. */
export interface ProjectParams {
  spv: Address;
  release: number;
  slug: string;
  name: string;
  symbol: string;
  dossierHash: Hex;
  sponsors: readonly bigint[];
  verifier: Address;
  secondVerifier: Address;
  currency: Address;
  terms: OfferingTermsMessage;
  trancheBps: readonly number[];
  longStop: number;
  concessionEnd: number;
  raiseFeeBps: number;
  managementFeeBps: number;
  unclaimedDestination: Address;
  nonce: bigint;
  deadline: number;
}

export interface AttestationMessage {
  wallet: Address;
  identity: bigint;
  country: number;
  tier: number;
  expiry: number;
  nonce: number;
  deadline: number;
}

/** `action` is the selector of revoke, refund, claim or redeem; `part` the offering or treasury it is asked of. */
export interface PayoutMessage {
  part: Address;
  action: Hex;
  holder: Address;
  payee: Address;
  nonce: bigint;
  deadline: bigint;
}

const domain = (name: string, chainId: number, verifyingContract: Address) =>
  ({ name, version: '1', chainId, verifyingContract }) satisfies TypedDataDomain;

/** A reviewer's approval of all parameters, for one factory on one chain. */
export const approvalTypedData = (chainId: number, factory: Address, message: ProjectParams) => ({
  domain: domain('Partisipro ProjectFactory', chainId, factory),
  types: approvalTypes,
  primaryType: 'ProjectApproval' as const,
  message,
});

/** A KYC issuer's attestation of a wallet, for one registry on one chain. */
export const attestationTypedData = (chainId: number, registry: Address, message: AttestationMessage) => ({
  domain: domain('Partisipro IdentityRegistry', chainId, registry),
  types: attestationTypes,
  primaryType: 'Attestation' as const,
  message,
});

/** A holder's wish to be paid, which anyone may carry to one registry on one chain. */
export const payoutTypedData = (chainId: number, registry: Address, message: PayoutMessage) => ({
  domain: domain('Partisipro IdentityRegistry', chainId, registry),
  types: payoutTypes,
  primaryType: 'Payout' as const,
  message,
});

export const approvalDigest = (chainId: number, factory: Address, message: ProjectParams): Hex =>
  hashTypedData(approvalTypedData(chainId, factory, message));
export const attestationDigest = (chainId: number, registry: Address, message: AttestationMessage): Hex =>
  hashTypedData(attestationTypedData(chainId, registry, message));
