import { createHash } from 'node:crypto';
import { pipeline, Transform, type Readable, type TransformCallback } from 'node:stream';
import { finished } from 'node:stream/promises';

/** What a stream must have been when it ends. */
export type Expected = { readonly sha256: string; readonly size?: number };

/**
 * Lets bytes through, but holds the last piece back until length and hash are right: whoever reached the end has read
 * the true contents. Wrong ones end in the error that `refuse` makes.
 */
export class HashGate extends Transform {
  private readonly hash = createHash('sha256');
  private seen = 0;
  private held: Buffer | undefined;

  constructor(
    private readonly expected: Expected,
    private readonly refuse: () => Error,
  ) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.seen += chunk.length;
    if (this.expected.size !== undefined && this.seen > this.expected.size) {
      done(this.refuse());
      return;
    }
    this.hash.update(chunk);
    if (this.held) this.push(this.held);
    this.held = chunk;
    done();
  }

  override _flush(done: TransformCallback): void {
    const { sha256, size = this.seen } = this.expected;
    const right = this.seen === size && this.hash.digest('hex') === sha256;
    if (right && this.held) this.push(this.held);
    done(right ? null : this.refuse());
  }
}

/** The source behind a gate. An error of either destroys both; so does a reader who leaves early. */
export function gated(source: Readable, expected: Expected, refuse: () => Error): HashGate {
  const gate = new HashGate(expected, refuse);
  // The error reaches the reader through the gate, which pipeline destroys with it: there is nothing left to report.
  return pipeline(source, gate, () => undefined);
}

/** Reads to the end and throws what `refuse` makes unless the contents are as expected. */
export async function verify(source: Readable, expected: Expected, refuse: () => Error): Promise<void> {
  const gate = gated(source, expected, refuse);
  gate.resume();
  await finished(gate, { writable: false });
}
