import { shadowOf, type Shadow } from '@vanthu/references';
import type { Day, When } from '../wall.rules';
import { labelled, linesOf, regionsOf, type Region, type Span } from './labels';
import { chairOf } from './read-chair';
import { timesOf, type ReadWhen } from './read-when';

/** What was read, where it stands in the text, and how sure it is (0 to 1). */
export type Read<T> = {
  readonly value: T;
  readonly source: { readonly start: number; readonly end: number };
  readonly confidence: number;
};
export const NOTICES = ['invitation', 'postponed', 'cancelled'] as const;
export type Notice = (typeof NOTICES)[number];
/** What stands in an invitation (giấy mời), or in a notice that a meeting is put off or called off. Null: not there. */
export type Invitation = {
  readonly notice: Notice;
  readonly subject: Read<string> | null;
  readonly time: Read<When> | null;
  /** Of a notice: the time that no longer holds. */
  readonly formerTime: Read<When> | null;
  /** The weekday that is printed is not that of the date: somebody must ask. */
  readonly isWeekdayWrong: boolean;
  readonly place: Read<string> | null;
  readonly chair: Read<string> | null;
  readonly participants: Read<string> | null;
  readonly preparation: Read<string> | null;
};

/**
 * Reads an invitation from its text, as typed or as a scan was read. `issuedOn` completes dates without a year; without
 * it the date of the head does. Nothing is made up: what does not stand there is null.
 */
export function readInvitation(text: string, { issuedOn }: { readonly issuedOn: Day | null }): Invitation {
  const shadow = shadowOf(text);
  const regions = regionsOf(shadow);
  const times = timesOf(shadow, regions, issuedOn);
  const notice = noticeOf(shadow);
  const moved = times.find(({ isNew }) => isNew);
  const still = times.find(({ isNew }) => !isNew);
  const time = notice === 'invitation' ? times[0] : notice === 'postponed' ? moved : undefined;
  const former = notice === 'invitation' ? undefined : still;
  const read = (span: Span | null): Read<string> | null => (span === null ? null : reading(shadow, span));
  const readWhen = (one: ReadWhen | undefined): Read<When> | null =>
    one === undefined ? null : { value: one.when, source: sourceOf(shadow, one), confidence: round(one.confidence) };
  return {
    notice,
    subject: read(subjectOf(shadow, regions)),
    time: readWhen(time),
    formerTime: readWhen(former),
    isWeekdayWrong: (time ?? former)?.isWeekdayWrong ?? false,
    place: read(placeOf(shadow, regions, time ?? former)),
    chair: read(chairOf(shadow, regions)),
    participants: read(participantsOf(shadow, regions)),
    preparation: read(labelled(shadow, regions, 'preparation', 500)),
  };
}

const round = (confidence: number): number => Math.round(confidence * 100) / 100;
const sourceOf = ({ startOf, endOf }: Shadow, { start, end }: { start: number; end: number }) => ({
  start: startOf(start),
  end: endOf(Math.max(start, end - 1)),
});

function reading(shadow: Shadow, span: Span): Read<string> | null {
  const { start, end } = trimmed(shadow, span);
  if (end - start < 2) return null;
  const value = shadow.clean.slice(start, end).replace(/\s+/g, ' ');
  return { value, source: sourceOf(shadow, { start, end }), confidence: round(span.confidence) };
}

/** Without blanks, markers and signs at its edges. */
function trimmed({ clean }: Shadow, { start, end }: { start: number; end: number }) {
  const slice = clean.slice(start, end);
  const lead = /^[\s:;,.*•●+/-]*/.exec(slice)?.[0].length ?? 0;
  const tail = /[\s:;,.*/-]*$/.exec(slice.slice(lead))?.[0].length ?? 0;
  return { start: start + lead, end: end - tail };
}

