import sharp from 'sharp';

import type { CaptureMeasures } from '../../capture';
import type { Grey } from '../raster';

/** Longer than that no sheet is in proportion to its width: legal paper has 1.65, F4 1.57. */
const LONGEST_SHAPE = 1.72;
const LONGEST_MM = 360;

const LOOK_PER_MM = 3;
const STEEPEST_DEG = 4;
const COLUMNS = 90;
/** Of a hundred places along a line so many are no brighter than it is said to be: words and tables leave gaps. */
const BRIGHT = 0.88;
const BORDER_MM = 9;
const LID_TONE = 0.2;
/** So much of the light a sheet's shadow takes, on one side only of its edge. */
const SHADOW = 0.1;
/**
 * A fainter one is the edge of a sheet when it is made good within millimetres, as a shadow is, or not at all, as the
 * tone of other paper is not. The flank of a fold turns back to the light over a centimetre or two.
 */
const FAINT_SHADOW = 0.045;
const [SHORT_MM, LASTING_MM] = [4, 25];

/**
 * Two sheets in one picture: it is much longer than a sheet, or the straight edge of a sheet lies across it. An edge is
 * dark on one side; a fold is on both, a gutter fades away, and a rule ends before the paper does.
 */
export const doubleFeedOf = async (
  grey: Grey,
  perMm: number,
  stated: boolean,
): Promise<CaptureMeasures['doubleFeed']> => {
  const [short, long] = [Math.min(grey.width, grey.height), Math.max(grey.width, grey.height)];
  if (long / short > LONGEST_SHAPE && (!stated || long / perMm > LONGEST_MM)) return 'long';
  const width = Math.round((grey.width / perMm) * LOOK_PER_MM);
  const small = await sharp(grey.data, { raw: { width: grey.width, height: grey.height, channels: 1 } })
    .resize({ width, kernel: 'linear' })
    .toColourspace('b-w')
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const page = { data: small.data, width: small.info.width, height: small.info.height };
  const strongest = Math.max(edgeAcross(page, 'level'), edgeAcross(page, 'upright'));
  return strongest > 0 ? 'edge-within' : null;
};

/** The strongest edge of a sheet that runs from one border to the other: the share of light it takes; 0 without one. */
export const edgeAcross = (page: Grey, direction: 'level' | 'upright'): number => {
  let [most, at] = [0, 0];
  const seek = (degrees: number) => {
    const reaches = (at: number, step: number) => reachesBorder(page, direction, degrees, at, step);
    const strength = strongestStep(lightAlong(page, direction, degrees), reaches);
    if (strength > most) [most, at] = [strength, degrees];
  };
  for (let degrees = -STEEPEST_DEG; degrees <= STEEPEST_DEG; degrees += 0.5) seek(degrees);
  for (const more of [-0.25, 0.25]) seek(at + more);
  return most;
};

/** For each slanting line across the page: the light that nearly all of its places have at most. */
const lightAlong = ({ data, width, height }: Grey, direction: 'level' | 'upright', degrees: number): Float32Array => {
  const [along, across, step, stride] = direction === 'level' ? [width, height, 1, width] : [height, width, width, 1];
  const slope = Math.tan((degrees * Math.PI) / 180);
  const inset = along * 0.01;
  const places = Array.from({ length: COLUMNS }, (_, i) =>
    Math.round(inset + ((along - 1 - 2 * inset) * i) / (COLUMNS - 1)),
  );
  const shifts = places.map((at) => Math.round((at - along / 2) * slope));
  const counts = new Uint16Array(256);
  const dim = Math.floor(COLUMNS * (1 - BRIGHT));
  return Float32Array.from({ length: across }, (_, row) => {
    counts.fill(0);
    let seen = 0;
    for (let i = 0; i < COLUMNS; i++) {
      const at = row + (shifts[i] ?? 0);
      if (at < 0 || at >= across) continue;
      const level = data[at * stride + (places[i] ?? 0) * step] ?? 255;
      counts[level] = (counts[level] ?? 0) + 1;
      seen++;
    }
    if (seen < COLUMNS * 0.9) return -1;
    let above = dim * (seen / COLUMNS);
    let level = 255;
    while (level > 0 && above >= (counts[level] ?? 0)) above -= counts[level--] ?? 0;
    return level;
  });
};

