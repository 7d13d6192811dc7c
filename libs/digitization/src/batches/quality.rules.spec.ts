import type { CaptureMeasures } from '../reading/capture';
import { FAULT_CODES, faultsOf, type AskedCapture } from './quality.rules';

/** A page as it should be: A4 at 200 dpi in colour. */
const GOOD: CaptureMeasures = {
  dpi: 200,
  dpiStated: true,
  inks: 'colour',
  channels: 3,
  inkShare: 0.03,
  blank: false,
  skew: 0.4,
  axis: 'level',
  upsideDown: { is: false, certainty: 0.9 },
  sharpness: { edgeMm: 0.3, edgePx: 2.3 },
  paper: 0.93,
  contrast: 0.8,
  cutEdges: [],
  doubleFeed: null,
  scale: 1.002,
  sheet: 'A4',
};
const ASKED: AskedCapture = { dpi: 200, inks: 'colour' };
const faults = (changes: Partial<CaptureMeasures>, asked: Partial<AskedCapture> = {}) =>
  faultsOf({ ...GOOD, ...changes }, { ...ASKED, ...asked });

describe('a page that was captured as asked', () => {
  it('has no fault', () => {
    expect(faults({})).toEqual([]);
  });

  it('has none for having more colour than asked, and more dots', () => {
    expect(faults({ dpi: 300 }, { inks: 'bitonal' })).toEqual([]);
  });

  it('has none for lying as askew as a good feeder lets it, nor for a size no sheet of the trade has', () => {
    expect(faults({ skew: -1.7 })).toEqual([]);
    expect(faults({ scale: null, sheet: null })).toEqual([]);
  });

  it('may say too little to be judged: neither lines to be askew nor strokes to be blurred', () => {
    expect(faults({ skew: null, sharpness: null, contrast: null })).toEqual([]);
  });
});

describe('each fault is named with the figure that shows it', () => {
  it.each<[string, Partial<CaptureMeasures>, { code: string; measured: number | string }]>([
    ['fewer dots than the law asks', { dpi: 150 }, { code: 'low-resolution', measured: 150 }],
    ['grey where colour was asked', { inks: 'grey', channels: 1 }, { code: 'wrong-colour', measured: 'grey' }],
    ['a copy made smaller', { scale: 0.94 }, { code: 'wrong-scale', measured: 94 }],
    ['nothing on it', { blank: true, inkShare: 0 }, { code: 'blank', measured: 0 }],
    ['print lost at two sides', { cutEdges: ['left', 'top'] }, { code: 'cut-edge', measured: 'left, top' }],
    ['askew by 2.4 degrees', { skew: -2.4 }, { code: 'skewed', measured: -2.4 }],
    ['on its side', { axis: 'upright' }, { code: 'sideways', measured: 90 }],
    ['on its head', { upsideDown: { is: true, certainty: 0.8 } }, { code: 'upside-down', measured: 180 }],
    ['out of focus', { sharpness: { edgeMm: 0.6, edgePx: 4.7 } }, { code: 'blurred', measured: 0.6 }],
    ['in the dark', { paper: 0.41 }, { code: 'too-dark', measured: 41 }],
    ['black all over', { paper: 1, inks: 'colour', inkShare: 0.5 }, { code: 'too-dark', measured: 50 }],
    ['washed out', { contrast: 0.14 }, { code: 'too-light', measured: 14 }],
    ['two sheets at once', { doubleFeed: 'edge-within' }, { code: 'double-feed', measured: 'edge-within' }],
  ])('%s', (_, changes, fault) => {
    expect(faults(changes)).toEqual([fault]);
  });

  it('several at once, in the order in which they are listed', () => {
    const found = faults({ dpi: 100, skew: 5, cutEdges: ['right'], paper: 0.3 }).map(({ code }) => code);
    expect(found).toEqual(['low-resolution', 'cut-edge', 'skewed', 'too-dark']);
    expect(
      found.toSorted((a, b) => FAULT_CODES.findIndex((c) => c === a) - FAULT_CODES.findIndex((c) => c === b)),
    ).toEqual(found);
  });
});

describe('what was asked decides', () => {
  it('drawings need 300 dpi', () => {
    expect(faults({ dpi: 200 }, { dpi: 300 })).toEqual([{ code: 'low-resolution', measured: 200 }]);
    expect(faults({ dpi: 299 }, { dpi: 300 })).toEqual([]);
  });

  it('grey is enough for grey, but black and white is not', () => {
    expect(faults({ inks: 'grey', channels: 1 }, { inks: 'grey' })).toEqual([]);
    expect(faults({ inks: 'bitonal', channels: 1 }, { inks: 'grey' })).toEqual([
      { code: 'wrong-colour', measured: 'bitonal' },
    ]);
  });
});

describe('one accident is not told twice', () => {
  it('a page on its side is not called upside down as well', () => {
    expect(faults({ axis: 'upright', upsideDown: { is: true, certainty: 1 } }).map(({ code }) => code)).toEqual([
      'sideways',
    ]);
  });

  it('a coarse picture with sharp print is coarse, not blurred', () => {
    expect(faults({ dpi: 100, sharpness: { edgeMm: 0.53, edgePx: 2.1 } }).map(({ code }) => code)).toEqual([
      'low-resolution',
    ]);
  });

  it('a doubt is no fault: a page of sums that may stand either way up is left alone', () => {
    expect(faults({ upsideDown: { is: true, certainty: 0.05 } })).toEqual([]);
  });
});