const MEETING =
  '(?:cac |mot so )?(?:cuoc |buoi |lich |phien |thoi gian |viec to chuc )?(?:hop|hoi nghi|hoi thao|lam viec|toa dam|to chuc|le|phien|tap huan|cong tac|gap mat)';
const PUT_OFF = new RegExp(
  `\\b(?:hoan|lui|doi|dieu chinh|thay doi)(?: lai)? (?:thoi gian|lich|${MEETING})|(?<=\\b(?:duoc|bi|se|xin) )(?:hoan|lui|doi|chuyen)(?: lai)? (?:sang|den|toi|vao)(?=[^.;]{0,25}\\d)`,
);
const CALLED_OFF = new RegExp(`\\b(?:huy|huy bo|khong to chuc)(?: bo)? ${MEETING}`);

function noticeOf({ fold, clean }: Shadow): Notice {
  const off = CALLED_OFF.exec(fold);
  const put = PUT_OFF.exec(fold);
  // `hoàn`, `đội`, `lúi` fold to the same letters: where the scan kept accents they must be the right ones.
  const letters = put ? clean.slice(put.index, put.index + 4).toLowerCase() : '';
  const isPut = put !== null && !/^(?:hoàn|hoán|đội|đối|đời|đôi)/u.test(letters);
  if (off && (!isPut || off.index < put.index)) return 'cancelled';
  return isPut ? 'postponed' : 'invitation';
}

const ROOM =
  '(?:phong hop|phong giao ban|phong hoi|phong khanh tiet|hoi truong|tru so|so nha|nha van hoa|nha khach|trung tam|van phong|uy ban|ubnd|quang truong|khach san|cau truyen hinh|diem cau|tang|nha hop|kho|san|truong|ban|so |cung|dia chi|p[.] ?hop)';

function placeOf(shadow: Shadow, regions: readonly Region[], time: ReadWhen | undefined): Span | null {
  const { clean, fold } = shadow;
  // `Hình thức: trực tuyến` says where only when nothing else does.
  const named = regions.filter(({ label, isForm }) => label === 'place' && !isForm);
  const own = labelled(shadow, named, 'place', 400) ?? labelled(shadow, regions, 'place', 400);
  if (own) {
    const lead = /^[\s:]*(?:tai |o )/.exec(fold.slice(own.start, own.end))?.[0].length ?? 0;
    return { ...own, start: own.start + lead, end: cutPlace(clean, own.start + lead, own.end) };
  }
  const region = regions.find(({ label }) => label === 'time');
  const near = [...fold.matchAll(new RegExp(`\\btai:? ?(?=${ROOM})`, 'g'))];
  const inTime = near.find(({ index }) => region && index >= region.start && index < region.end);
  const best = inTime ?? nearest(near, time);
  if (!best) return null;
  const start = best.index + best[0].length;
  const limit = regions.map((one) => one.start).find((at) => at > start + 30) ?? fold.length;
  return { start, end: cutPlace(clean, start, Math.min(start + 300, limit)), confidence: inTime ? 0.85 : 0.75 };
}

/** The place that stands closest to the time; the same word also tells where something else is. */
function nearest(places: readonly RegExpExecArray[], time: ReadWhen | undefined): RegExpExecArray | undefined {
  if (!time) return places.length === 1 ? places[0] : undefined;
  const far = ({ index }: RegExpExecArray) => (index >= time.end ? index - time.end : time.start - index + 40);
  return places.filter((one) => far(one) < 300).sort((a, b) => far(a) - far(b))[0];
}

/** A place ends with its sentence; a point within `số 5 P. Hàng Bài` or `TP. Huế` is none. */
function cutPlace(clean: string, start: number, end: number): number {
  const slice = clean.slice(start, end);
  for (const stop of slice.matchAll(/\.(?=\s|$|\/)|;|\n(?=\s*[-+*•]|\s*\d+[.)]|\s*\p{Lu}[\p{L} ]+:)/gu)) {
    const before = slice.slice(0, stop.index);
    if (stop[0] !== '.' || !/(?:^|[\s,])(?:TP|Tp|tp|P|Q|H|T|TX|TT|[Ss]ố|KP|Đ|St)$/u.test(before))
      return cutWords(before, start);
  }
  return cutWords(slice, start);
}