/** Whether a step is still there beside one of the borders, where the shaded rows of a table have ended. */
const reachesBorder = (
  { data, width, height }: Grey,
  direction: 'level' | 'upright',
  degrees: number,
  row: number,
  step: number,
): boolean => {
  const [along, across, by, stride] = direction === 'level' ? [width, height, 1, width] : [height, width, width, 1];
  const slope = Math.tan((degrees * Math.PI) / 180);
  const near = Math.round(1.4 * LOOK_PER_MM);
  return [
    [0.01, 0.055],
    [0.945, 0.99],
  ].some(([from = 0, to = 1]) => {
    const steps: number[] = [];
    for (let place = Math.ceil(along * from); place < along * to; place += 2) {
      const at = row + Math.round((place - along / 2) * slope);
      let [before, after] = [0, 0];
      for (let k = 0; k < near; k++) {
        if (at - 1 - k < 0 || at + k >= across) return false;
        before += data[(at - 1 - k) * stride + place * by] ?? 255;
        after += data[(at + k) * stride + place * by] ?? 255;
      }
      steps.push((before - after) / near);
    }
    const usual = steps.sort((a, b) => a - b)[steps.length >> 1] ?? 0;
    return usual * Math.sign(step) > Math.abs(step) * 0.4;
  });
};

const mean = (light: Float32Array, from: number, to: number): number => {
  let sum = 0;
  for (let i = from; i < to; i++) sum += light[i] ?? 0;
  return sum / (to - from);
};

/** How much of a step is left some millimetres on, on its dark side: 1 all, 0 nothing; null where the page ends before. */
const left = (light: Float32Array, at: number, step: number, mm: number): number | null => {
  const way = Math.sign(step) * LOOK_PER_MM;
  const [from, to] = [at + way * mm, at + way * (mm + 1)].sort((a, b) => a - b);
  if (from === undefined || to === undefined || from < 0 || to > light.length) return null;
  const lit = step > 0 ? mean(light, at - 4, at) : mean(light, at, at + 4);
  return (lit - mean(light, from, to)) / Math.abs(step);
};

const isShadowOrPaper = (light: Float32Array, at: number, step: number): boolean => {
  const lasting = left(light, at, step, LASTING_MM);
  return (left(light, at, step, SHORT_MM) ?? 1) < 0.3 || (lasting !== null && lasting > 0.7);
};

/** Whether one side of a line is no paper but the lid of the scanner: much darker than the sheet. */
const isLid = (light: Float32Array, at: number, paper: number): boolean => {
  const known = (part: Float32Array) => part.filter((level) => level >= 0).sort();
  const tones = [known(light.subarray(0, at - 8)), known(light.subarray(at + 8))].map(
    (side) => side[side.length >> 1] ?? paper,
  );
  return Math.min(...tones) < paper * (1 - LID_TONE);
};

/** A sudden loss of light that is not made good at once, as it is behind a thin line. */
const strongestStep = (light: Float32Array, reaches: (at: number, step: number) => boolean): number => {
  const [border, near, far] = [BORDER_MM * LOOK_PER_MM, Math.round(1.4 * LOOK_PER_MM), 6 * LOOK_PER_MM];
  const paper = light.filter((level) => level >= 0).sort()[Math.floor(light.length * 0.6)] ?? 255;
  const stepAt = (at: number) => mean(light, at - near, at) - mean(light, at, at + near);
  let most = 0;
  for (let at = border; at < light.length - border; at++) {
    const window = light.subarray(at - far, at + far);
    if (window.some((level) => level < 0)) continue;
    const step = stepAt(at);
    const strength = Math.abs(step) / paper;
    if (strength <= Math.max(most, FAINT_SHADOW)) continue;
    if (isLid(light, at, paper) || (strength < SHADOW && !isShadowOrPaper(light, at, step))) continue;
    let [against, along] = [0, 0];
    for (let k = -far + near; k <= far - near; k++) {
      const other = stepAt(at + k) * Math.sign(step);
      if (Math.abs(k) <= 2 * near) against = Math.max(against, -other);
      if (Math.abs(k) >= 2 * near) along = Math.max(along, other);
    }
    if (against < Math.abs(step) * 0.6 && along < Math.abs(step) * 0.6 && reaches(at, step)) most = strength;
  }
  return most;
};
