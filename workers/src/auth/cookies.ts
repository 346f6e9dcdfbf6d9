import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { CHALLENGE_SECONDS } from './message.ts';
import { ABSOLUTE_SECONDS } from './sessions.ts';

/** `__Host-`: this host alone, over a secure channel, for every path; browsers count 127.0.0.1 as secure. */
const SESSION = '__Host-sid';
const BINDING = '__Host-siwe';
const options = { httpOnly: true, secure: true, sameSite: 'Lax', path: '/' } as const;

export const sessionId = (c: Context) => getCookie(c, SESSION);
export const bindingOf = (c: Context) => getCookie(c, BINDING);

export const setBinding = (c: Context, binding: string) =>
  setCookie(c, BINDING, binding, { ...options, sameSite: 'Strict', maxAge: CHALLENGE_SECONDS });

export function setSession(c: Context, id: string) {
  deleteCookie(c, BINDING, options);
  setCookie(c, SESSION, id, { ...options, maxAge: ABSOLUTE_SECONDS });
}

export const clearSession = (c: Context) => deleteCookie(c, SESSION, options);
