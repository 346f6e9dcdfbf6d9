/** Every state of the machine, once; those that differ by what they carry, as often as they differ. */
import type { Replacement, State } from '#lib/wallet/transaction/machine.ts';
import { hash } from './invented.ts';

const sent = hash(33) as `0x${string}`;
const block = 402_118_264;
const currency = hash(2).slice(0, 42) as `0x${string}`;
const fee = 213_700_000_000_000n;
const replaced = (how: Replacement): State => ({ name: 'replaced', hash: sent, how });

/** Complete by its type: a state that the machine gains is missing here until it is shown. */
const shown: { [N in State['name']]: State[] } = {
  idle: [],
  checking: [{ name: 'checking' }],
  'needs-network': [{ name: 'needs-network', chainId: 1 }],
  switching: [{ name: 'switching' }],
  'needs-permit': [{ name: 'needs-permit' }],
  'permit-signed': [{ name: 'permit-signed' }],
  'needs-approve': [{ name: 'needs-approve', currency }],
  approving: [{ name: 'approving' }],
  ready: [{ name: 'ready', fee }],
  signing: [{ name: 'signing', fee }],
  rejected: [{ name: 'rejected' }],
  submitted: [{ name: 'submitted', hash: sent }],
  pending: [{ name: 'pending', hash: sent }],
  replaced: [replaced('repriced'), replaced('cancelled'), replaced('replaced')],
  confirmed: [{ name: 'confirmed', hash: sent, block }],
  indexing: [{ name: 'indexing', hash: sent, block }],
  settled: [{ name: 'settled', hash: sent, block }],
  reverted: [
    { name: 'reverted', hash: null, why: { code: 'wrong_account', args: [hash(4).slice(0, 42)] } },
    { name: 'reverted', hash: sent, why: { code: 'BalanceTooLow', args: [] } },
  ],
  unknown: [{ name: 'unknown', hash: sent }],
};
export const transactionStates = Object.values(shown).flat();
