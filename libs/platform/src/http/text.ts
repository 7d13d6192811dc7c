import { z } from 'zod';
import { FIELD } from './field-words';

/** Control characters and halves of characters cannot be stored or printed. */
const UNWRITABLE = /\p{Cs}|(?![\t\n\r])\p{Cc}/u;

/**
 * Text of several lines: what is accepted is stored unchanged, to the last blank and in its own normal form. `max`
 * counts UTF-16 units.
 */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => !UNWRITABLE.test(value), { error: FIELD.characters });

/** Text of one line. */
export const line = (max: number) => text(max).refine((value) => !/[\r\n]/.test(value), { error: FIELD.oneLine });

/** Something must stand there; blanks say nothing. */
export const said = (schema: z.ZodString) => schema.refine((value) => value.trim() !== '', { error: FIELD.required });

/**
 * A calendar day: `2026-11-23`. Nothing of an office of today is older than 1900, and the days after it can still be
 * counted on from 2199.
 */
export const day = z.iso
  .date()
  .refine((value) => value >= '1900-01-01' && value <= '2199-12-31', { error: FIELD.years });
