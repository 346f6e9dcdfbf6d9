import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import type { AppEnv } from '../http/context.ts';
import { nothing, signature } from '../http/input.ts';
import { query, validate } from '../http/validate.ts';
import { bindingOf, clearSession, sessionId, setBinding, setSession } from './cookies.ts';
import { orUnavailable } from './limits.ts';
import { issueChallenge, signIn } from './service.ts';
import { endAllSessions, endSession, listSessions, readSession } from './sessions.ts';
import { signedIn } from './signed-in.ts';

const attempt = v.strictObject({ message: v.pipe(v.string(), v.maxLength(4000)), signature });
const handle = v.strictObject({ handle: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) });

/** Cloudflare's own header, which visitors cannot set; X-Forwarded-For has no say. */
const clientOf = (c: Context) => c.req.header('cf-connecting-ip') ?? 'local';

export const auth = new Hono<AppEnv>()
  .post('/nonce', validate('json', nothing), async (c) => {
    const { binding, challenge } = await issueChallenge(c.var.deps, clientOf(c));
    setBinding(c, binding);
    return c.json(challenge);
  })
  .post('/verify', validate('json', attempt), async (c) => {
    const { id, address } = await signIn(c.var.deps, {
      ...c.req.valid('json'),
      binding: bindingOf(c),
      replaced: sessionId(c),
      agent: c.req.header('user-agent') ?? '',
      client: clientOf(c),
    });
    setSession(c, id);
    return c.json({ address });
  })
  .get('/session', validate('query', query({})), async (c) => {
    const id = sessionId(c);
    const session = id ? await orUnavailable(() => readSession(c.var.deps.redis, id, new Date())) : null;
    return c.json({ address: session?.address ?? null });
  })
  .post('/sign-out', validate('json', nothing), signedIn, async (c) => {
    await endSession(c.var.deps.redis, c.var.session.address, c.var.session.handle);
    clearSession(c);
    return c.json({ ok: true });
  })
  .get('/sessions', signedIn, validate('query', query({})), async (c) => {
    const sessions = await listSessions(c.var.deps.redis, c.var.session.address, new Date());
    const current = c.var.session.handle;
    return c.json({
      sessions: sessions.map(({ handle, createdAt, seenAt, agent }) => ({
        handle,
        createdAt,
        seenAt,
        agent,
        current: handle === current,
      })),
    });
  })
  .delete('/sessions/:handle', signedIn, validate('param', handle), validate('json', nothing), async (c) => {
    await endSession(c.var.deps.redis, c.var.session.address, c.req.valid('param').handle);
    return c.json({ ok: true });
  })
  .delete('/sessions', signedIn, validate('json', nothing), async (c) => {
    await endAllSessions(c.var.deps.redis, c.var.session.address);
    clearSession(c);
    return c.json({ ok: true });
  });
