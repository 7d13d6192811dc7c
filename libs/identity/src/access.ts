import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { unauthenticated } from '@vanthu/platform';
import type { Actor } from './actor';

export const PUBLIC = 'vanthu:public';
export const SCOPE = 'vanthu:scope';

/** What an API token may be limited to. GET needs `read` and the other methods `write` where a route names nothing. */
export const SCOPES = ['read', 'write', 'documents:read', 'documents:write', 'admin'] as const;
export type ScopeName = (typeof SCOPES)[number];

/** Opens a route (or a whole controller) to everybody. Without it a route is closed to who is not signed in. */
export const Public = () => SetMetadata(PUBLIC, true);

/** The scope that an API token must have for a route; a browser session needs none. */
export const Scope = (scope: ScopeName) => SetMetadata(SCOPE, scope);

/** Who asks, for each request the guard let through. Kept aside, so that no header or body can forge it. */
const actors = new WeakMap<object, Actor>();

/** Only the guard calls it. */
export const rememberActor = (request: object, actor: Actor): void => {
  actors.set(request, actor);
};

/** Hands a controller who asks. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = actors.get(context.switchToHttp().getRequest<object>());
  if (!actor) throw unauthenticated({}); // a public route has nobody to hand on
  return actor;
});
