/** A chain with a past of fifty thousand events: wallets that an issuer attests twenty to a transaction, and shares
 * that people hand to each other, one transfer to a block. The seed decides who hands what to whom. */
import { identityRegistryAbi, projectTokenAbi } from '@partisipro/contracts/abi';
import {
  attest,
  finalize,
  invest,
  makeProject,
  storyteller,
  type Storyteller,
} from '@partisipro/contracts/demo';
import { encodeFunctionData, numberToHex, pad, type Address, type Hex } from 'viem';
import { given } from '../run.ts';

const DAY = 86_400;
const SEED = 1;
const TRANSFERS = 2_000;
const ATTESTED = 48_000;
const BATCH = 20;
const GAS = numberToHex(4_000_000);
const PEOPLE = [1, 2, 3, 4, 5, 6].map((n) => `investor-${n}`);

export async function makeHistory(): Promise<void> {
  const teller = storyteller({ rpcUrl: given('RPC_URL'), deployments: given('DEPLOYMENTS') });
  await teller.rpc('evm_setIntervalMining', [0]); // each block is one that is asked for here
  await attestCrowd(teller);
  await handAround(teller, await sharesOf(teller));
}

type Call = { from: Address; to: Address; data: Hex };
/** So many transactions go to the node in one request. */
const AT_ONCE = 50;

/** The node signs for the people of its own seed: no request for a nonce, an estimate or a receipt. */
async function sendAll(calls: Call[]): Promise<void> {
  for (let n = 0; n < calls.length; n += AT_ONCE) {
    const body = calls.slice(n, n + AT_ONCE).map((call, id) => ({
      ...{ jsonrpc: '2.0', id, method: 'eth_sendTransaction' },
      params: [{ ...call, gas: GAS }],
    }));
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(given('RPC_URL'), { method: 'POST', headers, body: JSON.stringify(body) });
    const refused = ((await answer.json()) as { error?: unknown }[]).find(({ error }) => error);
    if (refused) throw new Error(`the node refuses: ${JSON.stringify(refused.error)}`);
  }
}

async function attestCrowd(teller: Storyteller) {
  const expiry = (await teller.now()) + 3 * 365 * DAY;
  const known = { country: 360, tier: 1, expiry, nonce: 0, deadline: expiry };
  const [from, to] = [teller.addressOf('kyc-issuer'), teller.deployed('IdentityRegistry')];
  const calls: Call[] = [];
  for (let n = 0; n < ATTESTED; n += BATCH) {
    const attestations = Array.from({ length: BATCH }, (_, i) => {
      const number = BigInt(n + i + 1) << 80n;
      return { wallet: pad(numberToHex(number), { size: 20 }), identity: number, ...known };
    });
    const args = [attestations] as const;
    calls.push({
      from,
      to,
      data: encodeFunctionData({ abi: identityRegistryAbi, functionName: 'registerBatch', args }),
    });
  }
  await sendAll(calls);
}

const bought = (n: number) => 40 - 3 * n;

/** Address of the shares of a project whose raise has succeeded. */
async function sharesOf(teller: Storyteller): Promise<Address> {
  const pass = async (seconds: number) => {
    await teller.rpc('evm_increaseTime', [seconds]);
    await teller.rpc('evm_mine');
  };
  await attest(
    teller,
    ['spv-3', 'engineer', 'second-engineer', ...PEOPLE],
    (await teller.now()) + 1_000 * DAY,
  );
  const { suite, params } = await makeProject(teller, 'handed-around');
  await pass(10);
  for (const [n, id] of PEOPLE.entries()) await invest(teller, suite, id, bought(n), params.terms.price);
  await pass(15 * DAY);
  await finalize(teller, suite, 'spv-3');
  return suite.token;
}

async function handAround(teller: Storyteller, token: Address) {
  const draw = numbers(SEED);
  const calls: Call[] = [];
  const shares = PEOPLE.map((_, n) => bought(n));
  const addresses = PEOPLE.map((id) => teller.addressOf(id)); // once: each is derived from the seed's words
  for (let n = 0; n < TRANSFERS; n += 1) {
    const from = n % PEOPLE.length;
    const to = (from + 1 + draw(PEOPLE.length - 1)) % PEOPLE.length;
    if (shares[from] === 0) continue;
    shares[from]! -= 1;
    shares[to]! += 1;
    const args = [addresses[to]!, 1n] as const;
    const data = encodeFunctionData({ abi: projectTokenAbi, functionName: 'transfer', args });
    calls.push({ from: addresses[from]!, to: token, data });
  }
  await sendAll(calls);
}

/** Whole numbers below what is given (a linear congruential generator). */
export function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
