import { problemOf, type ApiProblem } from '../problem';
import type { Store } from './store';

/** An act on its way: what is sent, by whom, and under which key the server knows it again. */
export type Act = {
  /** The Idempotency-Key, made once when the person acted. */
  readonly key: string;
  readonly userId: string;
  readonly taskId: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** What the person reads of it: the act, and on what. */
  readonly label: string;
  readonly subject: string;
  /** Whether the card leaves the stack with it. */
  readonly leaves: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly state: 'waiting' | 'refused';
  /** The server's words where it refused. */
  readonly refusal: { readonly title: string; readonly detail: string; readonly changed: readonly string[] } | null;
};

/** An act that the server took. */
export type Done = {
  readonly key: string;
  readonly taskId: string;
  readonly decisionId: string;
  readonly label: string;
  readonly subject: string;
  readonly leaves: boolean;
  /** When the server had answered: from then on it may be undone for a minute. Milliseconds since 1970. */
  readonly at: number;
};

export type Answer = { readonly status: number; readonly text: string };
export type Line = {
  /** Sends an act once. @throws when no answer came */
  send(act: Pick<Act, 'key' | 'path' | 'body'>): Promise<Answer>;
  now(): number;
};

export type Outbox = {
  readonly waiting: readonly Act[];
  readonly refused: readonly Act[];
  readonly done: readonly Done[];
  /** An act is being sent at this moment. */
  readonly sending: string | null;
};

const EMPTY: Outbox = { waiting: [], refused: [], done: [], sending: null };
/** Acts that nobody could send for so long are shown again instead of being done behind their author's back. */
export const TOO_OLD = 24 * 3_600_000;
/** How many acts that were done are remembered for the undo bar. */
const REMEMBERED = 20;

/**
 * The way of every act of the desk, with and without a line: it is kept on the disk with its Idempotency-Key before it
 * is sent, and sent in the order of acting until an answer comes. So nobody waits for the network, and an act whose
 * answer was lost is repeated under the same key: the server does it once.
 */
export class ActQueue {
  private state: Outbox = EMPTY;
  private userId: string | null = null;
  private flushing: Promise<void> | null = null;
  private readonly watchers = new Set<() => void>();

  constructor(
    private readonly store: Store,
    private readonly line: Line,
    private readonly heard: (act: Act, problem: ApiProblem | null) => void = () => undefined,
  ) {}

  readonly watch = (tell: () => void): (() => void) => {
    this.watchers.add(tell);
    return () => this.watchers.delete(tell);
  };
  readonly now = (): Outbox => this.state;

  /** Somebody sits down: their own acts that wait, and nobody else's. */
  async open(userId: string): Promise<void> {
    if (this.userId === userId) return;
    this.userId = userId;
    this.set(EMPTY);
    const mine = (await this.store.all('acts').catch((): unknown[] => []))
      .filter(isAct)
      .filter((act) => act.userId === userId);
    mine.sort((a, b) => a.at - b.at);
    // What was done while the shelf was being read is in the state already.
    const known = new Set([...this.state.waiting, ...this.state.refused].map(({ key }) => key));
    const found = mine.filter(({ key }) => !known.has(key));
    this.set({
      ...this.state,
      waiting: [...found.filter(({ state }) => state === 'waiting'), ...this.state.waiting],
      refused: [...found.filter(({ state }) => state === 'refused'), ...this.state.refused],
    });
    await this.flush();
  }

  /** Nobody sits here any more. What waits stays on the disk for its author alone. */
  close(): void {
    this.userId = null;
    this.set(EMPTY);
  }

  /** Takes an act. It is on its way when this returns; `kept` says when it is on the disk too. */
  add(act: Omit<Act, 'state' | 'refusal' | 'at'>): { kept: Promise<void> } {
    const whole: Act = { ...act, at: this.line.now(), state: 'waiting', refusal: null };
    this.set({ ...this.state, waiting: [...this.state.waiting, whole] });
    const kept = this.store.put('acts', whole.key, whole).catch(() => undefined);
    void kept.then(() => this.flush());
    return { kept };
  }

