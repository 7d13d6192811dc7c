import type { MailSettings } from './sources.schemas';

/** A source as the worker has it in hand: claimed, for as long as `signal` says nothing else. */
export type Source = {
  readonly agencyId: string;
  readonly agencyCode: string;
  readonly id: string;
  readonly accountId: string;
  readonly kind: 'folder' | 'mail';
  readonly folder: string | null;
  readonly mail: MailSettings | null;
  readonly secret: Buffer | null;
  readonly fence: number;
  readonly pollSeconds: number;
};

/**
 * One way in. A run takes what is there, as far as it may, and ends. It throws what concerns the whole source, which is
 * then left alone for longer; what was wrong with single things it returns, null when all went well.
 */
export type Door = { readonly kind: Source['kind']; run(source: Source, signal: AbortSignal): Promise<unknown> };
export const DOORS = Symbol('DOORS');
