import { z } from 'zod';

import { SeparatorSheet } from '../batches/separator-sheet.rules';

/**
 * A separator sheet that was recognised on a page, as plain JSON. A patch code of type T has no text of its own and
 * says "new document", on sheets of any make; QR and Code 128 cut only with a payload of ours.
 */
export const Separator = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['qr', 'code128']), text: z.string().max(600), sheet: SeparatorSheet }),
  z.strictObject({ kind: z.literal('patch-t'), text: z.literal('PATCH-T'), sheet: SeparatorSheet }),
]);
export type Separator = z.infer<typeof Separator>;
