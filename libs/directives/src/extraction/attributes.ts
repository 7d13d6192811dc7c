import { wordsOf } from './words';
import { deadlineIn, type Day, type Deadline } from './deadlines';
import { partyAt } from './parties';
import { productIn } from './products';

/** What a line of its own says about the task before it: `Thời hạn hoàn thành: quý III/2026`. */
export type Attributes = {
  readonly leads: string[];
  readonly coordinators: string[];
  readonly deadline: Deadline;
  readonly product: string | null;
};

const LABEL =
  /(?:^|[.;,(] ?)(?:(?<lead>(?:co quan|don vi|noi|dau moi)? ?chu tri(?: thuc hien| tham muu)?|(?:co quan|don vi|noi) (?:thuc hien|chiu trach nhiem|tham muu|phu trach|dau moi)(?: chinh| thuc hien)?|dau moi(?: thuc hien)?|phan cong thuc hien)|(?<along>(?:co quan|don vi|cac don vi)? ?phoi hop(?: thuc hien)?)|(?<until>(?:thoi (?:gian|han|diem)|han|moc|tien do)(?: hoan thanh| thuc hien| bao cao| trinh| xong| chot| cuoi)*|hoan thanh)|(?<product>(?:san pham|ket qua)(?: dau ra| du kien| hoan thanh| can dat| giao nop)*)) ?: ?/g;

/** Reads a line of labels and values, or null when it is none. */
export function attributesOf(
  { clean, fold }: { clean: string; fold: string },
  from: number,
  to: number,
  day: Day,
): Attributes | null {
  const own = fold.slice(from, to);
  const labels = [...own.matchAll(LABEL)];
  if (labels[0]?.index !== 0) return null;
  const leads: string[] = [];
  const coordinators: string[] = [];
  let deadline: Deadline = { kind: 'none' };
  let product: string | null = null;
  for (const [i, { index, 0: label, groups }] of labels.entries()) {
    const at = from + index + label.length;
    const end = from + (labels[i + 1]?.index ?? own.length);
    const value = fold.slice(at, end);
    if (groups?.until !== undefined) deadline = untilOf(value, at, day);
    else if (groups?.product !== undefined)
      product =
        productIn(`trinh ${value}`) ??
        (value.trim() === '' ? null : clean.slice(at, end).trim().replace(/[.;]$/, '').slice(0, 80));
    else
      (groups?.lead === undefined ? coordinators : leads).push(
        ...(partyAt(wordsOf(clean, fold, at, end), 0)?.names ?? []),
      );
  }
  return { leads, coordinators, deadline, product };
}

/** Behind its label a day needs no `trước`: `Thời hạn: quý III/2026`. */
function untilOf(value: string, at: number, day: Day): Deadline {
  const plain = deadlineIn(value, day, at);
  return plain.kind === 'none'
    ? deadlineIn(`trong ${value.trimStart()}`, day, at - 6 + (value.length - value.trimStart().length))
    : plain;
}
