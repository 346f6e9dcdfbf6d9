import { encodeFunctionData, isAddress, keccak256, toHex, type Hex } from 'viem';
import { me, send, type Target } from './calls.ts';
import { signFor } from './signing.ts';
import { DAY, makeFunded, makeWorld, type Project, type World } from './world.ts';

export const STATE = { canceled: 2, defeated: 3, succeeded: 4, queued: 5, expired: 6, executed: 7 };
export const VOTE = { against: 0, for: 1, abstain: 2 };

/** One action with its description, in the forms that the governor takes. */
export function action(to: Target, functionName: string, args: unknown[], by: string, text = 'Usul') {
  const data = encodeFunctionData({ abi: to.abi, functionName, args } as never);
  const description = `${text} #proposer=${me(by).toLowerCase()}`;
  const call = [[to.address], [0n], [data]] as const;
  return { data, propose: [...call, description], later: [...call, keccak256(toHex(description))] as const };
}

export type Action = ReturnType<typeof action>;

/** A funded project and what is done in it again and again. */
export async function governed(change: Parameters<typeof makeFunded>[1] = {}) {
  const world = await makeWorld();
  const project = await makeFunded(world, change);
  const { governance } = project;
  const propose = async (by: string, what: Action): Promise<bigint> => {
    await send(world, by, governance, 'propose', what.propose);
    return governance.read.getProposalId(what.later as never) as Promise<bigint>;
  };
  const vote = (id: string, proposal: bigint, support: number) =>
    send(world, id, governance, 'castVote', [proposal, support]);
  /** From a proposal to the second in which its vote is over. */
  const decide = async (proposal: bigint, votes: Record<string, number>) => {
    await world.pass(DAY + 1);
    for (const [id, support] of Object.entries(votes)) await vote(id, proposal, support);
    await world.until(Number(await governance.read.proposalDeadline([proposal])) + 1);
    return governance.read.state([proposal]);
  };
  const queue = (what: Action) => send(world, 'investor-8', governance, 'queue', what.later);
  const execute = (what: Action) => send(world, 'investor-8', governance, 'execute', what.later);
  /** All the way: twelve days after it was proposed it is in force. */
  const enact = async (what: Action, by = 'investor-1') => {
    const id = await propose(by, what);
    await decide(id, { 'investor-1': VOTE.for });
    await queue(what);
    await world.pass(2 * DAY);
    await execute(what);
    return id;
  };
  return { world, project, governance, propose, vote, decide, queue, execute, enact };
}

/** A ballot signed by someone who may be another than the voter it names. */
export const signBallot = (
  world: World,
  project: Project,
  proposalId: bigint,
  support: number,
  voter: string,
  signer = voter,
): Promise<Hex> =>
  signFor(signer, project.governance.address, 'Partisipro Governance', 'Ballot', {
    proposalId,
    support,
    voter: isAddress(voter) ? voter : me(voter),
  });