/** What is told behind a place belongs to something else: `tại Phòng họp số 2 để bàn về …`. */
function cutWords(slice: string, start: number): number {
  const more =
    /,? (?:để |nhằm |với (?:nội dung|thành phần)|do (?:đồng chí|ông|bà|đ\/c)|vào (?:hồi|lúc|ngày|\d)|(?:lúc|từ) \d|dưới sự chủ trì|về việc|và mời |vì (?:lý|lí) do)/iu.exec(
      slice,
    );
  return start + (more?.index ?? slice.length);
}

function participantsOf(shadow: Shadow, regions: readonly Region[]): Span | null {
  const own = labelled(shadow, regions, 'participants', 3_000);
  if (own) return own;
  const { clean, fold } = shadow;
  const invited = /\bkinh moi:? (?!tham du|du |toi du|den du)/.exec(fold);
  if (!invited) return null;
  const start = invited.index + invited[0].length;
  const rest = fold.slice(start, start + 1_500);
  const stop =
    /,? (?:den|toi|ve|tham) (?:tham )?du\b|,? (?:du|tham gia) (?:cuoc |buoi |phien )?(?:hop|hoi nghi|le|lam viec|hoi thao|tap huan)|,? vao (?:hoi|luc)/.exec(
      rest,
    );
  const line = clean.indexOf('\n', start);
  const end = stop ? start + stop.index : line > 0 ? line : clean.length;
  return { start, end: Math.min(end, start + 1_500), confidence: stop ? 0.8 : 0.6 };
}

/** The title below GIẤY MỜI; else what stands under `Nội dung`; else what they come for. */
function subjectOf(shadow: Shadow, regions: readonly Region[]): Span | null {
  const { clean, fold } = shadow;
  const lines = linesOf(shadow);
  const head = lines.findIndex(({ start, end }) =>
    /^ *(?:giay moi|thu moi|thong bao)\b.{0,12}$/.test(fold.slice(start, end)),
  );
  const first = lines[head + 1];
  if (
    head >= 0 &&
    first &&
    !isLabelled(regions, first) &&
    !/^ *(?:kinh gui|so:|tran trong|can cu|[a-z ]{3,80} (?:tran trong )?kinh moi)/.test(
      fold.slice(first.start, first.end),
    )
  ) {
    const next = lines[head + 2];
    const goesOn = next && /^\s*\p{Ll}/u.test(clean.slice(next.start, next.end)) && !isLabelled(regions, next);
    return { start: first.start, end: goesOn ? next.end : first.end, confidence: 0.9 };
  }
  const about = regions.find(({ label, start }) => label === 'content' && /^\s*\S/.test(clean.slice(start)));
  if (about) {
    const span = labelled(shadow, [about], 'content', 600);
    if (span) return { ...span, confidence: 0.85 };
  }
  const purpose = /(?:den|toi|tham) (?:tham )?du:? (?=(?:cuoc|buoi|phien|hoi|le|hop|lop|chuong trinh))/.exec(fold);
  if (!purpose) return null;
  const start = purpose.index + purpose[0].length;
  const stop = /[.;\n]|,? (?:vào (?:hồi|lúc|ngày|\d)|tại (?:Phòng|Hội|trụ)|cụ thể|như sau|theo)|:/u.exec(
    clean.slice(start, start + 400),
  );
  return { start, end: start + (stop?.index ?? Math.min(200, clean.length - start)), confidence: 0.7 };
}

const isLabelled = (regions: readonly Region[], line: { start: number; end: number }) =>
  regions.some(({ start }) => start > line.start && start <= line.end + 1);
