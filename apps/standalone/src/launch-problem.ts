/**
 * Says in two languages why the program cannot start; printed as it is, without a stack trace.
 *
 * Whoever installs the program reads this: it names the cause and the remedy.
 */
export class LaunchProblem extends Error {
  constructor(
    readonly vi: string,
    readonly en: string,
  ) {
    super(`${vi}\n${en}`);
    this.name = 'LaunchProblem';
  }
}

/** The system's code of an error (`EACCES`, `EADDRINUSE`, a PostgreSQL SQLSTATE), or '' when it has none. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}
