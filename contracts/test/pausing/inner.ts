/** What is in no table: what only siblings call, and nobody. */
import { KINDS } from '../upgrading.ts';

/** What only a sibling calls, and the doors that lead there, which are in the tables. */
export const INNER: Record<string, string[]> = {
  'token.mint': ['offering.invest'],
  'token.burn': ['offering.revoke', 'treasury.redeem'],
  'token.moveTo': ['offering.finalize', 'treasury.end'],
  'token.schedule': ['treasury.declare'],
  'token.unschedule': ['treasury.cancelDeclaration'],
  'token.distribute': ['treasury.terminate'],
  'token.applyPending': ['treasury.beginRedemption'],
  'token.take': ['treasury.claim'],
  'token.addSponsors': ['treasury.replaceSPV'],
  'offering.moveRecord': ['token.migrate'],
  'treasury.payBack': ['offering.refund'],
  'timelock.scheduleBatch': ['governance.queue'],
  'timelock.executeBatch': ['governance.execute'],
  'timelock.cancel': ['governance.cancel'],
};
/** What nobody can do, or what does nothing. */
export const NEVER = [
  ...KINDS.flatMap((part) => [`${part}.initialize`, `${part}.upgradeToAndCall`]),
  ...['relay', 'setLateQuorumVoteExtension', 'updateTimelock'].map((name) => `governance.${name}`),
  ...['schedule', 'execute', 'updateDelay', 'grantRole', 'revokeRole', 'renounceRole'].map(
    (name) => `timelock.${name}`,
  ),
  ...['onERC1155BatchReceived', 'onERC1155Received', 'onERC721Received'].flatMap((name) => [
    `governance.${name}`,
    `timelock.${name}`,
  ]),
];
