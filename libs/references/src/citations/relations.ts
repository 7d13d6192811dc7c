/** How the citing document stands to the cited one (loại liên kết). Direction: citing → cited. */
export const RELATIONS = {
  BASIS: 'Căn cứ',
  IMPLEMENTS: 'Thực hiện, thi hành',
  GUIDES: 'Quy định chi tiết, hướng dẫn',
  AMENDS: 'Sửa đổi, bổ sung',
  REPLACES: 'Thay thế',
  REPEALS: 'Bãi bỏ',
  SUSPENDS: 'Đình chỉ, ngưng hiệu lực',
  CORRECTS: 'Đính chính',
  EXTENDS: 'Kéo dài thời hạn áp dụng',
  CONSOLIDATES: 'Hợp nhất',
  PROMULGATES: 'Ban hành kèm theo',
  REPLIES_TO: 'Trả lời, phúc đáp',
  PROPOSED_BY: 'Theo đề nghị',
  CONTINUES: 'Tiếp theo',
  CITES: 'Dẫn chiếu',
  RECALLS: 'Thu hồi',
} as const;
export type RelationCode = keyof typeof RELATIONS;

/** In the passive voice the later name is the instrument, not the target: the relation of the sentence goes on. */
const PASSIVE = 'PASSIVE';

/** Trigger phrases, folded. The one nearest to the mention decides. */
const TRIGGERS: readonly (readonly [RelationCode | typeof PASSIVE, string])[] = [
  [
    PASSIVE,
    '(?:duoc|bi|da) (?:duoc )?(?:sua doi|bo sung|thay the|bai bo|dinh chinh|huong dan|hop nhat|ngung hieu luc|thay)',
  ],
  ['PROMULGATES', '(?:ban hanh )?kem theo'],
  ['PROPOSED_BY', 'theo de nghi|xet de nghi|tren co so de nghi|xet(?! nghiem)'],
  ['REPLIES_TO', 'tra loi|phuc dap|phuc cong van'],
  ['CONTINUES', 'tiep theo|tiep tuc (?=cong van|van ban)'],
  ['GUIDES', 'quy dinh chi tiet|huong dan (?:thi hanh|thuc hien|ap dung)?'],
  ['AMENDS', 'sua doi(?: ?, ?bo sung)?'],
  ['REPLACES', 'thay the|thay cho'],
  ['REPEALS', 'bai bo|huy bo'],
  ['SUSPENDS', 'dinh chi|tam ngung hieu luc|ngung hieu luc'],
  ['CORRECTS', 'dinh chinh'],
  ['EXTENDS', 'keo dai thoi han'],
  ['CONSOLIDATES', 'hop nhat'],
  ['RECALLS', 'thu hoi'],
  ['BASIS', 'can cu?(?! vao ket qua)'],
  ['IMPLEMENTS', 'thuc hien(?: theo)?|trien khai|thi hanh|quan triet|chap hanh'],
  ['CITES', 'theo quy dinh|quy dinh tai|neu tai|tra cuu tai|theo'],
];
const TRIGGER = new RegExp(
  `\\b(?:${TRIGGERS.map(([, phrase]) => `(${phrase})`).join('|')})\\b`.replaceAll(' ', ' +'),
  'g',
);

const WINDOW = 260;
const SENTENCE_END = /[;]|[.!?](?= +["(]?[a-z0-9-])(?! *\d)|\.\//g;

/** The mention before this one: where it ends, and how it was related. */
export type Previous = { end: number; relation: RelationCode } | null;

/** The relation that the words before `start` announce; CITES when they announce none. */
export function relationAt(clean: string, fold: string, start: number, previous: Previous): RelationCode {
  const from = clauseStart(clean, fold, start);
  const before = previous && previous.end > from ? previous : null;
  const clause = fold.slice(before ? before.end : from, start);
  const trigger = lastTrigger(clause);
  if (!before) return trigger === null || trigger === PASSIVE ? 'CITES' : trigger;
  if (trigger === null || trigger === PASSIVE) return before.relation;
  // `Căn cứ Nghị định A sửa đổi Nghị định B`: it is A that amends, the citing document only rests on A.
  const recital = before.relation === 'BASIS' || before.relation === 'PROPOSED_BY';
  return recital && !['BASIS', 'PROPOSED_BY', 'IMPLEMENTS'].includes(trigger) ? 'CITES' : trigger;
}

const YIELDING: ReadonlySet<string> = new Set(['CITES', 'IMPLEMENTS']);

function lastTrigger(clause: string): RelationCode | typeof PASSIVE | null {
  let code: RelationCode | typeof PASSIVE | null = null;
  for (const match of clause.matchAll(TRIGGER)) {
    const found = TRIGGERS[match.slice(1).findIndex((group: string | undefined) => group !== undefined)]?.[0];
    // `theo Nghị định B` in `được sửa đổi theo Nghị định B` names the instrument still.
    if (found && (found !== 'CITES' || code === null || YIELDING.has(code))) code = found;
  }
  return code;
}

function clauseStart(clean: string, fold: string, start: number): number {
  const from = Math.max(0, start - WINDOW);
  let clause = from;
  for (const end of fold.slice(from, start).matchAll(SENTENCE_END)) clause = from + end.index + 1;
  const paragraph = clean.slice(clause, start).search(/\n[ \t\r]*\n(?![\s\S]*\n[ \t\r]*\n)/);
  return paragraph < 0 ? clause : clause + paragraph;
}
