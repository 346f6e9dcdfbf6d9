/** What events of the platform add up to: roles, releases, wallets, currencies, enforcements. */
import { projectTimelockAbi } from '@partisipro/contracts/abi';
import { decodeFunctionData, type Hex } from 'viem';
import { clean } from '../../src/text.ts';
import type { Book, Cells } from './book.ts';
import { lower, type Told } from './logs.ts';

export type StateRule = (book: Book, told: Told) => void;

const small = (list: string[]) => JSON.stringify(list.map(lower));

/** Whom an announced call reaches in the end. */
function reached(book: Book, { emitter, token, args }: Told): Cells {
  const own = { target: emitter, selector: args.call.slice(0, 10), calldata: args.call };
  if (!token) return own;
  try {
    const { functionName, args: given } = decodeFunctionData({
      abi: projectTimelockAbi,
      data: args.call as Hex,
    });
    const treasury = book.find('project', { token })?.treasury;
    if (functionName === 'enforce')
      return { target: given[0], selector: given[1].slice(0, 10), calldata: given[1] };
    if (functionName === 'confirm')
      return { target: treasury, selector: given[0].slice(0, 10), calldata: given[0] };
    return own;
  } catch {
    return own;
  }
}

const scheduled: StateRule = (book, told) => {
  const { args, emitter, token, block, time, hash } = told;
  book.write('enforcement', { contract: emitter, enforcement_id: args.id }, block, {
    ...{ token, call: args.call, order_hash: args.orderHash, ready_at: args.readyAt },
    ...{ scheduled_at: time, tx_hash: hash, cancelled_at: null, cancelled_by: null },
    ...{ reason_hash: null, done_at: null, ...reached(book, told) },
  });
};
const cancelled: StateRule = (book, { args, emitter, block, time }) =>
  book.write('enforcement', { contract: emitter, enforcement_id: args.id }, block, {
    ...{ cancelled_at: time, cancelled_by: args.by, reason_hash: args.reasonHash },
  });
const done: StateRule = (book, { args, emitter, block, time }) =>
  book.write('enforcement', { contract: emitter, enforcement_id: args.id }, block, { done_at: time });

export const PLATFORM_RULES: Record<string, StateRule> = {
  'PlatformAccess.RoleGranted': (book, { args: { roleId, account, delay, since, newMember }, block }) =>
    book.write('role_member', { role: roleId, account }, block, {
      ...{ active: true, delay, ...(newMember && { since }) },
    }),
  'PlatformAccess.RoleRevoked': (book, { args: { roleId, account }, block }) =>
    book.write('role_member', { role: roleId, account }, block, { active: false }),
  'ReleaseBook.ReleaseListed': (book, { args, block }) =>
    book.write('release', { number: args.release }, block, {
      ...{ listed_at: args.listedAt, withdrawn: false, implementations: small(args.implementations) },
      ...{ migration_hashes: small(args.migrationHashes), predecessors: JSON.stringify(args.predecessors) },
    }),
  'ReleaseBook.ReleaseWithdrawn': (book, { args, block }) =>
    book.write('release', { number: args.release }, block, { withdrawn: true }),
  'ReleaseBook.ReleaseApplied': (book, { args: { token, to }, block }) => {
    if (book.find('project', { token })) book.write('project', { token }, block, { release_number: to });
  },
  'ReleaseBook.ReleaseVetoed': (book, { args: { token, release, vetoed }, block }) =>
    book.write('release_veto', { token, number: release }, block, { vetoed }),
  'ProjectFactory.CurrencyAllowed': (book, { args: { currency, allowed, symbol, decimals }, block }) =>
    book.write('currency', { currency }, block, { allowed, symbol: clean(symbol, 32), decimals }),
  'IdentityRegistry.IssuerNumbered': (book, { args: { number, issuer }, block }) =>
    book.write('issuer', { number }, block, { account: issuer, disabled: false }),
  'IdentityRegistry.IssuerDisabled': (book, { args: { number }, block }) =>
    book.write('issuer', { number }, block, { disabled: true }),
  'IdentityRegistry.Attested': (book, { args: { wallet, ...given }, block }) =>
    book.write('wallet', { wallet }, block, { ...given, revoked: false, replaced_by: null }),
  'IdentityRegistry.AttestationRevoked': (book, { args: { wallet, nonce }, block }) =>
    book.write('wallet', { wallet }, block, { revoked: true, nonce }),
  'IdentityRegistry.WalletReplaced': (book, { args: { old, fresh }, block }) => {
    const wallet = book.find('wallet', { wallet: old });
    book.write('wallet', { wallet: old }, block, {
      ...{ replaced_by: fresh, nonce: Number(wallet?.nonce) + 1 },
    });
    for (const { token, account } of [...book.of('holder').values()])
      if (lower(String(account)) === lower(old)) book.write('project', { token }, block);
  },
  'IdentityRegistry.FreezeChanged': (book, { args: { identity, until, reasonHash }, block }) =>
    book.write('identity', { identity }, block, { frozen_until: until, reason_hash: reasonHash }),
  'IdentityRegistry.PaidBySignature': (book, { args: { holder, nonce }, block }) => {
    const most = Math.max(Number(book.find('payout_nonce', { holder })?.nonce ?? 0), Number(nonce) + 1);
    book.write('payout_nonce', { holder }, block, { nonce: most });
  },
  'IdentityRegistry.EnforcementScheduled': scheduled,
  'IdentityRegistry.EnforcementCancelled': cancelled,
  'IdentityRegistry.EnforcementDone': done,
  'ProjectTimelock.EnforcementScheduled': scheduled,
  'ProjectTimelock.EnforcementCancelled': cancelled,
  'ProjectTimelock.EnforcementDone': done,
  'ProjectTimelock.ConfirmationAwaited': (book, { args, token, block, time, hash }) =>
    book.write('confirmation', { token, selector: args.selector }, block, {
      ...{ calldata: args.call, until: args.until, awaited_at: time, tx_hash: hash, confirmed_at: null },
    }),
  'ProjectTimelock.Confirmed': (book, { args: { selector }, token, block, time }) =>
    book.write('confirmation', { token, selector }, block, { confirmed_at: time }),
};
