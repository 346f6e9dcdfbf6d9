import type { Intent } from '#lib/wallet/intent.ts';
import { api, read } from '#lib/api/client.ts';
import type { DueCalls, Project } from '#lib/features/project/types.ts';

type Call = DueCalls['due'][number];

/** The call that is due; queueing and executing need the whole proposal, which is asked for then. */
export async function dueIntent(project: Pick<Project, 'slug'>, call: Call): Promise<Intent> {
  const settleAt = `/api/projects/${project.slug}`;
  const at = { to: call.target as `0x${string}`, settleAt };
  switch (call.kind) {
    case 'finalize':
      return { ...at, abi: 'offering', functionName: 'finalize', args: [] };
    case 'roll':
      return { ...at, abi: 'token', functionName: 'roll', args: [] };
    case 'release':
      return { ...at, abi: 'treasury', functionName: 'releaseTranche', args: [Number(call.subject)] };
    case 'queue':
    case 'execute': {
      const param = { slug: project.slug, id: call.subject! };
      const one = await read(api().projects[':slug'].proposals[':id'].$get({ param, query: {} }));
      const args = [[one.target], [0n], [one.calldata], one.descriptionHash];
      return { ...at, abi: 'governance', functionName: call.kind, args };
    }
  }
}
