import type { Locale } from '@vanthu/platform';
import { rightOf, type StoredDecider } from '../deciders';
import { inTheirRight, type Opening, type Why } from '../why';
import type { DraftTask } from './draft.rules';

/** The return that sent a draft back, where whoever handed it on did not return it themselves. */
export type TurnBack = StoredDecider & { readonly reason: string };

type Said = Readonly<Record<Locale, string>>;

/** What somebody did that brought the draft here. */
const BROUGHT: Readonly<Record<string, Said>> = {
  submit: { vi: '{who} trình dự thảo', en: '{who} submitted the draft' },
  add_version: { vi: '{who} trình bản mới của dự thảo', en: '{who} brought a new version of the draft' },
  consult: { vi: '{who} gửi dự thảo lấy ý kiến', en: '{who} sent the draft for opinions' },
  add_step: { vi: '{who} thêm bước này cho dự thảo', en: '{who} added this step for the draft' },
  forward: { vi: '{who} chuyển lượt của mình về dự thảo cho bạn', en: '{who} gave their turn on the draft to you' },
  opine: { vi: '{who} đã cho ý kiến về dự thảo', en: '{who} gave an opinion on the draft' },
  check_content: { vi: '{who} đã kiểm tra nội dung dự thảo', en: '{who} checked the content of the draft' },
  check_form: { vi: '{who} đã kiểm tra thể thức dự thảo', en: '{who} checked the form of the draft' },
  approve: { vi: '{who} đã duyệt dự thảo', en: '{who} approved the draft' },
  return: { vi: '{who} trả lại dự thảo', en: '{who} returned the draft' },
  pass_back: { vi: '{who} chuyển lại dự thảo', en: '{who} handed the draft back' },
  undo: { vi: '{who} hoàn tác việc vừa làm với dự thảo', en: '{who} undid what was just done with the draft' },
};
const OTHERWISE: Said = { vi: '{who} chuyển dự thảo đến bạn', en: '{who} sent you the draft' };
const HANDED_BACK: Said = {
  vi: '{who} chuyển lại dự thảo mà {returner} trả lại',
  en: '{who} handed back the draft that {returner} returned',
};

/** What is asked of whoever has the turn. */
const ASKED: Readonly<Record<DraftTask, Said>> = {
  opine: { vi: 'xin bạn cho ý kiến', en: 'you are asked for your opinion' },
  check_content: { vi: 'đề nghị bạn kiểm tra nội dung', en: 'you are asked to check its content' },
  check_form: { vi: 'đề nghị bạn kiểm tra thể thức', en: 'you are asked to check its form' },
  approve: { vi: 'trình bạn duyệt', en: 'you are asked to approve it' },
  inform: { vi: 'gửi để bạn biết', en: 'it comes for your information' },
  pass_back: {
    vi: 'đề nghị bạn xem và chuyển lại cho người soạn thảo',
    en: 'you are asked to look at it and hand it back to its drafter',
  },
  revise: { vi: 'đề nghị bạn sửa và trình lại', en: 'you are asked to revise it and to submit it again' },
};
const isTask = (kind: string): kind is DraftTask => Object.hasOwn(ASKED, kind);

const WORDS: Said = { vi: ' Lời ghi: {words}', en: ' They wrote: {words}' };
const REASON: Said = { vi: ' Lý do: {words}', en: ' The reason: {words}' };

/** Who brought a draft here and what is asked, in a sentence; with why it came back, or what was said with it. */
export function whyOfDraft(task: string, opening: Opening, turnedBack: TurnBack | null, locale: Locale): Why {
  const who = inTheirRight(opening);
  const asked = isTask(task) ? ASKED[task] : ASKED.inform;
  const isReturn = opening.kind === 'return';
  const handedOn = !isReturn && turnedBack !== null ? turnedBack : null;
  const returner = handedOn && inTheirRight({ who: handedOn.by, authority: rightOf(handedOn, locale) });
  const reason = isReturn ? opening.reason : (handedOn?.reason ?? '');
  const brought = returner === null ? (BROUGHT[opening.kind] ?? OTHERWISE) : HANDED_BACK;
  const words = isReturn ? '' : opening.reason;

  const params: Record<string, string> = {
    who,
    ...(returner === null ? {} : { returner }),
    ...(reason === '' ? {} : { reason }),
    ...(words === '' ? {} : { words }),
  };
  // Put together after the placeholders are filled: what people typed is never read as one.
  const sentence = brought[locale].replace(/\{(who|returner)\}/g, (_, name: string) => params[name] ?? '');
  const said = [
    `${sentence}${locale === 'vi' ? ', ' : '; '}${asked[locale]}.`,
    reason === '' ? '' : REASON[locale].replace('{words}', () => reason),
    words === '' ? '' : WORDS[locale].replace('{words}', () => words),
  ];
  return { code: `draft_${task}`, params, text: said.join('') };
}
