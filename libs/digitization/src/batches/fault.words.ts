import type { Locale } from '@vanthu/platform';
import type { Fault, FaultCode } from './quality.rules';

type Say = (measured: string) => string;

/** What the quality gate found, in words for the person at the scanner; figures as Vietnamese writes them. */
const WORDS: Readonly<Record<FaultCode, Readonly<Record<Locale, Say>>>> = {
  'low-resolution': {
    vi: (dpi) => `Độ phân giải thấp: ${dpi} dpi`,
    en: (dpi) => `Low resolution: ${dpi} dpi`,
  },
  'wrong-colour': {
    vi: (inks) => `Sai chế độ màu: ${INKS.vi[inks] ?? inks}`,
    en: (inks) => `Wrong colour mode: ${INKS.en[inks] ?? inks}`,
  },
  'wrong-scale': { vi: (percent) => `Sai tỷ lệ: ${percent} %`, en: (percent) => `Wrong scale: ${percent} %` },
  blank: { vi: () => 'Trang trắng', en: () => 'Blank page' },
  'cut-edge': {
    vi: (sides) => `Cụt mép: ${sidesOf(sides, SIDES.vi)}`,
    en: (sides) => `Cut edge: ${sidesOf(sides, SIDES.en)}`,
  },
  skewed: { vi: (degrees) => `Nghiêng ${degrees}°`, en: (degrees) => `Skewed by ${degrees}°` },
  sideways: { vi: () => 'Quét ngang', en: () => 'Lies on its side' },
  'upside-down': { vi: () => 'Quét ngược', en: () => 'Upside down' },
  blurred: { vi: () => 'Ảnh mờ', en: () => 'Blurred' },
  'too-dark': { vi: () => 'Ảnh quá tối', en: () => 'Too dark' },
  'too-light': { vi: () => 'Chữ quá nhạt', en: () => 'Too light' },
  'double-feed': { vi: () => 'Kéo đôi tờ', en: () => 'Double feed' },
};

const INKS: Record<Locale, Record<string, string>> = {
  vi: { bitonal: 'đen trắng', grey: 'thang xám', colour: 'màu' },
  en: { bitonal: 'black and white', grey: 'grey', colour: 'colour' },
};
const SIDES: Record<Locale, Record<string, string>> = {
  vi: { left: 'trái', top: 'trên', right: 'phải', bottom: 'dưới' },
  en: { left: 'left', top: 'top', right: 'right', bottom: 'bottom' },
};
const sidesOf = (sides: string, words: Record<string, string>): string =>
  sides
    .split(', ')
    .map((side) => words[side] ?? side)
    .join(', ');

const POINT: Record<Locale, string> = { vi: ',', en: '.' };

/** A fault as it is shown on the page. */
export const faultView = ({ code, measured }: Fault, locale: Locale): { code: FaultCode; text: string } => {
  const said =
    typeof measured === 'number' ? String(Math.round(measured * 10) / 10).replace('.', POINT[locale]) : measured;
  return { code, text: WORDS[code][locale](said) };
};
