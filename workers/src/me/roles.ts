import { ROLES, type RoleName } from '@partisipro/contracts/roles';
import { createMiddleware } from 'hono/factory';
import type { Deps } from '../deps.ts';
import { Failure } from '../failure.ts';
import { headOf } from '../head/service.ts';
import type { AppEnv } from '../http/context.ts';
import { roleNumbersOf } from './queries.ts';

const NAMES: ReadonlyMap<bigint, RoleName> = new Map(
  Object.entries(ROLES).map(([name, number]) => [number, name as RoleName]),
);

/** Roles as the chain has them, read at each request: one revoked there is gone here with the next block. */
export async function rolesOf(deps: Deps, address: string): Promise<RoleName[]> {
  const head = await headOf(deps);
  const numbers = await roleNumbersOf(deps.db, address, head?.time ?? 0);
  return numbers.flatMap((number) => NAMES.get(number) ?? []);
}

/** For holders of a role; comes after `signedIn`. */
export const holding = (role: RoleName) =>
  createMiddleware<AppEnv>(async (c, next) => {
    const roles = await rolesOf(c.var.deps, c.var.session.address);
    if (!roles.includes(role))
      throw new Failure('forbidden', `This is for holders of the role ${role}.`, { role });
    await next();
  });
