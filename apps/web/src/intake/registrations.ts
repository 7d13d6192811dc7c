import { useSyncExternalStore } from 'react';
import type { IncomingDocument, Registration } from '../shared/api-types';
import { ApiProblem, isPassing } from '../shared/problem';

/** One registration on its way, from the key press to its number. */
export type Sent = {
  /** The document as the clerk saw it. */
  readonly document: IncomingDocument;
  readonly body: Registration;
  readonly present: boolean;
  readonly state: 'waiting' | 'sending' | 'again' | 'given' | 'refused';
  /** The document with its number, as soon as there is one: the presentation may still be on its way. */
  readonly given: IncomingDocument | null;
  /** Why it is tried again, was refused, or why it has its number but was not presented. */
  readonly problem: unknown;
  /** Whether its number was shown in giant digits, or need not be: the clerk went on to the next. */
  readonly shown: boolean;
};

/** The two acts at the records office. Sent again after no answer, each must be the same act as before. */
export type Office = {
  register: (document: IncomingDocument, body: Registration) => Promise<IncomingDocument>;
  present: (documentId: string) => Promise<unknown>;
  /** Waits before another try; the network that comes back ends it early. In milliseconds. */
  pause: (ms: number) => Promise<void>;
};

const LONGEST_PAUSE = 15_000;

/** 429 and what comes of a broken road: the same act is sent again. */
const canPass = (error: unknown): boolean =>
  error instanceof ApiProblem && (isPassing(error) || error.status === 429 || error.status === 408);

/**
 * The registrations of this tab, sent one after the other: the numbers run in the order of the pile. Without an answer
 * the same act is sent again until there is one, so that nothing is entered twice and nothing is lost; a refusal is
 * told and does not hold up those behind it.
 */
export class Registrations {
  private list: readonly Sent[] = [];
  private readonly watchers = new Set<() => void>();
  private isRunning = false;
  private wake: () => void = () => undefined;
  private readonly callbacks = new Map<string, (sent: Sent) => void>();

  constructor(
    private readonly office: Office,
    private readonly kept = 20,
  ) {}

  readonly all = (): readonly Sent[] => this.list;

  readonly watch = (tell: () => void) => {
    this.watchers.add(tell);
    return () => {
      this.watchers.delete(tell);
    };
  };

  /** Puts a registration at the end of the line; `then` hears of its number. One on its way is not put in twice. */
  add(
    what: Pick<Sent, 'document' | 'body' | 'present'> & { shown?: boolean },
    then: (sent: Sent) => void = () => undefined,
  ): void {
    const { id } = what.document;
    if (this.list.some((sent) => sent.document.id === id && sent.state !== 'refused')) return;
    this.callbacks.set(id, then);
    const others = this.list.filter((sent) => sent.document.id !== id);
    this.put([...others, { shown: false, ...what, state: 'waiting', given: null, problem: null }]);
    void this.run();
  }

  /** Tries again now what waits for its next try. */
  hurry(): void {
    this.wake();
  }

  /** Forgets a refusal: the form is open again. */
  dismiss(documentId: string): void {
    this.put(this.list.filter(({ document, state }) => document.id !== documentId || state !== 'refused'));
  }

  markShown(documentId: string): void {
    this.change(documentId, { shown: true });
  }

  get areUnsent(): boolean {
    return this.list.some(({ state }) => state === 'waiting' || state === 'sending' || state === 'again');
  }

  private async run(): Promise<void> {
    if (this.isRunning) return;
    this.isRunning = true;
    for (let next = this.first(); next !== undefined; next = this.first()) await this.send(next);
    this.isRunning = false;
  }

  private first(): Sent | undefined {
    return this.list.find(({ state }) => state === 'waiting');
  }

  private async send({ document, body, present }: Sent): Promise<void> {
    const { id } = document;
    try {
      const given = await this.insist(id, () => this.office.register(document, body));
      this.change(id, { given, problem: null });
      const problem = present ? await this.presented(id) : null;
      this.change(id, { state: 'given', problem });
    } catch (problem) {
      this.change(id, { state: 'refused', problem });
    }
    const sent = this.list.find((one) => one.document.id === id);
    if (sent) this.callbacks.get(id)?.(sent);
    this.callbacks.delete(id);
    this.forgetOldest();
  }

  /** A number that was given stays given: a presentation that is refused is told beside it. */
  private async presented(id: string): Promise<unknown> {
    try {
      await this.insist(id, () => this.office.present(id));
      return null;
    } catch (problem) {
      return problem;
    }
  }

  private async insist<T>(id: string, act: () => Promise<T>): Promise<T> {
    for (let tries = 0; ; tries++) {
      this.change(id, { state: tries === 0 ? 'sending' : 'again' });
      try {
        return await act();
      } catch (problem) {
        if (!canPass(problem)) throw problem;
        this.change(id, { state: 'again', problem });
        const woken = new Promise<void>((wake) => (this.wake = wake));
        await Promise.race([woken, this.office.pause(Math.min(LONGEST_PAUSE, 500 * 2 ** tries))]);
      }
    }
  }

  /** Numbers that were given long ago; what is unsent or was refused stays. */
  private forgetOldest(): void {
    const given = this.list.filter(({ state }) => state === 'given');
    const old = new Set(given.slice(0, Math.max(0, given.length - this.kept)));
    this.put(this.list.filter((sent) => !old.has(sent)));
  }

  private change(id: string, what: Partial<Sent>): void {
    this.put(this.list.map((sent) => (sent.document.id === id ? { ...sent, ...what } : sent)));
  }

  private put(list: readonly Sent[]): void {
    this.list = list;
    for (const tell of this.watchers) tell();
  }
}

/** Whose form need not be shown in the queue any more. */
export const takenOf = (sent: readonly Sent[]): ReadonlySet<string> =>
  new Set(sent.filter(({ state }) => state !== 'refused').map(({ document }) => document.id));

export const useSent = (registrations: Registrations): readonly Sent[] =>
  useSyncExternalStore(registrations.watch, registrations.all);
