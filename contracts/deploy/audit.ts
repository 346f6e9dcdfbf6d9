/**
 * Who holds which role, read from the chain: the events say whom and what to ask about, the contract itself answers. A
 * finding is whatever differs from what is written down: the network's configuration, and roles.ts.
 */
import { keccak256, toFunctionSelector, type Abi, type Address, type PublicClient } from 'viem';
import { artifactOf } from './artifacts.ts';
import type { Deployments } from './book.ts';
import { eventsOf } from './events.ts';
import { foldRoles, type RoleHistory, type Waiting } from './said-of-roles.ts';
import { executionDelays, grantDelays, targetRoles, ROLES, type RoleName } from './roles.ts';
import type { Holders } from './steps.ts';

export interface Membership {
  role: string;
  account: Address;
  expected: boolean;
  /** Seconds between this member's call and its effect. */
  delay: number;
  /** Unix time of the membership's beginning. */
  since: number;
}

export interface Audit {
  memberships: Membership[];
  findings: string[];
  /** Announced and not yet done: not wrong, but to be known. */
  waiting: Waiting[];
}

export const auditRoles = (
  client: PublicClient,
  deployments: Deployments,
  holders: Holders,
): Promise<Audit> => new RoleAuditor(client, deployments).run(holders);

const MANAGED = ['ReleaseBook', 'IdentityRegistry', 'ProjectFactory'];
export const roleName = (role: bigint): string =>
  Object.entries(ROLES).find(([, number]) => number === role)?.[0] ?? `role ${role}`;
export const day = (seconds: number) => `${seconds / 86_400} d`;
export const date = (time: number) => new Date(time * 1_000).toISOString().slice(0, 16).replace('T', ' ');

class RoleAuditor {
  readonly #client: PublicClient;
  readonly #deployments: Deployments;
  readonly #access: Address;
  readonly #abi: Abi = artifactOf('PlatformAccess').abi;
  readonly #findings: string[] = [];

  constructor(client: PublicClient, deployments: Deployments) {
    this.#client = client;
    this.#deployments = deployments;
    this.#access = this.#standing('PlatformAccess').address;
  }

