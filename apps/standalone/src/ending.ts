import { codeOf } from './launch-problem';

const PATIENCE_MS = 40_000;
/** One Ctrl-C reaches us twice under npm: from the terminal, and from npm, which passes it on. */
const SAME_SIGNAL_MS = 1_000;

type Step = () => Promise<void> | void;

/**
 * Ends the program in order: what was started last is stopped first. Signals are heard from the beginning,
 * so that Ctrl-C during a start stops what has been started by then.
 */
export class Ending {
  private readonly steps: Step[] = [];
  private since: number | undefined;

  constructor(private readonly tell: (line: string) => void) {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => {
        if (this.since === undefined) {
          this.tell('đang dừng; bấm Ctrl-C lần nữa để dừng ngay / stopping; Ctrl-C again to stop at once');
          void this.end(0);
        } else if (Date.now() - this.since > SAME_SIGNAL_MS) process.exit(1);
      });
    process.on('uncaughtException', (error) => {
      if (isLostConnection(error)) {
        this.tell(`mất một kết nối / a connection was lost: ${error.message}`);
        return;
      }
      this.tell(`lỗi không lường trước / unexpected error: ${error.stack ?? error.message}`);
      void this.end(1);
    });
  }

  /** True once the end has begun: errors that follow from it are nobody's concern. */
  get begun(): boolean {
    return this.since !== undefined;
  }

  /** Says what to do at the end; when it has begun already, at once. */
  then(step: Step): void {
    this.steps.push(step);
  }

  /** Stops everything and exits. What takes too long is left: every job in work is a row that is taken up again. */
  async end(code: number): Promise<void> {
    if (this.since !== undefined) return;
    this.since = Date.now();
    setTimeout(() => {
      this.tell('không dừng kịp, dừng ngay / took too long, stopping at once');
      process.exit(1);
    }, PATIENCE_MS).unref();
    let exit = code;
    for (let step = this.steps.pop(); step; step = this.steps.pop()) {
      try {
        await step();
      } catch (error) {
        exit = 1;
        this.tell(`khi dừng / while stopping: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    process.exit(exit);
  }
}

/** A connection that nobody was using just then; its pool makes another one when the database is back. */
function isLostConnection(error: Error): boolean {
  return (
    /^(57P0[1-5]|08...|ECONNRESET|ECONNREFUSED|EPIPE)$/.test(codeOf(error)) ||
    error.message.startsWith('Connection terminated')
  );
}
