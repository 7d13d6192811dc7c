import { Chance } from './typeset-chance';
import { anIssuer, capitals } from './typeset-issuers';
import * as words from './typeset-words';

/** The types the decree names, with the letters of their symbols; `weight` says how often an office sees them. */
const TYPES: readonly (readonly [name: string, letters: string, weight: number])[] = [
  ['Công văn', '', 16],
  ['Quyết định', 'QĐ', 6],
  ['Nghị quyết', 'NQ', 3],
  ['Chỉ thị', 'CT', 2],
  ['Quy chế', 'QC', 1],
  ['Quy định', 'QyĐ', 1],
  ['Thông cáo', 'TC', 1],
  ['Thông báo', 'TB', 4],
  ['Hướng dẫn', 'HD', 2],
  ['Chương trình', 'CTr', 2],
  ['Kế hoạch', 'KH', 4],
  ['Phương án', 'PA', 1],
  ['Đề án', 'ĐA', 1],
  ['Dự án', 'DA', 1],
  ['Báo cáo', 'BC', 4],
  ['Biên bản', 'BB', 1],
  ['Tờ trình', 'TTr', 4],
  ['Hợp đồng', 'HĐ', 1],
  ['Công điện', 'CĐ', 2],
  ['Bản ghi nhớ', 'BGN', 1],
  ['Bản thỏa thuận', 'BTT', 1],
  ['Giấy ủy quyền', 'GUQ', 1],
  ['Giấy mời', 'GM', 3],
  ['Giấy giới thiệu', 'GGT', 1],
  ['Giấy nghỉ phép', 'GNP', 1],
  ['Phiếu gửi', 'PG', 1],
  ['Phiếu chuyển', 'PC', 1],
  ['Phiếu báo', 'PB', 1],
  ['Thư công', '', 1],
];
const WITHOUT_SUBJECT = ['Giấy ủy quyền', 'Giấy giới thiệu', 'Giấy nghỉ phép', 'Phiếu gửi', 'Phiếu chuyển', 'Thư công'];
const ADDRESSED_TYPES = ['Công văn', 'Tờ trình', 'Giấy mời', 'Công điện', 'Phiếu chuyển'];

/** An invented document: its truth, and how its parts are broken into lines. */
export type Invented = {
  party: boolean;
  superiorLines: string[];
  issuerLines: string[];
  numberSymbol: string | null;
  number: number | null;
  yearInNumber: string | null;
  symbol: string | null;
  place: string;
  issuedOn: string;
  dateLine: string;
  docType: string;
  subject: string | null;
  addressees: string[];
  recipients: string[];
  capacity: string[];
  signer: string;
  urgency: string | null;
  secrecy: string | null;
  body: string[];
};

const padded = (number: number): string => (number < 10 ? `0${number.toString()}` : number.toString());

const aType = (chance: Chance): readonly [name: string, letters: string, weight?: number] => {
  const total = TYPES.reduce((sum, [, , weight]) => sum + weight, 0);
  let left = chance.between(0, total);
  for (const type of TYPES) if ((left -= type[2]) < 0) return type;
  return TYPES[0]!;
};

/** Invents the `at`th document of a seed: the same one whenever it is asked for. */
export const inventDocument = (seed: number, at: number): Invented => {
  const chance = new Chance(seed * 1_000_003 + at * 7_919);
  const issuer = anIssuer(chance);
  const joint = issuer.letters.includes('-');
  const council = issuer.letters === 'HĐND';
  const [docType, letters] = joint ? ['Thông tư liên tịch', 'TTLT'] : council ? ['Nghị quyết', 'NQ'] : aType(chance);
  const [year, month, day] = [chance.whole(2012, 2026), chance.whole(1, 12), chance.whole(1, 28)];
  const issuedOn = `${year.toString()}-${month.toString().padStart(2, '0')}-${day.toString().padStart(2, '0')}`;
  const dateLine = `${issuer.place}, ngày ${padded(day)} tháng ${month < 3 ? padded(month) : month.toString()} năm ${year.toString()}`;
  const number = chance.happens(0.2) ? chance.whole(1, 9) : chance.whole(10, chance.of([99, 999, 9_999]));
  const normative = joint || (['Quyết định', 'Nghị quyết'].includes(docType) && !issuer.party && chance.happens(0.25));
  const unit = chance.of(words.UNITS);
  const symbol = issuer.party
    ? `${letters || 'CV'}/${issuer.letters}`
    : letters === ''
      ? `${issuer.letters}-${unit}`
      : `${letters}-${issuer.letters}`;
  const numberSymbol = issuer.party
    ? `${padded(number)}-${symbol}`
    : `${padded(number)}/${normative ? `${year.toString()}/` : ''}${symbol}`;
  const bare = docType === 'Thư công';
  const title = chance.of(['Về việc', 'Về', '']);
  const matter = [
    chance.of(words.VERBS),
    chance.of(words.OBJECTS),
    ...(chance.happens(0.4) ? ['và', chance.of(words.OBJECTS)] : []),
    chance.of(words.TAILS),
  ]
    .filter(Boolean)
    .join(' ');
  const subject = WITHOUT_SUBJECT.includes(docType)
    ? null
    : docType === 'Công văn'
      ? matter
      : title === ''
        ? matter.charAt(0).toUpperCase() + matter.slice(1)
        : `${title} ${matter}`;
  return {
    party: issuer.party ?? false,
    superiorLines: issuer.superior,
    issuerLines: issuer.issuer,
    numberSymbol: bare ? null : numberSymbol,
    number: bare ? null : number,
    yearInNumber: normative ? year.toString() : null,
    symbol: bare ? null : symbol,
    place: issuer.place,
    issuedOn,
    dateLine,
    docType,
    subject: subject !== null && chance.happens(0.06) && docType !== 'Công văn' ? capitals(subject) : subject,
    addressees: ADDRESSED_TYPES.includes(docType) ? chance.some(words.ADDRESSED, chance.of([1, 1, 2, 3, 4])) : [],
    recipients: [
      ...chance.some(words.READERS, chance.whole(1, 4)).map((reader) => `- ${reader};`),
      `- Lưu: VT, ${unit}.`,
    ],
    capacity: issuer.capacity,
    signer: [
      chance.of(words.FAMILIES),
      ...chance.some(words.MIDDLES, chance.happens(0.2) ? 2 : 1),
      chance.of(words.GIVEN),
    ].join(' '),
    urgency: docType === 'Công điện' || chance.happens(0.1) ? chance.of(['KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC']) : null,
    secrecy: chance.happens(0.04) ? chance.of(['MẬT', 'TỐI MẬT', 'TUYỆT MẬT']) : null,
    body: Array.from({ length: chance.whole(2, 5) }, () => chance.of(words.SENTENCES)),
  };
};
