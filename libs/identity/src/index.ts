/** People, their posts and sessions, and who may do what. */
export { ROLES, type Actor, type Post, type Role } from './actor';
export { CurrentActor, Public, Scope, SCOPES, SessionOnly, type ScopeName } from './access';
export { actionsOf, authorize, type Policy } from './policy';
export { PeopleService, type HeldPost, type Person, type Unit } from './people.service';
export { actorOf } from './sign-ins.service';
export { openServiceAccount, renameServiceAccount } from './service-accounts';
export { deriveKey } from './credentials';
export { hashPassword } from './password';
export { OWN, sessionPolicy, tokenPolicy } from './sessions.policy';
export { administrationPolicy, MANAGED, userPolicy } from './user.policy';
export { IdentityApi, IdentityModule } from './identity.module';
export { seedPeople, type DemoAccount } from './seed/seed-people';
export { AuthorityService } from './authority/authority.service';
export {
  comesTo,
  judge,
  POWERS,
  powerFor,
  type Assigned,
  type Authority,
  type Capacity,
  type OnBehalfOf,
  type Power,
  type Standing,
  type Turn,
} from './authority/authority.rules';
export { inboxOf, liesIn, type Inbox, type InboxOf } from './authority/inbox.rules';
export { AbsencesService } from './authority/absences.service';
export { GrantsService } from './authority/grants.service';
export { SecretariesService } from './authority/secretaries.service';
export { secretariesOf } from './authority/standings.queries';
