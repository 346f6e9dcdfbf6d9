/**
 * A wallet's EIP-1193 core: accounts, signatures, transactions, chain switching. It has no page and no keys of its own:
 * the demonstration wallet gives it both in the page, the journeys keep the keys outside.
 */
import { hexToBigInt, isAddressEqual, isHex, numberToHex, type Address, type Hex } from 'viem';
import type { LocalAccount } from 'viem/accounts';

export interface RpcRequest {
  method: string;
  params?: readonly unknown[];
}

export interface WalletOptions {
  /** Who signs now; null until someone has been chosen. */
  account(): LocalAccount | null;
  /** Asked before anything is shown or signed; false is the person's no (4001). */
  confirm(request: RpcRequest): Promise<boolean>;
  /** The node that reads and sends. */
  rpc(request: RpcRequest): Promise<unknown>;
  /** Chains that the wallet knows; the first is the one it begins on. */
  chainIds: readonly number[];
  /** Whether this page was let in before: a wallet remembers that over a reload, until it is revoked. */
  remembered?: { get(): boolean; set(connected: boolean): void };
}

/** Codes: 4001 declined, 4100 not authorised, 4200 unsupported, 4902 unknown chain, -32602 wrong parameters. */
export class ProviderError extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

interface TransactionRequest {
  from?: Address;
  to?: Address;
  data?: Hex;
  value?: Hex;
  gas?: Hex;
  maxFeePerGas?: Hex;
  maxPriorityFeePerGas?: Hex;
  nonce?: Hex;
  chainId?: Hex;
}

type Listener = (value: unknown) => void;

/** What a node with keys of its own would sign without asking anyone: never passed on. */
const SIGNS = /^(wallet_|personal_|eth_sign|eth_sendTransaction)/;
const TIP = 1_000_000_000n;
const number = (hex: Hex | undefined) => (hex === undefined ? undefined : hexToBigInt(hex));

/** Makes a provider that a page may be given. */
export function createProvider(options: WalletOptions) {
  const listeners = new Map<string, Set<Listener>>();
  let chainId = options.chainIds[0]!;
  let connected = options.remembered?.get() ?? false;

  const emit = (event: string, value: unknown) =>
    listeners.get(event)?.forEach((listener) => listener(value));
  const accounts = () => (connected && options.account() ? [options.account()!.address] : []);

  function remember(now: boolean) {
    connected = now;
    options.remembered?.set(now);
    emit('accountsChanged', accounts());
  }

  async function ask(request: RpcRequest): Promise<void> {
    if (!(await options.confirm(request))) throw new ProviderError(4001, 'The person declined.');
  }

  async function connect(request: RpcRequest): Promise<Address[]> {
    if (accounts().length) return accounts();
    await ask(request);
    if (!options.account()) throw new ProviderError(4100, 'No account was chosen.');
    remember(true);
    return accounts();
  }

  /** The account that a page may use: the connected one, and no other that it names. Asks the person. */
  async function signer(request: RpcRequest, wanted: Address | undefined): Promise<LocalAccount> {
    const [shown] = accounts();
    if (!shown || (wanted && !isAddressEqual(wanted, shown)))
      throw new ProviderError(4100, 'The page may not use this account.');
    const account = options.account()!;
    await ask(request);
    return account;
  }

  function onThisChain(wanted: unknown) {
    if (wanted !== undefined && Number(wanted) !== chainId)
      throw new ProviderError(
        -32602,
        `The request is for chain ${String(wanted)}, the wallet is on ${chainId}.`,
      );
  }

  function switchChain(params: readonly unknown[]): null {
    const id = Number((params[0] as { chainId?: Hex } | undefined)?.chainId);
    if (!options.chainIds.includes(id))
      throw new ProviderError(4902, 'This wallet does not know that chain.');
    if (id !== chainId) {
      chainId = id;
      emit('chainChanged', numberToHex(id));
    }
    return null;
  }

  async function send(request: RpcRequest, wanted: TransactionRequest): Promise<unknown> {
    onThisChain(wanted.chainId);
    const account = await signer(request, wanted.from);
    const from = account.address;
    const { to, data, value } = wanted;
    const ask = (method: string, ...params: unknown[]) => options.rpc({ method, params });
    const [gas, nonce, block] = await Promise.all([
      wanted.gas ?? (ask('eth_estimateGas', { from, to, data, value }) as Promise<Hex>),
      wanted.nonce ?? (ask('eth_getTransactionCount', from, 'pending') as Promise<Hex>),
      ask('eth_getBlockByNumber', 'latest', false) as Promise<{ baseFeePerGas: Hex }>,
    ]);
    const tip = number(wanted.maxPriorityFeePerGas) ?? TIP;
    const signed = await account.signTransaction({
      ...{ type: 'eip1559', chainId, to, data },
      value: number(value),
      gas: number(gas),
      nonce: Number(nonce),
      maxPriorityFeePerGas: tip,
      maxFeePerGas: number(wanted.maxFeePerGas) ?? hexToBigInt(block.baseFeePerGas) * 2n + tip,
    });
    return ask('eth_sendRawTransaction', signed);
  }

  async function signMessage(request: RpcRequest, [text, from]: readonly unknown[]): Promise<Hex> {
    const account = await signer(request, from as Address);
    return account.signMessage({ message: isHex(text) ? { raw: text } : String(text) });
  }

  async function signTypedData(request: RpcRequest, [from, json]: readonly unknown[]): Promise<Hex> {
    const data = JSON.parse(json as string);
    onThisChain(data.domain?.chainId);
    return (await signer(request, from as Address)).signTypedData(data);
  }

  const permissions = () => accounts().map(() => ({ parentCapability: 'eth_accounts' }));

  async function request(wanted: RpcRequest): Promise<unknown> {
    const params = wanted.params ?? [];
    switch (wanted.method) {
      case 'eth_accounts':
        return accounts();
      case 'eth_requestAccounts':
        return connect(wanted);
      case 'eth_chainId':
        return numberToHex(chainId);
      case 'net_version':
        return String(chainId);
      case 'wallet_requestPermissions':
        await connect(wanted);
        return permissions();
      case 'wallet_getPermissions':
        return permissions();
      case 'wallet_revokePermissions':
        remember(false);
        return null;
      case 'wallet_switchEthereumChain':
        return switchChain(params);
      case 'personal_sign':
        return signMessage(wanted, params);
      case 'eth_signTypedData_v4':
        return signTypedData(wanted, params);
      case 'eth_sendTransaction':
        return send(wanted, params[0] as TransactionRequest);
      default:
        if (SIGNS.test(wanted.method)) throw new ProviderError(4200, `${wanted.method} is not supported.`);
        return options.rpc(wanted);
    }
  }

  return {
    request,
    /** The person behind the wallet changed. */
    changed: () => connected && emit('accountsChanged', accounts()),
    on(event: string, listener: Listener) {
      if (!listeners.has(event)) listeners.set(event, new Set());
      listeners.get(event)!.add(listener);
    },
    removeListener: (event: string, listener: Listener) => void listeners.get(event)?.delete(listener),
  };
}

export type WalletProvider = ReturnType<typeof createProvider>;

/** JSON-RPC over HTTP to one node; its errors keep their code and data. */
export const httpRpc = (url: string) => {
  let id = 0;
  return async ({ method, params = [] }: RpcRequest): Promise<unknown> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: ++id, method, params }),
    });
    const { result, error } = (await response.json()) as {
      result?: unknown;
      error?: { code: number; message: string; data?: unknown };
    };
    if (error) throw Object.assign(new ProviderError(error.code, error.message), { data: error.data });
    return result;
  };
};
