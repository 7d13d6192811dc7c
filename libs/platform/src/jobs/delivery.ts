import type { EntityManager } from 'typeorm';

/** How urgent the work of a consumer is; each class has a queue of its own, so that a backlog starves nobody. */
export type JobClass = 'interactive' | 'normal' | 'bulk';

/** An event of the outbox, as a consumer gets it. */
export type StoredEvent = {
  readonly agencyId: string;
  readonly id: string;
  readonly topic: string;
  readonly subjectId: string;
  readonly payload: Readonly<Record<string, string | number | null>>;
};

/** The write of a consumer: runs in the short transaction that also ends its lease. */
export type Commit = (tx: EntityManager) => Promise<void>;

/** What a consumer may use while it works. */
export type Work = {
  readonly event: StoredEvent;
  /** 1 at the first try. */
  readonly attempt: number;
  /** True on the last try: a failure now means dead. */
  readonly lastTry: boolean;
  /** Aborts when the lease was lost or the program ends. */
  readonly signal: AbortSignal;
};

/**
 * Who does something about events. `work` does the slow part (OCR, object store, HTTP) outside any transaction and
 * returns the write. It may run more than once; its write is committed once.
 */
export type Consumer = {
  readonly name: string;
  readonly class: JobClass;
  /** Tries before the delivery is dead. */
  readonly attempts: number;
  /** Seconds a lease lasts; it is extended while `work` runs in a living process. */
  readonly leaseSeconds: number;
  work(work: Work): Promise<Commit>;
  /** Called in a transaction of its own when the delivery died, so that the subject can say so. */
  onDead?(event: StoredEvent, error: unknown, tx: EntityManager): Promise<void>;
};

/** Which consumers hear of which topic: apps/worker/src/subscriptions.ts. */
export type Subscriptions = Readonly<Record<string, readonly string[]>>;
export const SUBSCRIPTIONS = Symbol('SUBSCRIPTIONS');
export const CONSUMERS = Symbol('CONSUMERS');

/** Throw it when trying again cannot help: a broken file stays broken. */
export class NotWorthTrying extends Error {}
