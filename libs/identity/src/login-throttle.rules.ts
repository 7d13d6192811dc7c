/** Failures of the last hour, and the seconds since the last of them. */
type Failures = { readonly count: number; readonly since: number };

/**
 * After a few free tries the wait doubles with each failure. The caps are short enough that nobody can lock a
 * colleague out for long, and long enough that guessing 8 characters takes longer than anybody lives.
 */
const BY_NAME = { free: 5, cap: 300 } as const;
/** Many people may sit behind one address (a department's gateway). */
const BY_ADDRESS = { free: 50, cap: 900 } as const;

const wait = ({ count, since }: Failures, { free, cap }: { free: number; cap: number }) =>
  count < free ? 0 : Math.max(0, Math.min(2 ** (count - free), cap) - since);

/** Seconds until the next try is let in; 0 lets it in now. */
export const waitSeconds = (ofName: Failures, ofAddress: Failures): number =>
  Math.max(wait(ofName, BY_NAME), wait(ofAddress, BY_ADDRESS));
