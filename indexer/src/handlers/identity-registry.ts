import { ponder } from 'ponder:registry';
import {
  attestation,
  freeze,
  issuerChange,
  signedPayout,
  successionAgreement,
  walletReplacement,
} from 'ponder:schema';
import { record } from '../record.ts';
import { markProjectsOf } from '../services/project.ts';
import {
  attest,
  countPayout,
  disableIssuer,
  numberIssuer,
  replaceWallet,
  revokeAttestation,
  setFreeze,
} from '../services/wallet.ts';

ponder.on('IdentityRegistry:IssuerNumbered', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { number, issuer: account } = event.args;
  await db.insert(issuerChange).values({ ...at, kind: 'numbered', number, account });
  await numberIssuer(db, at, number, account);
});

ponder.on('IdentityRegistry:IssuerDisabled', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { number, reasonHash } = event.args;
  await db.insert(issuerChange).values({ ...at, kind: 'disabled', number, reasonHash });
  await disableIssuer(db, at, number);
});

ponder.on('IdentityRegistry:Attested', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  await db.insert(attestation).values({ ...at, kind: 'attested', ...event.args });
  await attest(db, at, event.args);
});

ponder.on('IdentityRegistry:AttestationRevoked', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  await db.insert(attestation).values({ ...at, kind: 'revoked', ...event.args });
  await revokeAttestation(db, at, event.args.wallet, event.args.nonce);
});

ponder.on('IdentityRegistry:FreezeChanged', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  await db.insert(freeze).values({ ...at, ...event.args });
  await setFreeze(db, at, event.args);
});

ponder.on('IdentityRegistry:WalletReplaced', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { old, fresh, identity } = event.args;
  await db.insert(walletReplacement).values({ ...at, previous: old, next: fresh, identity });
  await replaceWallet(db, at, old, fresh);
  await markProjectsOf(db, at, old);
});

ponder.on('IdentityRegistry:SuccessionAgreed', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { old: previous, fresh: next, issuer, orderHash } = event.args;
  await db.insert(successionAgreement).values({ ...at, previous, next, issuer, orderHash });
});

/** What it paid is told by the part that paid it. */
ponder.on('IdentityRegistry:PaidBySignature', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { action: selector, ...paid } = event.args;
  const nonce = Number(paid.nonce);
  await db.insert(signedPayout).values({ ...at, ...paid, selector, nonce });
  await countPayout(db, at, paid.holder, nonce);
});