  /** Takes an act back that was not sent yet. @returns false when it is too late for that */
  async drop(key: string): Promise<boolean> {
    if (this.state.sending === key || !this.state.waiting.some((act) => act.key === key)) return false;
    this.set({ ...this.state, waiting: this.state.waiting.filter((act) => act.key !== key) });
    await this.store.remove('acts', key).catch(() => undefined);
    return true;
  }

  /** The author has read why it was refused. */
  async dismiss(key: string): Promise<void> {
    this.set({ ...this.state, refused: this.state.refused.filter((act) => act.key !== key) });
    await this.store.remove('acts', key).catch(() => undefined);
  }

  /** What was undone is not offered again. */
  forget(key: string): void {
    this.set({ ...this.state, done: this.state.done.filter((done) => done.key !== key) });
  }

  /** Sends what waits, one after the other, until all is sent or the line is down. */
  flush(): Promise<void> {
    this.flushing ??= this.sendAll().finally(() => {
      this.flushing = null;
    });
    return this.flushing;
  }

  private async sendAll(): Promise<void> {
    for (;;) {
      const [act] = this.state.waiting;
      if (act?.userId !== this.userId) return;
      if (this.line.now() - act.at > TOO_OLD) {
        await this.refuse(act, { title: '', detail: '', changed: ['tooOld'] });
        continue;
      }
      this.set({ ...this.state, sending: act.key });
      const answer = await this.line.send(act).catch(() => null);
      this.set({ ...this.state, sending: null });
      if (answer === null || isPassing(answer.status)) {
        if (answer?.status === 401) this.heard(act, problemOf(401, answer.text));
        return;
      }
      // Its author may have left while it was under way: it is done, and nobody else's business.
      await this.settle(act, answer);
    }
  }

  private async settle(act: Act, { status, text }: Answer): Promise<void> {
    if (status >= 400) {
      const problem = problemOf(status, text);
      const { title, detail } = problem;
      await this.refuse(act, { title, detail, changed: changedIn(text) });
      this.heard(act, problem);
      return;
    }
    const { key, taskId, label, subject, leaves } = act;
    const done: Done = { key, taskId, label, subject, leaves, decisionId: idIn(text), at: this.line.now() };
    if (act.userId === this.userId) {
      this.set({
        ...this.state,
        waiting: this.state.waiting.filter((one) => one.key !== key),
        done: [...this.state.done, done].slice(-REMEMBERED),
      });
    }
    await this.store.remove('acts', key).catch(() => undefined);
    this.heard(act, null);
  }

  private async refuse(act: Act, refusal: NonNullable<Act['refusal']>): Promise<void> {
    const refused: Act = { ...act, state: 'refused', refusal };
    if (act.userId === this.userId) {
      this.set({
        ...this.state,
        waiting: this.state.waiting.filter(({ key }) => key !== act.key),
        refused: [...this.state.refused, refused],
      });
    }
    await this.store.put('acts', act.key, refused).catch(() => undefined);
  }

  private set(state: Outbox): void {
    this.state = state;
    for (const tell of this.watchers) tell();
  }
}

/** No certain answer, or one that another try may change: signed out, too many at once, the server in trouble. */
const isPassing = (status: number): boolean => status === 0 || status === 401 || status === 429 || status >= 500;

const parsed = (text: string): object => {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? body : {};
  } catch {
    return {};
  }
};

const idIn = (text: string): string => {
  const id: unknown = Reflect.get(parsed(text), 'id');
  return typeof id === 'string' ? id : '';
};

/** Which fields changed since the document was seen, where the refusal names them (412). */
const changedIn = (text: string): string[] => {
  const body = parsed(text);
  const changed: unknown = Reflect.get(body, 'changed');
  return Array.isArray(changed) ? changed.filter((field) => typeof field === 'string') : [];
};

const isAct = (value: unknown): value is Act =>
  typeof value === 'object' &&
  value !== null &&
  'key' in value &&
  'userId' in value &&
  'path' in value &&
  'state' in value &&
  'at' in value;
