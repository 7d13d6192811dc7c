import { z } from 'zod';

/**
 * Text of several lines: kept as typed but for blanks around it, in whatever Unicode form it came. Control characters
 * and halves of characters cannot be stored or printed. `max` counts UTF-16 units.
 */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((value) => !/\p{Cs}|(?![\t\n\r])\p{Cc}/u.test(value), { error: 'invalid characters' });

/** Text of one line. */
export const line = (max: number) => text(max).refine((value) => !/[\r\n]/.test(value), { error: 'one line only' });

/** A calendar day of a record: `2026-11-23`. Nothing of an office of today is older than 1900. */
export const day = z.iso.date().refine((value) => value >= '1900-01-01', { error: 'year out of range' });
