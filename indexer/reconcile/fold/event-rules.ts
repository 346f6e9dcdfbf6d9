/**
 * Which row each event is: the table, and the columns that are not simply the argument of the same name. A column that
 * neither says is empty.
 */
import { clean } from '../../src/text.ts';
import type { Told } from './logs.ts';

type Columns = Record<string, unknown>;
export type EventRule = [table: string, columns?: (args: Told['args'], told: Told) => Columns];

const CAUSE = ['none', 'long_stop_missed', 'report_overdue', 'default_certified'];
export const STAGE = [
  ...['open', 'reflection', 'failed', 'cancelled', 'construction', 'operating'],
  ...['terminated', 'ended', 'redemption', 'closed'],
];

const by: EventRule[1] = (args) => ({ account: args.by });
const step = (table: string, name: string, more: EventRule[1] = () => ({})): EventRule => [
  table,
  (args, told) => ({ step: name, ...more(args, told) }),
];
const kind = (table: string, name: string, more: EventRule[1] = () => ({})): EventRule => [
  table,
  (args, told) => ({ kind: name, ...more(args, told) }),
];
const enforcement = (name: string) =>
  step('enforcement_change', name, ({ id, by: account }, { emitter, token }) => ({
    ...{ contract: emitter, enforcement_id: id, token, account },
  }));
const tranche = (name: string, more: EventRule[1] = () => ({})) =>
  step('tranche_change', name, (args, told) => ({ number: args.tranche, ...more(args, told) }));
const moved: EventRule[1] = ({ from, to, value, amount }) => ({
  ...{ sender: from, recipient: to, shares: value ?? amount },
});
const migrated: EventRule[1] = ({ old, fresh }) => ({ previous: old, next: fresh });
const replaced: EventRule[1] = ({ from, to }) => ({ previous: from, next: to });
const vote: EventRule = ['vote', ({ voter, reason }) => ({ account: voter, reason: clean(reason, 2_000) })];
const proposal = (name: string) => step('proposal_change', name);