  async run(holders: Holders): Promise<Audit> {
    await this.#contracts();
    const from = this.#standing('PlatformAccess').block;
    const history = foldRoles(await eventsOf(this.#client, this.#abi, this.#access, from));
    const memberships = await this.#memberships(history, holders);
    await this.#functions(history);
    for (const role of history.members.keys()) await this.#role(role, history);
    for (const target of history.targets)
      if (await this.#ask<boolean>('isTargetClosed', [target]))
        this.#findings.push(`${this.#nameOf(target)} is closed: nothing restricted can be called`);
    return { memberships, findings: this.#findings, waiting: await this.#waiting(history) };
  }

  #standing(key: string) {
    const found = this.#deployments.contracts[key];
    if (!found) throw new Error(`${key} is not deployed`);
    return found;
  }

  /** The code that was deployed, under this authority. */
  async #contracts(): Promise<void> {
    for (const [key, { address, codeHash }] of Object.entries(this.#deployments.contracts)) {
      const code = await this.#client.getCode({ address });
      if (!code || keccak256(code) !== codeHash)
        this.#findings.push(`${key}: ${address} is not what was deployed`);
    }
    for (const key of MANAGED) {
      const { address } = this.#standing(key);
      const { abi } = artifactOf(key);
      const authority = await this.#client
        .readContract({ address, abi, functionName: 'authority' })
        .catch(() => 'nobody');
      if (String(authority).toLowerCase() !== this.#access)
        this.#findings.push(`${key} obeys ${String(authority)}, not PlatformAccess`);
    }
  }

  async #memberships(history: RoleHistory, holders: Holders): Promise<Membership[]> {
    const named = (role: bigint) =>
      (holders[roleName(role) as RoleName] ?? []).map((one) => one.toLowerCase() as Address);
    const asked = new Set([
      ...history.everyone,
      ...[...history.members.keys()].flatMap(named),
      this.#deployments.deployer.toLowerCase() as Address,
    ]);
    const found: Membership[] = [];
    for (const [role, members] of history.members)
      for (const account of asked) {
        const expected = named(role).includes(account);
        const membership = await this.#membership(role, account, expected, members.has(account));
        if (membership) found.push(membership);
      }
    return found;
  }

  async #membership(role: bigint, account: Address, expected: boolean, said: boolean) {
    type Access = readonly [number, number, number, number];
    const [since, , pending, effect] = await this.#ask<Access>('getAccess', [role, account]);
    const [holdsNow, delay] = await this.#ask<readonly [boolean, number]>('hasRole', [role, account]);
    const name = roleName(role);
    const isMember = since !== 0;
    if (isMember !== said)
      this.#findings.push(`${name} of ${account}: events say ${said}, the contract says ${isMember}`);
    if (expected && !isMember) this.#findings.push(`${name}: ${account} is named, but does not hold it`);
    if (!isMember) return undefined;
    const from = holdsNow ? '' : `, in force from ${date(since)} UTC`;
    if (!expected) this.#findings.push(`${name}: ${account} holds it and is not named${from}`);
    else if (from) this.#findings.push(`${name}: ${account} is named, but waits${from}`);
    const wanted = executionDelays[name as RoleName];
    if (expected && delay !== wanted)
      this.#findings.push(`${name}: ${account} waits ${day(delay)} before each act, not ${day(wanted)}`);
    if (effect !== 0)
      this.#findings.push(`${name}: ${account} will wait ${day(pending)} from ${date(effect)} UTC`);
    return { role: name, account, expected, delay, since };
  }

  /** Each function with its role; all that was ever given to a role and is not written down must lie with admin again. */
  async #functions(history: RoleHistory): Promise<void> {
    const written = new Map<string, { role: RoleName; what: string }>();
    for (const { contract, role, functions } of targetRoles)
      for (const signature of functions) {
        const key = `${this.#standing(contract).address} ${toFunctionSelector(signature)}`;
        written.set(key, { role, what: `${contract}.${signature.replace('function ', '')}` });
      }
    const given = history.functions.map(({ target, selector }) => `${target} ${selector}`);
    for (const key of new Set([...written.keys(), ...given])) {
      const [target, selector] = key.split(' ');
      const role = await this.#ask<bigint>('getTargetFunctionRole', [target, selector]);
      const { role: wanted = 'admin', what = `${this.#nameOf(target as Address)} ${selector}` } =
        written.get(key) ?? {};
      if (role !== ROLES[wanted]) this.#findings.push(`${what} lies with ${roleName(role)}, not ${wanted}`);
    }
  }

  /** Admin alone grants, and nobody but the caller and admin cancels; how long a grant waits. */
  async #role(role: bigint, history: RoleHistory): Promise<void> {
    const name = roleName(role);
    const admin = await this.#ask<bigint>('getRoleAdmin', [role]);
    if (admin !== ROLES.admin) this.#findings.push(`${name} is granted by ${roleName(admin)}, not admin`);
    const guardian = await this.#ask<bigint>('getRoleGuardian', [role]);
    if (guardian !== ROLES.admin)
      this.#findings.push(`what ${name} announces is cancelled by ${roleName(guardian)}, not admin`);
    const wanted = grantDelays[name as RoleName] ?? 0;
    const last = history.grantDelays.get(role) ?? { delay: 0, since: 0 };
    const now = await this.#ask<number>('getRoleGrantDelay', [role]);
    const { timestamp } = await this.#client.getBlock();
    // a longer delay is in force five days after it was set: AccessManager's own setback
    const soon = last.delay === wanted && last.since > Number(timestamp);
    if (last.delay !== wanted || (now !== wanted && !soon))
      this.#findings.push(
        `a grant of ${name} waits ${day(now)}, then ${day(last.delay)}, not ${day(wanted)}`,
      );
  }

  async #waiting({ waiting }: RoleHistory): Promise<Waiting[]> {
    const alive: Waiting[] = [];
    for (const one of waiting.values())
      if ((await this.#ask<number>('getSchedule', [one.id])) !== 0) alive.push(one);
    return alive;
  }

  #nameOf(address: Address): string {
    const { contracts } = this.#deployments;
    return Object.keys(contracts).find((key) => contracts[key]!.address === address.toLowerCase()) ?? address;
  }

  #ask = async <T>(functionName: string, args: readonly unknown[]): Promise<T> =>
    (await this.#client.readContract({ address: this.#access, abi: this.#abi, functionName, args })) as T;
}
