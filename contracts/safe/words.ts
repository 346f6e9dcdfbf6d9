/** What a call means. The platform's own functions say it themselves, in the compiler's user documentation; those that
 * come from elsewhere are put into words here. */
import { toFunctionSignature, type AbiFunction, type Address } from 'viem';
import { artifactOf } from '../deploy/artifacts.ts';
import { day, roleName } from '../deploy/audit.ts';

type Args = Record<string, unknown>;
type Say = (args: Args, name: (address: Address) => string) => string;

const role = (args: Args) => roleName(args.roleId as bigint);
const at = (args: Args, field: string, name: (address: Address) => string) => name(args[field] as Address);
const seconds = (value: unknown) => day(Number(value));

const ELSEWHERE: Record<string, Say> = {
  'PlatformAccess.schedule': () =>
    'Announces the call below, to be made when its delay is over. Nothing changes yet; whoever made it, or an admin, may take it back.',
  'PlatformAccess.execute': () => 'Makes the call below, which must have been announced and be due.',
  'PlatformAccess.cancel': () => 'Takes back the announcement of the call below.',
  'PlatformAccess.multicall': () => 'Makes all the calls below, in this order, or none.',
  'PlatformAccess.grantRole': (args, name) =>
    `Gives the role ${role(args)} to ${at(args, 'account', name)}, whose acts in it then wait ${seconds(args.executionDelay)}. Of one who has the role already it changes that delay.`,
  'PlatformAccess.revokeRole': (args, name) =>
    `Takes the role ${role(args)} from ${at(args, 'account', name)}, at once.`,
  'PlatformAccess.renounceRole': (args) => `Gives up the role ${role(args)}, for good.`,
  'PlatformAccess.setGrantDelay': (args) =>
    `From five days on at the earliest, whoever is given the role ${role(args)} has it ${seconds(args.newDelay)} later.`,
  'PlatformAccess.setRoleAdmin': (args) =>
    `Lets the holders of role ${roleName(args.admin as bigint)} give and take the role ${role(args)}.`,
  'PlatformAccess.setRoleGuardian': (args) =>
    `Lets the holders of role ${roleName(args.guardian as bigint)} cancel what ${role(args)} announced.`,
  'PlatformAccess.setTargetFunctionRole': (args, name) =>
    `Gives the functions below of ${at(args, 'target', name)} to the role ${role(args)} and takes them from the one that had them.`,
  'PlatformAccess.setTargetClosed': (args, name) =>
    `${args.closed ? 'Closes' : 'Opens'} ${at(args, 'target', name)}: while closed, nobody can call what is restricted there.`,
  'PlatformAccess.setTargetAdminDelay': (args, name) =>
    `Lets changes to the functions of ${at(args, 'target', name)} wait ${seconds(args.newDelay)}.`,
  'PlatformAccess.updateAuthority': (args, name) =>
    `Puts ${at(args, 'target', name)} under another contract of roles, ${at(args, 'newAuthority', name)}. All the roles here lose it.`,
  'ProjectFactory.upgradeToAndCall': (args, name) =>
    `Replaces the code of the factory, for new projects, by ${at(args, 'newImplementation', name)}.`,
  'MultiSend.multiSend': () => 'A batch: every call below, in this order, or none.',
  'Safe.addOwnerWithThreshold': (args, name) =>
    `CHANGES THIS SAFE: ${at(args, 'owner', name)} becomes an owner, ${String(args.threshold)} must sign.`,
  'Safe.removeOwner': (args, name) =>
    `CHANGES THIS SAFE: ${at(args, 'owner', name)} is no owner any more, ${String(args.threshold)} must sign.`,
  'Safe.swapOwner': (args, name) =>
    `CHANGES THIS SAFE: ${at(args, 'newOwner', name)} takes the place of ${at(args, 'oldOwner', name)}.`,
  'Safe.changeThreshold': (args) => `CHANGES THIS SAFE: ${String(args.threshold)} must sign.`,
  'Safe.enableModule': (args, name) =>
    `CHANGES THIS SAFE: ${at(args, 'module', name)} may then do everything in its name, without a signature.`,
  'Safe.disableModule': (args, name) =>
    `CHANGES THIS SAFE: takes the power from ${at(args, 'module', name)}.`,
  'Safe.setGuard': (args, name) =>
    `CHANGES THIS SAFE: ${at(args, 'guard', name)} may then refuse its transactions, all of them too.`,
  'Safe.setFallbackHandler': (args, name) =>
    `CHANGES THIS SAFE: ${at(args, 'handler', name)} then answers for it, under which signatures too.`,
  'ERC20.approve': (args, name) => `Lets ${at(args, 'spender', name)} take this much of the currency.`,
  'ERC20.transfer': (args, name) =>
    `Pays this much of the currency to ${at(args, args.to ? 'to' : 'recipient', name)}.`,
};

export function meaning(
  contract: string,
  item: AbiFunction,
  args: Args,
  name: (address: Address) => string,
): string | undefined {
  return ELSEWHERE[`${contract}.${item.name}`]?.(args, name) ?? documented(contract, item);
}

interface Documented {
  metadata: { output: { userdoc: { methods?: Record<string, { notice?: string }> } } };
}

function documented(contract: string, item: AbiFunction): string | undefined {
  if (['MultiSend', 'Safe', 'ERC20'].includes(contract)) return undefined;
  const { metadata } = artifactOf(contract) as unknown as Documented;
  return metadata.output.userdoc.methods?.[toFunctionSignature(item)]?.notice;
}
