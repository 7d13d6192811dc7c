import { z } from 'zod';

/** What a file says of a page before its pixels are looked at; null where it says nothing. */
export type StatedSize = {
  /** Dots to the inch of the picture as it lies in the file. */
  dpi: number | null;
  widthMm: number | null;
  heightMm: number | null;
};

const Side = z.enum(['left', 'top', 'right', 'bottom']);
export type Side = z.infer<typeof Side>;

/** One page as it was captured, in figures; what is a fault is said by `faultsOf`. Millimetres are of the paper. */
export const CaptureMeasures = z.object({
  dpi: z.number().describe('Of the picture as delivered; of an A4 sheet where the file does not say'),
  dpiStated: z.boolean(),
  inks: z.enum(['colour', 'grey', 'bitonal']).describe('A red seal, or the tint of the paper, makes it colour'),
  channels: z.union([z.literal(1), z.literal(3)]).describe('1 when every pixel is neutral'),
  inkShare: z.number().describe('Share of the picture that is print, pen or seal; black borders not counted'),
  blank: z.boolean(),
  skew: z.number().nullable().describe('Degrees the page must be turned clockwise; null where too little is written'),
  axis: z.enum(['level', 'upright']).describe('Upright: the page lies on its side'),
  upsideDown: z.object({ is: z.boolean(), certainty: z.number().describe('0 to 1') }),
  sharpness: z
    .object({ edgeMm: z.number(), edgePx: z.number() })
    .nullable()
    .describe('How wide the edge of a stroke is; null without strokes'),
  paper: z.number().describe('Light of the paper in its brightest colour, 0 to 1'),
  contrast: z.number().nullable().describe('How much darker than the paper the strokes are, 0 to 1'),
  cutEdges: z.array(Side),
  doubleFeed: z.enum(['long', 'edge-within']).nullable(),
  scale: z.number().nullable().describe('1 is the size of a sheet of the trade; null when it has no such shape'),
  sheet: z.string().nullable().describe('The sheet it was held against, as A4'),
});
export type CaptureMeasures = z.infer<typeof CaptureMeasures>;
