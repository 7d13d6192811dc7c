import type {} from '@fastify/cookie'; // request.cookies, reply.setCookie
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ABSOLUTE_HOURS } from './credentials';

const SECURE_NAME = '__Host-vanthu';
const PLAIN_NAME = 'vanthu';

/**
 * Says whether the browser will keep a `Secure` cookie from us. It says so itself: browsers send Sec-Fetch-Site only
 * to addresses that they trust (https, http://localhost), so this holds behind a TLS proxy, too. Everybody else who
 * comes over plain http gets the cookie without prefix: an office network without TLS still works, with the
 * protection that plain http can give, and so do scripts.
 */
function isSecure(request: FastifyRequest): boolean {
  return (
    request.protocol === 'https' ||
    request.headers['sec-fetch-site'] !== undefined ||
    request.headers.origin?.startsWith('https://') === true
  );
}

/** The session token a request brings. The plain name does not count where a sibling host could have set it. */
export function sessionTokenOf(request: FastifyRequest): string | undefined {
  return request.cookies[SECURE_NAME] ?? (isSecure(request) ? undefined : request.cookies[PLAIN_NAME]);
}

export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  const secure = isSecure(request);
  void reply.setCookie(secure ? SECURE_NAME : PLAIN_NAME, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: ABSOLUTE_HOURS * 3600,
  });
}

export function clearSessionCookies(reply: FastifyReply): void {
  void reply.clearCookie(SECURE_NAME, { path: '/', secure: true, httpOnly: true, sameSite: 'lax' });
  void reply.clearCookie(PLAIN_NAME, { path: '/', httpOnly: true, sameSite: 'lax' });
}
