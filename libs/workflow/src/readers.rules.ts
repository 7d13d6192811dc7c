import type { Locale } from '@vanthu/platform';

/** Why somebody may read a document, as it stands in the database. `by` let them in, where that is kept. */
export type Reason = {
  readonly type: 'role' | 'unit' | 'user';
  readonly id: string;
  readonly name: string;
  readonly because: string;
  readonly since: string | null;
  readonly by: string | null;
};

type Said = Readonly<Record<Locale, string>>;

/** Roles to whom every incoming document of the agency passes: what they are called, and why. */
const BY_ROLE: Readonly<Record<string, { readonly name: Said; readonly text: Said }>> = {
  clerk: {
    name: { vi: 'Văn thư cơ quan', en: 'Clerks of the agency' },
    text: {
      vi: 'Văn thư tiếp nhận, đăng ký và trình mọi văn bản đến của cơ quan.',
      en: 'Clerks take in, register and present every incoming document of the agency.',
    },
  },
  chief_of_office: {
    name: { vi: 'Chánh Văn phòng', en: 'Chief of office' },
    text: {
      vi: 'Chánh Văn phòng phân phối và theo dõi mọi văn bản đến của cơ quan.',
      en: 'The chief of office distributes and follows every incoming document of the agency.',
    },
  },
  leader: {
    name: { vi: 'Lãnh đạo cơ quan', en: 'Leaders of the agency' },
    text: {
      vi: 'Lãnh đạo cho ý kiến chỉ đạo về mọi văn bản đến của cơ quan.',
      en: 'Leaders direct the handling of every incoming document of the agency.',
    },
  },
  recorder: {
    name: { vi: 'Người số hóa', en: 'Digitization staff' },
    text: {
      vi: 'Người số hóa quét và nhận văn bản đến của cơ quan.',
      en: 'Digitization staff scan and take in what comes to the agency.',
    },
  },
};

const BY_GRANT: Readonly<Record<string, Said>> = {
  lead: { vi: '{whom} chủ trì giải quyết{by}.', en: '{whom} leads the handling{by}.' },
  cooperating: { vi: '{whom} phối hợp giải quyết{by}.', en: '{whom} co-handles it{by}.' },
  informed: { vi: '{whom} nhận để biết{by}.', en: '{whom} was sent it for information{by}.' },
  assigned: { vi: '{whom} được giao giải quyết{by}.', en: '{whom} was assigned to handle it{by}.' },
  consulted: { vi: '{whom} được xin ý kiến{by}.', en: '{whom} was asked for an opinion{by}.' },
  'case-file': { vi: '{whom} giữ hồ sơ có văn bản này{by}.', en: '{whom} keeps the case file that holds it{by}.' },
  archive: {
    vi: '{whom} nhận hồ sơ có văn bản này vào lưu trữ{by}.',
    en: '{whom} takes the case file with it into the archive{by}.',
  },
  passed: { vi: '{whom} được chuyển tiếp để xử lý{by}.', en: '{whom} was passed a turn on it{by}.' },
};
const OTHERWISE: Said = { vi: '{whom} được cho xem văn bản{by}.', en: '{whom} was let in to the document{by}.' };
const BY: Said = { vi: ', do {by} chuyển', en: ', through {by}' };
/** A unit reads through those who receive for it. */
const OF_UNIT: Said = {
  vi: ' Người đứng đầu và văn thư đơn vị đọc được.',
  en: ' Its head and its records keeper can read it.',
};

/** A reader with the reason in one sentence (of a unit with a second, on who that is). What people typed is put in, never read. */
export function reasonOf(reason: Reason, locale: Locale) {
  const { type, id, because, since } = reason;
  const role = type === 'role' ? BY_ROLE[because] : undefined;
  if (role) return { type, id, name: role.name[locale], since, because, text: role.text[locale] };
  const by = reason.by === null ? '' : BY[locale].replace('{by}', () => reason.by ?? '');
  const sentence = (BY_GRANT[because] ?? OTHERWISE)[locale].replace(/\{(whom|by)\}/g, (_, what: string) =>
    what === 'whom' ? reason.name : by,
  );
  return { type, id, name: reason.name, since, because, text: sentence + (type === 'unit' ? OF_UNIT[locale] : '') };
}
