/**
 * Gives each act its Idempotency-Key, and the same key when the same act is sent again because no certain answer
 * came (no network, 5xx): the server then answers what it did the first time instead of doing it twice.
 */
export class ActKeys {
  private readonly pending = new Map<string, string>();

  of(act: string): string {
    const known = this.pending.get(act);
    if (known !== undefined) return known;
    const key = randomKey();
    this.pending.set(act, key);
    return key;
  }

  /** A certain answer came: what looks the same next time is another act. */
  settle(act: string, status: number): void {
    if (status < 500 && status !== 429) this.pending.delete(act);
  }
}

/** A random UUID. `crypto.randomUUID` exists only where the page came over HTTPS or from localhost. */
export function randomKey(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID();
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  bytes.set([((bytes[6] ?? 0) & 0x0f) | 0x40], 6);
  bytes.set([((bytes[8] ?? 0) & 0x3f) | 0x80], 8);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