export const EVENT_RULES: Record<string, EventRule> = {
  'PlatformAccess.RoleGranted': kind('role_change', 'granted', ({ roleId }) => ({ role: roleId })),
  'PlatformAccess.RoleRevoked': kind('role_change', 'revoked', ({ roleId }) => ({ role: roleId })),
  'ReleaseBook.ReleaseListed': kind('release_change', 'listed', ({ release }) => ({ number: release })),
  'ReleaseBook.ReleaseWithdrawn': kind('release_change', 'withdrawn', (args) => ({
    ...{ number: args.release, account: args.by },
  })),
  'ReleaseBook.ReleaseApplied': kind('release_change', 'applied', ({ from, to }) => ({
    ...{ number: to, from_number: from },
  })),
  'ReleaseBook.ReleaseVetoed': [
    'release_change',
    ({ release, vetoed }) => ({ kind: vetoed ? 'vetoed' : 'lifted', number: release }),
  ],
  'IdentityRegistry.IssuerNumbered': kind('issuer_change', 'numbered', ({ issuer }) => ({ account: issuer })),
  'IdentityRegistry.IssuerDisabled': kind('issuer_change', 'disabled'),
  'IdentityRegistry.Attested': kind('attestation', 'attested'),
  'IdentityRegistry.AttestationRevoked': kind('attestation', 'revoked'),
  'IdentityRegistry.FreezeChanged': ['freeze'],
  'IdentityRegistry.WalletReplaced': ['wallet_replacement', migrated],
  'IdentityRegistry.SuccessionAgreed': ['succession_agreement', migrated],
  'IdentityRegistry.PaidBySignature': ['signed_payout', ({ action }) => ({ selector: action })],
  'IdentityRegistry.EnforcementScheduled': enforcement('scheduled'),
  'IdentityRegistry.EnforcementCancelled': enforcement('cancelled'),
  'IdentityRegistry.EnforcementDone': enforcement('done'),
  'ProjectTimelock.EnforcementScheduled': enforcement('scheduled'),
  'ProjectTimelock.EnforcementCancelled': enforcement('cancelled'),
  'ProjectTimelock.EnforcementDone': enforcement('done'),
  'ProjectTimelock.ConfirmationAwaited': step('confirmation_change', 'awaited', ({ call }) => ({
    ...{ calldata: call },
  })),
  'ProjectTimelock.Confirmed': step('confirmation_change', 'confirmed', ({ call }) => ({ calldata: call })),
  'ProjectFactory.CurrencyAllowed': ['currency_change'],
  'ProjectFactory.FeesChanged': ['fee_rate'],
  'ProjectFactory.ApprovalRevoked': ['approval_revocation'],
  'ProjectToken.Transfer': ['transfer', moved],
  'ProjectToken.ForcedTransfer': ['forced_transfer', moved],
  'ProjectToken.ForcedTransfersAllowed': ['forced_transfer_allowance'],
  'ProjectToken.PositionMigrated': ['position_migration', migrated],
  'ProjectToken.StageChanged': [
    'stage_change',
    ({ from, to }) => ({ from_stage: STAGE[from], to_stage: STAGE[to] }),
  ],
  'ProjectToken.PausedUntil': ['pause', by],
  'ProjectToken.DeclarationApplied': ['accrual', ({ id }) => ({ declaration: id })],
  'ProjectToken.SponsorAdded': ['sponsor'],
  'ProjectToken.DelegateChanged': [
    'delegation',
    ({ delegator, fromDelegate, toDelegate }) => ({
      ...{ account: delegator, previous: fromDelegate, next: toDelegate },
    }),
  ],
  'ProjectToken.Frozen': ['share_freeze', ({ amount }) => ({ shares: amount })],
  'ProjectToken.FrozenUntil': ['share_freeze'],
  'Offering.Invested': ['investment'],
  'Offering.Revoked': ['revocation'],
  'Offering.Refunded': ['refund'],
  'Offering.Finalized': ['finalization'],
  'Offering.OfferingCancelled': ['cancellation', by],
  'Treasury.Claimed': ['claim'],
  'Treasury.DeclarationCancelled': ['declaration_cancellation', ({ id }) => ({ number: id })],
  'Treasury.FeeAccrued': ['fee'],
  'Treasury.ReleasedWithdrawn': kind('withdrawal', 'released', ({ to }) => ({ payee: to })),
  'Treasury.FeesWithdrawn': kind('withdrawal', 'fees', ({ to }) => ({ payee: to })),
  'Treasury.TrancheRequested': tranche('requested'),
  'Treasury.TrancheCertified': tranche('certified', ({ releasableAt }) => ({ not_before: releasableAt })),
  'Treasury.TrancheExtended': tranche('extended', ({ releasableAt }) => ({ not_before: releasableAt })),
  'Treasury.TrancheBlocked': tranche('blocked'),
  'Treasury.TrancheReleased': tranche('released'),
  'Treasury.DefaultCertified': ['default_certificate'],
  'Treasury.DossierPublished': ['dossier_publication'],
  'Treasury.ReportPosted': ['report'],
  'Treasury.ReportDutyChanged': kind('term_change', 'report_duty', ({ every }) => ({ value: every })),
  'Treasury.LongStopChanged': kind('term_change', 'long_stop', ({ longStop }) => ({ value: longStop })),
  'Treasury.ConcessionEndChanged': kind('term_change', 'concession_end', ({ concessionEnd }) => ({
    ...{ value: concessionEnd },
  })),
  'Treasury.SPVReplaced': kind('replacement', 'spv', replaced),
  'Treasury.VerifierReplaced': kind('replacement', 'verifier', replaced),
  'Treasury.VerifierSuspended': ['verifier_suspension'],
  'Treasury.PayerListed': ['payer_listing', ({ payer }) => ({ account: payer })],
  'Treasury.Terminated': ['termination', ({ cause, by: account }) => ({ cause: CAUSE[cause], account })],
  'Treasury.RedemptionOpened': step('redemption_change', 'opened', ({ effectiveAt }) => ({
    ...{ not_before: effectiveAt },
  })),
  'Treasury.RedemptionBlocked': step('redemption_change', 'blocked'),
  'Treasury.PoolWithdrawn': step('redemption_change', 'withdrawn', ({ amount }) => ({ pool: amount })),
  'Treasury.RedemptionBegun': step('redemption_change', 'begun'),
  'Treasury.Redeemed': ['redemption'],
  'Treasury.UnclaimedSwept': ['sweep', ({ to }) => ({ payee: to })],
  'Governance.ProposalCreated': proposal('created'),
  'Governance.ProposalKind': proposal('classified'),
  'Governance.ProposalExtended': proposal('extended'),
  'Governance.ProposalQueued': proposal('queued'),
  'Governance.ProposalExecuted': proposal('executed'),
  'Governance.ProposalCanceled': proposal('cancelled'),
  'Governance.VoteCast': vote,
  'Governance.VoteCastWithParams': vote,
  'Governance.VoteSkipped': ['vote_skip', ({ voter }) => ({ account: voter })],
  'Governance.Signalled': ['signal'],
};

const SILENT = [
  ...['Initialized', 'Upgraded', 'Approval', 'EIP712DomainChanged', 'AuthorityUpdated', 'TimelockChange'],
  ...[
    'LateQuorumVoteExtensionSet',
    'MinDelayChange',
    'CallExecuted',
    'CallSalt',
    'CallScheduled',
    'Cancelled',
  ],
  ...['RoleAdminChanged', 'RoleGuardianChanged', 'RoleLabel', 'RoleGrantDelayChanged', 'OperationCanceled'],
  ...['OperationExecuted', 'OperationScheduled', 'TargetAdminDelayUpdated', 'TargetClosed'],
  ...['TargetFunctionRoleUpdated', 'ProjectTimelock.RoleGranted', 'ProjectTimelock.RoleRevoked'],
  // told by the rows of state alone
  ...['Offering.RecordMoved', 'ProjectToken.DelegateVotesChanged', 'Treasury.Declared'],
  'ProjectFactory.ProjectCreated',
];

/** An event of which there is a row nowhere, by its own name or with its contract's. */
export const hasNoRow = (name: string) => SILENT.includes(name) || SILENT.includes(name.split('.')[1]!);
