import type { Chance } from './typeset-chance';
import { aDate, DEPARTMENTS, FACTS, WORKS, type Until } from './directive-words';

/**
 * A template writes a directive with its truth in it: `⟦leads|coordinators|deadline⟧ words ⟦⟧`, names divided by `#`,
 * the deadline a day, `r` (regular) or nothing. Every third template is held out: no rule was made with it.
 */
export type Writer = {
  readonly chance: Chance;
  readonly place: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
};
export type Template = (w: Writer) => string;

export const two = (n: number) => n.toString().padStart(2, '0');
export const cap = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
export const dept = ({ chance }: Writer) => chance.of(DEPARTMENTS);
export const depts = ({ chance }: Writer, n: number) => chance.some(DEPARTMENTS, n);
export const work = ({ chance }: Writer) => chance.of(WORKS);
export const until = (w: Writer): Until => (w.chance.happens(0.75) ? aDate(w.chance, w) : { text: '', truth: '' });
export const comma = (text: string) => (text === '' ? '' : `, ${text}`);
/** A task with its truth. */
export const t = (leads: string | string[], text: string, deadline = '', along: string[] = []) =>
  `⟦${[leads].flat().join('#')}|${along.join('#')}|${deadline}⟧${text}⟦⟧`;

export function head(w: Writer, kind: string, symbol: string, title: string, agency = 'ỦY BAN NHÂN DÂN'): string {
  const date = `${w.place}, ngày ${two(w.day)} tháng ${w.month < 3 ? two(w.month) : w.month.toString()} năm ${w.year.toString()}`;
  return `${agency}\nTỈNH ${w.place.toUpperCase()}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: ${w.chance.whole(10, 900).toString()}/${symbol}\n${date}\n${kind === '' ? '' : `${kind}\n`}${title}\n`;
}
export const foot = (w: Writer) =>
  `Nơi nhận:\n- Như trên;\n- Thường trực Tỉnh ủy, HĐND tỉnh (b/c);\n- Chủ tịch, các PCT UBND tỉnh;\n- ${dept(w)};\n- Lưu: VT, TH.\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLường Khắc Diệm\n`;
export const fact = (w: Writer) => w.chance.of(FACTS);
export const lines = (...all: string[]) => `${all.filter((one) => one !== '').join('\n')}\n`;
export const letters = ['a', 'b', 'c', 'd', 'đ', 'e'];

/** A list of groups is several parties; inside `các sở, ban, ngành` it is one name. */
export function splitGroup(group: string): string[] {
  return group.split(/; | (?=Thủ trưởng)/).map((one) => one.replace(/,$/, ''));
}
