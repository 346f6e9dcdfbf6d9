/**
 * One project in which all goes wrong that an enforcer and a guardian are for: paused during its raise, a wallet lost
 * before its shares are issued and another inherited after, a holder frozen while profit is declared, shares taken
 * under an order, an engineer and the SPV replaced. It stops where something stands that must be in MySQL too.
 */
import {
  identityRegistryAbi,
  offeringAbi,
  projectTimelockAbi,
  projectTokenAbi,
  treasuryAbi,
} from '@partisipro/contracts/abi';
import { addressOf } from '@partisipro/contracts/demo-people';
import { encodeFunctionData, type Hex } from 'viem';
import {
  attest,
  complete,
  create,
  DAY,
  declare,
  hash,
  IDENTITY,
  invest,
  type Project,
  type World,
} from '../people.ts';
import { announce, confirm, decide, enforce, enforceCall } from '../votes.ts';

const [me, you, lost, found, heir] = [
  'investor-1',
  'investor-2',
  'investor-4',
  'investor-9',
  'investor-10',
] as const;
const IDENTITY_OF = { you: IDENTITY + 4n, lost: IDENTITY + 6n, heir: IDENTITY + 50n, spv: IDENTITY + 51n };
const NOTICE = 3 * DAY;
const FOR_GOOD = 2 ** 32 - 1;

export async function* recovery(world: World): AsyncGenerator<string> {
  await attest(world, [
    [found, IDENTITY_OF.lost],
    [heir, IDENTITY_OF.heir],
    ['spv-2', IDENTITY_OF.spv],
  ]);
  const project = await create(world, 'pulih', 6n);
  yield* pausedRaise(world, project);
  yield* lostWallet(world, project);
  await world.until(project.params.terms.closesAt + project.params.terms.reflection + 1);
  await world.as('investor-8', offeringAbi, project.offering, 'finalize');
  yield* frozenHolder(world, project);
  yield* takenShares(world, project);
  yield* newPeople(world, project);
}

async function* pausedRaise(world: World, project: Project): AsyncGenerator<string> {
  const { token, offering } = project;
  await world.until(project.params.terms.opensAt);
  await invest(world, project, me, 60);
  await world.as('guardian', projectTokenAbi, token, 'pause', [hash('a')]);
  await world.refuses('Paused', you, offeringAbi, offering, 'invest', [10, 10]);
  await world.as(me, offeringAbi, offering, 'revoke', [addressOf(me), addressOf(me)]);
  yield 'paused during the raise';
  await world.as('guardian', projectTokenAbi, token, 'unpause', [hash('b')]);
  await invest(world, project, me, 100);
  await invest(world, project, you, 50);
  await invest(world, project, lost, 30);
}

const replace = (world: World, old: string, fresh: string) => {
  const registry = world.address('IdentityRegistry');
  const args = [addressOf(old), addressOf(fresh)] as const;
  const call = encodeFunctionData({ abi: identityRegistryAbi, functionName: 'replaceWallet', args });
  return {
    announce: () => announce(world, registry, call),
    act: () => world.as('enforcer', identityRegistryAbi, registry, 'replaceWallet', args),
  };
};

async function* lostWallet(world: World, { token, offering }: Project): AsyncGenerator<string> {
  const replacement = replace(world, lost, found);
  await replacement.announce();
  yield 'a lost wallet’s replacement is announced';
  await world.pass(NOTICE);
  await replacement.act();
  yield 'replaced, and nothing moved';
  await world.as('investor-8', projectTokenAbi, token, 'migrate', [addressOf(lost)]);
  await world.refuses('WrongPayee', lost, offeringAbi, offering, 'revoke', [
    addressOf(lost),
    addressOf(lost),
  ]);
  yield 'moved before shares are issued';
}

