/**
 * A wallet's EIP-1193 core: accounts, signatures, transactions, chain switching. It has no page and no keys of its own:
 * the demonstration wallet gives it both in the page, the journeys keep the keys outside.
 */
import { hexToBigInt, isHex, numberToHex, type Address, type Hex } from 'viem';
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
}

export class ProviderError extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

interface TransactionRequest {
  to?: Address;
  data?: Hex;
  value?: Hex;
  gas?: Hex;
  maxFeePerGas?: Hex;
  maxPriorityFeePerGas?: Hex;
  nonce?: Hex;
}

type Listener = (value: unknown) => void;

const number = (hex: Hex | undefined) => (hex === undefined ? undefined : hexToBigInt(hex));

/** Makes a provider that a page may be given. */
export function createProvider(options: WalletOptions) {
  const listeners = new Map<string, Set<Listener>>();
  let chainId = options.chainIds[0]!;
  let connected = false;

  const emit = (event: string, value: unknown) =>
    listeners.get(event)?.forEach((listener) => listener(value));
  const accounts = () => (connected && options.account() ? [options.account()!.address] : []);

  async function ask(request: RpcRequest): Promise<LocalAccount> {
    if (!(await options.confirm(request))) throw new ProviderError(4001, 'The person declined.');
    const account = options.account();
    if (!account) throw new ProviderError(4100, 'No account is connected.');
    return account;
  }

  async function connect(request: RpcRequest): Promise<Address[]> {
    if (accounts().length) return accounts();
    await ask(request);
    connected = true;
    emit('accountsChanged', accounts());
    return accounts();
  }

  function disconnect(): null {
    connected = false;
    emit('accountsChanged', []);
    return null;
  }

  function switchChain([{ chainId: wanted }]: [{ chainId: Hex }]): null {
    const id = Number(wanted);
    if (!options.chainIds.includes(id))
      throw new ProviderError(4902, 'This wallet does not know that chain.');
    if (id !== chainId) {
      chainId = id;
      emit('chainChanged', numberToHex(id));
    }
    return null;
  }

  async function send(request: RpcRequest): Promise<unknown> {
    const account = await ask(request);
    const [wanted] = request.params as [TransactionRequest];
    const from = account.address;
    const gas =
      wanted.gas ??
      ((await options.rpc({ method: 'eth_estimateGas', params: [{ ...wanted, from }] })) as Hex);
    const nonce =
      wanted.nonce ??
      ((await options.rpc({ method: 'eth_getTransactionCount', params: [from, 'pending'] })) as Hex);
    const { baseFeePerGas } = (await options.rpc({
      method: 'eth_getBlockByNumber',
      params: ['latest', false],
    })) as {
      baseFeePerGas: Hex;
    };
    const tip = number(wanted.maxPriorityFeePerGas) ?? 1_000_000_000n;
    const signed = await account.signTransaction({
      type: 'eip1559',
      chainId,
      to: wanted.to,
      data: wanted.data,
      value: number(wanted.value),
      gas: number(gas),
      nonce: Number(nonce),
      maxPriorityFeePerGas: tip,
      maxFeePerGas: number(wanted.maxFeePerGas) ?? hexToBigInt(baseFeePerGas) * 2n + tip,
    });
    return options.rpc({ method: 'eth_sendRawTransaction', params: [signed] });
  }

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
        return [{ parentCapability: 'eth_accounts' }];
      case 'wallet_getPermissions':
        return accounts().length ? [{ parentCapability: 'eth_accounts' }] : [];
      case 'wallet_revokePermissions':
        return disconnect();
      case 'wallet_switchEthereumChain':
        return switchChain(params as never);
      case 'personal_sign': {
        const [text] = params as [string];
        const account = await ask(wanted);
        return account.signMessage({ message: isHex(text) ? { raw: text } : text });
      }
      case 'eth_signTypedData_v4': {
        const account = await ask(wanted);
        return account.signTypedData(JSON.parse(params[1] as string));
      }
      case 'eth_sendTransaction':
        return send(wanted);
      default:
        return options.rpc(wanted);
    }
  }

  return {
    request,
    /** The person behind the wallet changed. */
    changed: () => emit('accountsChanged', accounts()),
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
