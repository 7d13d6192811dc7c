import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { unauthenticated } from '@vanthu/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { covers, PUBLIC, rememberEntry, SCOPE, SESSION_ONLY } from './access';
import { sessionCredential, tokenCredential } from './credentials';
import { crossSite, scopeMissing, sessionNeeded } from './identity.problems';
import { sessionTokenOf } from './session-cookie';
import { SignIns, type Proof } from './sign-ins.service';
import { changesSomething, WriteRequests } from './write-requests';

/** Stands before every route: closed, unless the route is public or the request proves who sends it. */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly signIns: SignIns,
    private readonly writes: WriteRequests,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const says = (key: string): unknown =>
      this.reflector.getAllAndOverride(key, [context.getHandler(), context.getClass()]);

    const bearer = request.headers.authorization !== undefined;
    if (!bearer && changesSomething(request.method)) refuseCrossSite(request);
    if (says(PUBLIC) === true) return true;

    const proof = proofOf(request);
    const signIn = proof && (await this.signIns.of(proof));
    if (!proof || !signIn) {
      void context.switchToHttp().getResponse<FastifyReply>().header('www-authenticate', 'Bearer realm="vanthu"');
      throw unauthenticated({});
    }
    const { scopes } = signIn.actor;
    if (scopes) {
      if (says(SESSION_ONLY) === true) throw sessionNeeded({});
      const stated = says(SCOPE);
      const needed = typeof stated === 'string' ? stated : changesSomething(request.method) ? 'write' : 'read';
      if (!covers(scopes, needed)) throw scopeMissing({ scope: needed });
    }
    rememberEntry(request, { ...signIn, actor: { ...signIn.actor, write: this.writes.of(request) }, proof });
    return true;
  }
}

/** An Authorization header decides alone: a broken token is not mended by a cookie. */
function proofOf(request: FastifyRequest): Proof | null {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const credential = tokenCredential(/^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? '');
    return credential && { kind: 'token', credential };
  }
  const credential = sessionCredential(sessionTokenOf(request));
  return credential && { kind: 'session', credential };
}

/**
 * Refuses what a browser sends on behalf of another page (CSRF). Every browser says where such a request comes from,
 * by Sec-Fetch-Site or at least by Origin; who says neither is no browser and has no cookies that others could use.
 * @throws Problem `identity/cross-site`
 */
function refuseCrossSite({ headers, host }: FastifyRequest): void {
  const site = headers['sec-fetch-site'];
  if (site === 'same-origin' || site === 'none') return;
  const { origin } = headers;
  if (site === undefined && (origin === undefined || hostOf(origin) === host)) return;
  throw crossSite({});
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);
