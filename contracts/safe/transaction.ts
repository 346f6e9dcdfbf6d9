/** A transaction of a Safe as its owners sign it (EIP-712), and as the Safe is called with it. */
import {
  concat,
  encodeFunctionData,
  hashDomain,
  hashStruct,
  hashTypedData,
  parseAbi,
  zeroAddress,
  type Address,
  type Hex,
} from 'viem';

export interface SafeTransaction {
  to: Address;
  value: bigint;
  data: Hex;
  /** 0: a call. 1: a delegatecall, which runs foreign code as the Safe itself. */
  operation: 0 | 1;
  nonce: bigint;
}

const SafeTx = [
  { name: 'to', type: 'address' },
  { name: 'value', type: 'uint256' },
  { name: 'data', type: 'bytes' },
  { name: 'operation', type: 'uint8' },
  { name: 'safeTxGas', type: 'uint256' },
  { name: 'baseGas', type: 'uint256' },
  { name: 'gasPrice', type: 'uint256' },
  { name: 'gasToken', type: 'address' },
  { name: 'refundReceiver', type: 'address' },
  { name: 'nonce', type: 'uint256' },
] as const;
const EIP712Domain = [
  { name: 'chainId', type: 'uint256' },
  { name: 'verifyingContract', type: 'address' },
] as const;

/** The Safe pays nobody back for gas: whoever sends pays, and an inner failure reverts the whole. */
const WITHOUT_REFUND = {
  safeTxGas: 0n,
  baseGas: 0n,
  gasPrice: 0n,
  gasToken: zeroAddress,
  refundReceiver: zeroAddress,
} as const;

const domainOf = (chainId: number, safe: Address) => ({
  chainId: BigInt(chainId),
  verifyingContract: safe,
});

export const safeTypedData = (chainId: number, safe: Address, transaction: SafeTransaction) =>
  ({
    domain: domainOf(chainId, safe),
    types: { SafeTx },
    primaryType: 'SafeTx',
    message: { ...WITHOUT_REFUND, ...transaction },
  }) as const;

/** What a device shows to whoever signs: `whole` is the Safe transaction hash, made of the other two. */
export function safeHashes(chainId: number, safe: Address, transaction: SafeTransaction) {
  const data = safeTypedData(chainId, safe, transaction);
  const { domain, message, primaryType } = data;
  return {
    domain: hashDomain({ domain, types: { EIP712Domain } }),
    message: hashStruct({ data: message, primaryType, types: { SafeTx } }),
    whole: hashTypedData(data),
  };
}

/** What the Safe signs as a reviewer (ERC-1271): its owners sign this about the digest in question. */
export const safeMessageTypedData = (chainId: number, safe: Address, digest: Hex) =>
  ({
    domain: domainOf(chainId, safe),
    types: { SafeMessage: [{ name: 'message', type: 'bytes' }] },
    primaryType: 'SafeMessage',
    message: { message: digest },
  }) as const;

/** The Safe walks owners upwards by address: so must their signatures come. */
export const joinSignatures = (signatures: readonly { owner: Address; signature: Hex }[]): Hex =>
  concat(
    signatures
      .toSorted((a, b) => (BigInt(a.owner) < BigInt(b.owner) ? -1 : 1))
      .map(({ signature }) => signature),
  );

export const safeAbi = parseAbi([
  'function nonce() view returns (uint256)',
  'function getOwners() view returns (address[])',
  'function getThreshold() view returns (uint256)',
  'function getModulesPaginated(address start, uint256 pageSize) view returns (address[] array, address next)',
  'function domainSeparator() view returns (bytes32)',
  'function getTransactionHash(address to, uint256 value, bytes data, uint8 operation, uint256 safeTxGas, uint256 baseGas, uint256 gasPrice, address gasToken, address refundReceiver, uint256 nonce) view returns (bytes32)',
  'function execTransaction(address to, uint256 value, bytes data, uint8 operation, uint256 safeTxGas, uint256 baseGas, uint256 gasPrice, address gasToken, address refundReceiver, bytes signatures) payable returns (bool)',
  'function setup(address[] owners, uint256 threshold, address to, bytes data, address fallbackHandler, address paymentToken, uint256 payment, address paymentReceiver)',
  'function addOwnerWithThreshold(address owner, uint256 threshold)',
  'function removeOwner(address prevOwner, address owner, uint256 threshold)',
  'function swapOwner(address prevOwner, address oldOwner, address newOwner)',
  'function changeThreshold(uint256 threshold)',
  'function enableModule(address module)',
  'function disableModule(address prevModule, address module)',
  'function setGuard(address guard)',
  'function setFallbackHandler(address handler)',
]);

export const executionOf = ({ to, value, data, operation }: SafeTransaction, signatures: Hex): Hex => {
  const { safeTxGas, baseGas, gasPrice, gasToken, refundReceiver } = WITHOUT_REFUND;
  return encodeFunctionData({
    abi: safeAbi,
    functionName: 'execTransaction',
    args: [to, value, data, operation, safeTxGas, baseGas, gasPrice, gasToken, refundReceiver, signatures],
  });
};
