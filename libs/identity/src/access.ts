import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { unauthenticated } from '@vanthu/platform';
import type { Actor } from './actor';
import type { Proof, SignIn } from './sign-ins.service';

export const PUBLIC = 'vanthu:public';
export const SCOPE = 'vanthu:scope';
export const SESSION_ONLY = 'vanthu:session-only';

/** What an API token may be limited to. GET needs `read` and the other methods `write` where a route names nothing. */
export const SCOPES = ['read', 'write', 'documents:read', 'documents:write', 'admin'] as const;
export type ScopeName = (typeof SCOPES)[number];

/** Opens a route (or a whole controller) to everybody. Without it a route is closed to who is not signed in. */
export const Public = () => SetMetadata(PUBLIC, true);

/** The scope that an API token must have for a route; a browser session needs none. */
export const Scope = (scope: ScopeName) => SetMetadata(SCOPE, scope);

/** For routes that an API token must not reach whatever its scopes: those that hand out access. */
export const SessionOnly = () => SetMetadata(SESSION_ONLY, true);

type Entry = SignIn & { readonly proof: Proof };

/** Who asks, for each request the guard let through. Kept aside, so that no header or body can forge it. */
const entries = new WeakMap<object, Entry>();

/** Only the guard calls it. */
export const rememberEntry = (request: object, entry: Entry): void => {
  entries.set(request, entry);
};

function entryOf(context: ExecutionContext): Entry {
  const entry = entries.get(context.switchToHttp().getRequest<object>());
  if (!entry) throw unauthenticated({}); // a public route has nobody to hand on
  return entry;
}

/** Hands a controller who asks. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  return entryOf(context).actor;
});

/** Hands a controller the id of the session that asks; null for an API token. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): string | null => {
  return entryOf(context).sessionId;
});

/** Hands a controller what the request proved itself with: for answers that outlive the moment. */
export const CurrentProof = createParamDecorator((_: unknown, context: ExecutionContext): Proof => {
  return entryOf(context).proof;
});

/** `read` covers every subject's reading, `write` every subject's writing; neither covers administration. */
export const covers = (held: ReadonlySet<string>, needed: string): boolean =>
  held.has(needed) || held.has(needed.slice(needed.indexOf(':') + 1));
