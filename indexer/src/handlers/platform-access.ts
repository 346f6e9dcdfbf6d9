import { ponder } from 'ponder:registry';
import { roleChange } from 'ponder:schema';
import { record } from '../record.ts';
import { grant, revoke } from '../services/role-member.ts';

ponder.on('PlatformAccess:RoleGranted', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { roleId: role, account, delay, since } = event.args;
  await db.insert(roleChange).values({ ...at, kind: 'granted', role, account, delay, since });
  await grant(db, at, event.args);
});

ponder.on('PlatformAccess:RoleRevoked', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { roleId: role, account } = event.args;
  await db.insert(roleChange).values({ ...at, kind: 'revoked', role, account });
  await revoke(db, at, role, account);
});
