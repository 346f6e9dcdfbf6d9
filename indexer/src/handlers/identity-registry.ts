import { ponder } from 'ponder:registry';
import { attestation, freeze, issuerChange, walletReplacement } from 'ponder:schema';
import { record } from '../record.ts';
import {
  attest,
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
});
