import type { CaptureMeasures } from '../reading/capture';

/** What a campaign asks of its pictures: 200 dpi for administrative papers, 300 for maps and drawings. */
export type AskedCapture = { dpi: 200 | 300; inks: 'colour' | 'grey' | 'bitonal' };

export const FAULT_CODES = [
  'low-resolution',
  'wrong-colour',
  'wrong-scale',
  'blank',
  'cut-edge',
  'skewed',
  'sideways',
  'upside-down',
  'blurred',
  'too-dark',
  'too-light',
  'double-feed',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** A fault with the figure that shows it, in the words' own unit: dpi, degrees, per cent, millimetres, sides. */
export type Fault = { code: FaultCode; measured: number | string };

/**
 * The limits. Resolution, colour and scale are the law's (TT 05/2025/TT-BNV, Điều 8: 200 dpi, maps and drawings 300,
 * true colour, 100 %; NĐ 30/2020/NĐ-CP, Phụ lục I: 200 dpi, colour, 100 %). For the others the law has no figure: they
 * stand between what ordinary wear does to a page and what makes it hard to read, as measured in docs/measurements.md.
 */
export const LIMITS = {
  /** A file may say 199.9 for 200; resampling rounds. */
  dpiTolerance: 0.02,
  scaleTolerance: 0.035,
  /** Degrees. A page lies by up to 1.6 in a feeder that works. */
  skew: 2.3,
  /** Of all evidence, which way it must point. */
  upsideDown: 0.1,
  /** Width of the edge of a stroke. Both must be surpassed: a coarse picture has wide edges and may be sharp. */
  edgeMm: 0.43,
  edgePx: 3,
  /** Share of full light that the paper still has. */
  paper: 0.6,
  /** A black-and-white picture of which so much is black was taken too dark. */
  inkShare: 0.35,
  /** Share of the paper's light that ink takes away. */
  contrast: 0.3,
} as const;

const RICHNESS = { bitonal: 0, grey: 1, colour: 2 } as const;

/**
 * Says what is wrong with a captured page. More colour than asked is no fault: it can be taken away without the paper.
 * Of a blank page only the paper and the settings are judged; a page on its side is not called upside down as well.
 */
export const faultsOf = (measures: CaptureMeasures, asked: AskedCapture): Fault[] => {
  const { sharpness, skew, scale, contrast, upsideDown } = measures;
  const level = measures.axis === 'level';
  const is: Record<FaultCode, number | string | false> = {
    'low-resolution': measures.dpi < asked.dpi * (1 - LIMITS.dpiTolerance) && measures.dpi,
    'wrong-colour': RICHNESS[measures.inks] < RICHNESS[asked.inks] && measures.inks,
    'wrong-scale': scale !== null && Math.abs(scale - 1) > LIMITS.scaleTolerance && Math.round(scale * 100),
    blank: measures.blank && measures.inkShare,
    'cut-edge': measures.cutEdges.length > 0 && measures.cutEdges.join(', '),
    skewed: skew !== null && Math.abs(skew) > LIMITS.skew && skew,
    sideways: !level && 90,
    'upside-down': level && upsideDown.is && upsideDown.certainty >= LIMITS.upsideDown && 180,
    blurred:
      sharpness !== null && sharpness.edgeMm > LIMITS.edgeMm && sharpness.edgePx > LIMITS.edgePx && sharpness.edgeMm,
    'too-dark':
      (measures.paper < LIMITS.paper && Math.round(measures.paper * 100)) ||
      (measures.inkShare > LIMITS.inkShare && Math.round(measures.inkShare * 100)),
    'too-light': contrast !== null && contrast < LIMITS.contrast && Math.round(contrast * 100),
    'double-feed': measures.doubleFeed ?? false,
  };
  return FAULT_CODES.flatMap((code) => (is[code] === false ? [] : [{ code, measured: is[code] }]));
};