async function* frozenHolder(world: World, project: Project): AsyncGenerator<string> {
  const { token, treasury } = project;
  const registry = world.address('IdentityRegistry');
  const freeze = (shares: bigint) =>
    encodeFunctionData({
      abi: projectTokenAbi,
      functionName: 'setFrozenTokens',
      args: [addressOf(you), shares],
    });
  await world.as('enforcer', projectTokenAbi, token, 'setFrozenTokens', [addressOf(you), 10n]);
  yield 'ten shares are frozen for thirty days';
  await enforce(world, project, token, freeze(2n ** 200n));
  await complete(world, project);
  const args = [IDENTITY_OF.you, FOR_GOOD] as const;
  await announce(
    world,
    registry,
    encodeFunctionData({ abi: identityRegistryAbi, functionName: 'confirmFreeze', args }),
  );
  await world.pass(NOTICE);
  await world.as('enforcer', identityRegistryAbi, registry, 'confirmFreeze', args);
  await world.until(await declare(world, project, 1_234_567n));
  const own = [addressOf(you), addressOf(you)];
  await world.refuses('IdentityFrozen', you, treasuryAbi, treasury, 'claim', own);
  yield 'a frozen holder accrues';
  await world.as('enforcer', identityRegistryAbi, registry, 'thawIdentity', [IDENTITY_OF.you, hash('c')]);
  await world.as(you, treasuryAbi, treasury, 'claim', own);
  await enforce(world, project, token, freeze(0n));
  yield 'thawed and paid';
}

const forced = (from: string, to: string, shares: bigint) =>
  encodeFunctionData({
    ...{ abi: projectTokenAbi, functionName: 'forcedTransfer' },
    args: [addressOf(from), addressOf(to), shares],
  });

/** 180 shares: nine a month are free to take. */
async function* takenShares(world: World, project: Project): AsyncGenerator<string> {
  const { token, timelock } = project;
  await enforce(world, project, token, forced(me, heir, 8n));
  yield 'shares were taken under an order';
  await announce(world, timelock, cancelled(token));
  await world.as('guardian', projectTimelockAbi, timelock, 'cancelEnforcement', [
    cancelled(token),
    hash('e'),
  ]);
  const until = (await world.now()) + 60 * DAY;
  const allow = encodeFunctionData({
    ...{ abi: projectTokenAbi, functionName: 'allowForcedTransfers', args: [40n, until] },
  });
  await decide(world, project, token, allow, 'Izinkan');
  const registry = world.address('IdentityRegistry');
  const inherited = replace(world, found, heir);
  await world.as('kyc-issuer', identityRegistryAbi, registry, 'agreeSuccession', [
    ...[addressOf(found), addressOf(heir), hash('f')],
  ]);
  await inherited.announce();
  await world.pass(NOTICE);
  await inherited.act();
  await world.as('investor-8', projectTokenAbi, token, 'migrate', [addressOf(found)]);
  yield 'an heir has the shares, and holders’ allowance is partly used';
}

const cancelled = (token: Hex) => enforceCall(token, forced(me, you, 1n));

async function* newPeople(world: World, project: Project): AsyncGenerator<string> {
  const { token, treasury } = project;
  await world.as('guardian', treasuryAbi, treasury, 'suspendVerifier', [addressOf('engineer'), hash('d')]);
  const verifier = encodeFunctionData({
    ...{ abi: treasuryAbi, functionName: 'replaceVerifier' },
    args: [addressOf('engineer'), addressOf('investor-8')],
  });
  await decide(world, project, treasury, verifier, 'Insinyur lain');
  yield 'a new engineer awaits confirmation';
  await confirm(world, project, verifier);
  const spv = encodeFunctionData({
    ...{ abi: treasuryAbi, functionName: 'replaceSPV', args: [addressOf('spv-2'), [IDENTITY_OF.spv]] },
  });
  await decide(world, project, treasury, spv, 'SPV lain');
  await confirm(world, project, spv);
  const sponsor = encodeFunctionData({
    ...{ abi: projectTokenAbi, functionName: 'addSponsor', args: [IDENTITY + 99n] },
  });
  await enforce(world, project, token, sponsor);
  yield 'another engineer, another SPV, a sponsor more';
  const end = project.params.concessionEnd - 400 * DAY;
  const sooner = encodeFunctionData({ abi: treasuryAbi, functionName: 'setConcessionEnd', args: [end] });
  await decide(world, project, treasury, sooner, 'Lebih cepat');
  yield 'an earlier end of the concession awaits confirmation';
}
