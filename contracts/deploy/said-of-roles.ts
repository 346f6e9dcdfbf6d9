/** What the events of PlatformAccess add up to: everyone and everything that the audit then asks the chain about. */
import type { Address, Hex } from 'viem';
import type { Said } from './events.ts';
import { ROLES } from './roles.ts';

export interface Waiting {
  id: Hex;
  readyAt: number;
  caller: Address;
  target: Address;
  data: Hex;
}

export interface RoleHistory {
  /** Members a role, as granted and revoked. */
  members: Map<bigint, Set<Address>>;
  /** Whoever was a member of anything, once. */
  everyone: Set<Address>;
  /** Functions that were ever given to a role. */
  functions: { target: Address; selector: Hex }[];
  targets: Set<Address>;
  /** The last grant delay of a role, and from when. */
  grantDelays: Map<bigint, { delay: number; since: number }>;
  waiting: Map<Hex, Waiting>;
}

export function foldRoles(said: readonly Said[]): RoleHistory {
  const history: RoleHistory = {
    members: new Map(Object.values(ROLES).map((role) => [role, new Set()])),
    everyone: new Set(),
    functions: [],
    targets: new Set(),
    grantDelays: new Map(),
    waiting: new Map(),
  };
  for (const { eventName, args } of said) fold[eventName]?.(history, args);
  return history;
}

const membersOf = (history: RoleHistory, role: bigint): Set<Address> => {
  const members = history.members.get(role) ?? new Set();
  history.members.set(role, members);
  return members;
};

type Args = Record<string, unknown>;
const roleOf = (args: Args) => args.roleId as bigint;
const addressIn = (args: Args, name: string) => (args[name] as Address).toLowerCase() as Address;

const fold: Record<string, (history: RoleHistory, args: Args) => void> = {
  RoleGranted(history, args) {
    const account = addressIn(args, 'account');
    membersOf(history, roleOf(args)).add(account);
    history.everyone.add(account);
  },
  RoleRevoked(history, args) {
    membersOf(history, roleOf(args)).delete(addressIn(args, 'account'));
  },
  RoleAdminChanged: (history, args) => void membersOf(history, roleOf(args)),
  RoleGuardianChanged: (history, args) => void membersOf(history, roleOf(args)),
  RoleGrantDelayChanged(history, args) {
    membersOf(history, roleOf(args));
    history.grantDelays.set(roleOf(args), { delay: Number(args.delay), since: Number(args.since) });
  },
  TargetFunctionRoleUpdated(history, args) {
    const target = addressIn(args, 'target');
    membersOf(history, roleOf(args));
    history.targets.add(target);
    history.functions.push({ target, selector: args.selector as Hex });
  },
  TargetClosed: (history, args) => void history.targets.add(addressIn(args, 'target')),
  OperationScheduled(history, args) {
    const id = args.operationId as Hex;
    const [caller, target] = [addressIn(args, 'caller'), addressIn(args, 'target')];
    history.waiting.set(id, { id, readyAt: Number(args.schedule), caller, target, data: args.data as Hex });
  },
  OperationExecuted: (history, args) => void history.waiting.delete(args.operationId as Hex),
  OperationCanceled: (history, args) => void history.waiting.delete(args.operationId as Hex),
};
