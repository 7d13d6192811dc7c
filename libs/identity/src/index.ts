/** People, their posts and sessions, and who may do what. */
export { ROLES, type Actor, type Post, type Role } from './actor';
export { CurrentActor, Public, Scope, SCOPES, type ScopeName } from './access';
export { actionsOf, authorize, type Policy } from './policy';
export { PeopleService, type HeldPost, type Person, type Unit } from './people.service';
export { IdentityApi, IdentityModule } from './identity.module';
