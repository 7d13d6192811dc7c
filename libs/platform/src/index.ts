/** The ground floor: what every lib stands on. No word of records management occurs in it. */
export { CONFIG, Environment, InvalidEnvironment, loadConfig, type Config } from './config/config';
export { checkDatabase, migrate, migrateQueue, UnfitDatabase, type MigrateOptions } from './database/migrate';
export { newId } from './database/ids';
export { prepared } from './database/prepared';
export { UnitOfWork, type Caller, type LastStatement, type WriteRequest } from './database/unit-of-work';
export { DatabaseListener } from './database/listener';
export { Outbox, type Audience, type DomainEvent } from './events/outbox';
export { EventStream, type Listener, type Notice } from './events/event-stream';
export { armFailpoints, failpoint, InjectedFault } from './failpoint';
export {
  catalogue,
  localeOf,
  Problem,
  problem,
  wordsOf,
  type Locale,
  type Raise,
  type Terms,
  type Translated,
  type Words,
} from './http/problem';
export * from './http/problems';
export { FIELD, fieldWord } from './http/field-words';
export { fieldErrors, Validation } from './http/validation';
export { day, line, said, text } from './http/text';
export { ProblemFilter } from './http/problem.filter';
export { cursorOf, keysOf, pageFrom, pageOf, PageQuery, type Page } from './http/cursor';
export { EtagInterceptor, requireVersion, SeenVersion } from './http/etag';
export { openApiDocument } from './http/openapi';
export { HealthController } from './http/health.controller';
export { Audit, GENESIS, linkHash, type AuditEntry, type AuditFact } from './audit/audit';
export { AuditVerifier, type ChainVerdict } from './audit/verifier';
export { Deliveries } from './jobs/deliveries';
export { DeliveryAdmin, type DeliveryRow } from './jobs/delivery-admin';
export {
  CONSUMERS,
  NotWorthTrying,
  SUBSCRIPTIONS,
  type Commit,
  type Consumer,
  type StoredEvent,
  type Subscriptions,
  type Work,
} from './jobs/delivery';
export { Relay } from './jobs/relay';
export { JsonLogger } from './logging/logger';
export { srgbProfile, xmpOf, type PaperFacts } from './pdf';
export { PlatformModule, RelayModule } from './platform.module';
export { DailyRound, type Round } from './timers/daily-round';
export { Timers, type DueAt, type NewTimer } from './timers/timers';
export { TimersTimetable } from './timers/timers.timetable';
export * from './storage';
