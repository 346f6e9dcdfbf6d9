import { hashMessage, type Address, type Hex } from 'viem';
import type { Deps } from '../deps.ts';
import { Failure } from '../failure.ts';
import { limitSignIn, orUnavailable } from './limits.ts';
import { CHALLENGE_SECONDS, challengeFor, readMessage, type Challenge } from './message.ts';
import { newToken, openSession } from './sessions.ts';
import { isSignedBy } from './signature.ts';

const nonceKey = (binding: string) => `nonce:${binding}`;

export interface Attempt {
  message: string;
  signature: Hex;
  /** Cookie that binds the nonce to the browser that asked for it. */
  binding: string | undefined;
  /** Id of the session that this sign-in replaces. */
  replaced: string | undefined;
  agent: string;
  client: string;
}

/** A nonce that only the browser holding `binding` can use, once, for five minutes. */
export function issueChallenge(
  deps: Deps,
  client: string,
): Promise<{ binding: string; challenge: Challenge }> {
  const { redis, config } = deps;
  return orUnavailable(async () => {
    await limitSignIn(redis, client);
    const [binding, nonce] = [newToken(), newToken().slice(0, 32)];
    await redis.set(nonceKey(binding), nonce, { ex: CHALLENGE_SECONDS });
    return { binding, challenge: challengeFor(config.APP_ORIGIN, config.CHAIN_ID, nonce, new Date()) };
  });
}

/** Opens a session, or refuses in the same words whatever was wrong. */
export function signIn(deps: Deps, attempt: Attempt): Promise<{ id: string; address: Address }> {
  return orUnavailable(async () => {
    await limitSignIn(deps.redis, attempt.client);
    const address = await verified(deps, attempt);
    if (!address) throw new Failure('sign_in_refused', 'This sign-in was not accepted. Please try again.');
    const id = await openSession(deps.redis, address, attempt.agent, new Date(), attempt.replaced);
    return { id, address };
  });
}

async function verified({ redis, config }: Deps, attempt: Attempt): Promise<Address | null> {
  if (!attempt.binding) return null;
  // burned before anything is looked at: of many posts of one signature exactly one gets further
  const nonce = await redis.getdel<string>(nonceKey(attempt.binding));
  if (!nonce) return null;
  const expected = { origin: config.APP_ORIGIN, chainId: config.CHAIN_ID, nonce };
  const address = readMessage(attempt.message, expected, new Date());
  if (!address) return null;
  const signed = { address, hash: hashMessage(attempt.message), signature: attempt.signature };
  return (await isSignedBy(config.RPC_URL, signed)) ? (address.toLowerCase() as Address) : null;
}
