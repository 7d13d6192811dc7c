import type { CaptureMeasures } from './capture';
import type { Separator } from './separator';

/** The image of one sheet's side as it came from the scanner, before anybody read it. */
export type CapturedPage = {
  /** Counts from 1, in the source. */
  page: number;
  /** Where its image lies, in the folder that the caller named. */
  path: string;
  contentType: 'image/jpeg' | 'image/png' | 'image/tiff';
  widthPx: number;
  heightPx: number;
  /** Dots to the inch as the source states them; null where it does not. */
  dpi: number | null;
  /** Degrees the image is to be shown turned clockwise, as the source asks. */
  turned: 0 | 90 | 180 | 270;
  /** True when the image is the scanner's own and was not painted or coded anew. */
  original: boolean;
  /** JPEG, long side at most 480 pixels, turned. */
  thumbnail: Buffer;
  measures: CaptureMeasures;
  /** What a separator sheet says; null for every other page. */
  separator: Separator | null;
};
