import type { Intent } from '#lib/wallet/intent.ts';
import { api, read } from '#lib/api/client.ts';
import type { DueCalls, Project } from '#lib/features/project/types.ts';

type Call = DueCalls['due'][number];

const OF_THE_END = {
  end: 'end',
  terminate: 'terminateOverdue',
  distribute: 'distributeEscrow',
  redemption: 'beginRedemption',
  close: 'close',
  sweep: 'sweep',
} as const;
/** Of the five parts: a release that needs more is not offered. */
const NO_DATA = Array.from({ length: 5 }, () => '0x' as const);

/** The call that is due; queueing and executing need the whole proposal, which is asked for then. */
export async function dueIntent(project: Pick<Project, 'slug' | 'contracts'>, call: Call): Promise<Intent> {
  const settleAt = `/api/projects/${project.slug}`;
  const at = { to: call.target as `0x${string}`, settleAt };
  switch (call.kind) {
    case 'finalize':
      return { ...at, abi: 'offering', functionName: 'finalize', args: [] };
    case 'roll':
      return { ...at, abi: 'token', functionName: 'roll', args: [] };
    case 'release':
      return { ...at, abi: 'treasury', functionName: 'releaseTranche', args: [Number(call.subject)] };
    case 'end':
    case 'terminate':
    case 'distribute':
    case 'redemption':
    case 'close':
    case 'sweep':
      return { ...at, abi: 'treasury', functionName: OF_THE_END[call.kind], args: [] };
    case 'migrate':
      return { ...at, abi: 'token', functionName: 'migrate', args: [call.subject] };
    case 'upgrade': {
      const args = [project.contracts.token, Number(call.subject), NO_DATA];
      return { ...at, abi: 'book', functionName: 'upgradeProject', args };
    }
    case 'queue':
    case 'execute': {
      const param = { slug: project.slug, id: call.subject! };
      const one = await read(api().projects[':slug'].proposals[':id'].$get({ param, query: {} }));
      const args = [[one.target], [0n], [one.calldata], one.descriptionHash];
      return { ...at, abi: 'governance', functionName: call.kind, args };
    }
  }
}
