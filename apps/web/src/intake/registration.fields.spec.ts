import type { HeadField, IncomingDocument, Reading } from '../shared/api-types';
import {
  doubtOf,
  FIELDS,
  headOf,
  lookOf,
  registerFor,
  registrationOf,
  timeOf,
  toLookAt,
  valueOf,
  type Choice,
  type Field,
} from './registration.fields';

const paper: IncomingDocument = {
  id: 'd1',
  version: 1,
  state: 'received',
  numberSymbol: '',
  issuedOn: null,
  issuer: '',
  docType: '',
  subject: '',
  signer: '',
  signerTitle: '',
  urgency: 'normal',
  pages: null,
  number: '',
  symbol: '',
  note: '',
  register: null,
  arrivalNumber: null,
  arrivalYear: null,
  arrivedOn: null,
  dueOn: null,
  receivedAt: '2026-11-23T01:00:00Z',
  receivedBy: { id: 'u1', displayName: 'Nguyễn Thị Hạnh' },
  registeredAt: null,
  registeredBy: null,
  completedAt: null,
  returnReason: null,
  voidReason: null,
  secrecy: 'none',
  language: 'Tiếng Việt',
  medium: 'paper',
  issuerCode: '',
  copies: null,
  toPlaces: '',
  sender: '',
  source: 'upload',
  dueTime: null,
  registerBy: '2026-11-24T10:00:00Z',
  presentBy: null,
  late: false,
  attachedTo: null,
  forwardedTo: null,
  forwardedAddress: null,
  petition: null,
  files: [],
  actions: ['register'],
};
const read = (value: string, confidence: number): HeadField => ({ value, confidence, page: 1, boxes: [] });
const reading = (head: Reading['head']): Reading => ({
  fileId: 'f1',
  state: 'read',
  pagesTotal: 1,
  pagesDone: 1,
  engine: null,
  failure: null,
  head,
  searchable: null,
  version: 1,
  startedAt: null,
  finishedAt: null,
  actions: [],
});
const values = (given: Partial<Record<Field, string>>): Record<Field, string> =>
  Object.fromEntries(FIELDS.map((field) => [field, given[field] ?? ''])) as Record<Field, string>;

describe('the registration form', () => {
  it('stands filled with what was read from the page', () => {
    const head = headOf(
      reading({ numberSymbol: read('10/2008/CT-UBND', 0.98), signerCapacity: read('CHỦ TỊCH', 0.9) }),
    );
    expect(valueOf('numberSymbol', {}, paper, head)).toBe('10/2008/CT-UBND');
    expect(valueOf('signerTitle', {}, paper, head)).toBe('CHỦ TỊCH');
  });

  it('keeps what the clerk typed, also when she emptied a field', () => {
    const head = headOf(reading({ issuer: read('UBND TINH', 0.6) }));
    expect(valueOf('issuer', { issuer: 'UBND tỉnh Lam Giang' }, paper, head)).toBe('UBND tỉnh Lam Giang');
    expect(valueOf('issuer', { issuer: '' }, paper, head)).toBe('');
  });

  it('knows the stamps of urgency by the words of the register', () => {
    const head = headOf(reading({ urgency: read('HỎA TỐC', 0.97) }));
    expect(valueOf('urgency', {}, paper, head)).toBe('flash');
    expect(valueOf('urgency', { urgency: 'normal' }, paper, head)).toBe('normal');
    expect(valueOf('urgency', {}, paper, headOf(reading({ urgency: read('???', 0.3) })))).toBe('normal');
  });

  it('doubts what the machine doubts, until the clerk has said it herself', () => {
    const head = headOf(reading({ subject: read('V/v xay dung', 0.62), issuer: read('UBND tỉnh', 0.97) }));
    expect(doubtOf('subject', {}, paper, head)).toMatchObject({ doubtful: true });
    expect(doubtOf('issuer', {}, paper, head)).toMatchObject({ doubtful: false });
    expect(doubtOf('subject', { subject: 'V/v xây dựng' }, paper, head)).toBeNull();
    expect(doubtOf('note', {}, paper, head)).toBeNull();
  });

  it('does not ask about a doubtful word where something better is known of the document', () => {
    const head = headOf(reading({ issuer: read('UBND TINH', 0.4) }));
    expect(doubtOf('issuer', {}, { ...paper, issuer: 'UBND tỉnh Lam Giang' }, head)).toBeNull();
  });
});

describe('what has to be looked at before a number is given', () => {
  const sure = {
    numberSymbol: read('1/CV', 0.98),
    issuedOn: read('2026-11-20', 0.98),
    issuer: read('UBND tỉnh', 0.97),
    docType: read('Công văn', 0.96),
    subject: read('V/v xây dựng', 0.95),
  };
  const fields = (head: Reading['head'], draft = {}) => toLookAt(draft, paper, headOf(reading(head)));

  it('is nothing where everything was read well: Enter is enough', () => {
    expect(fields(sure)).toEqual([]);
  });

  it('is first what the machine doubts, then what is missing, each in the order of the form', () => {
    const { issuedOn, ...undated } = sure;
    expect(issuedOn.value).not.toBe('');
    expect(fields({ ...undated, subject: read('V/v', 0.4), signer: read('Ng', 0.3) })).toEqual([
      { field: 'subject', look: 'doubtful' },
      { field: 'signer', look: 'doubtful' },
      { field: 'issuedOn', look: 'empty' },
    ]);
  });

  it('is a mark of urgency that was hardly legible, too', () => {
    expect(fields({ ...sure, urgency: read('HỎA TỐC', 0.5) })).toEqual([{ field: 'urgency', look: 'doubtful' }]);
  });

  it('is a number that was not found: silence of the machine is no number', () => {
    const { numberSymbol, ...unnumbered } = sure;
    expect(numberSymbol.value).not.toBe('');
    expect(fields(unnumbered)).toEqual([{ field: 'numberSymbol', look: 'empty' }]);
    expect(fields(unnumbered, { numberSymbol: '' })).toEqual([]);
  });

  it('is always what the register cannot do without, and looking at it is not enough', () => {
    expect(lookOf('subject', { subject: '  ' }, paper, headOf(reading(sure)))).toBe('required');
    expect(fields({}).filter(({ look }) => look === 'required')).toEqual([
      { field: 'issuer', look: 'required' },
      { field: 'docType', look: 'required' },
      { field: 'subject', look: 'required' },
    ]);
  });

  it('is less by one with each field that is settled, in whatever order', () => {
    const doubtful = Object.fromEntries(Object.entries(sure).map(([field, { value }]) => [field, read(value, 0.5)]));
    let draft: Record<string, string> = {};
    for (const field of ['subject', 'numberSymbol', 'docType', 'issuedOn', 'issuer'] as const) {
      const before = fields(doubtful, draft);
      draft = { ...draft, [field]: valueOf(field, draft, paper, headOf(reading(doubtful))) };
      expect(fields(doubtful, draft)).toEqual(before.filter((one) => one.field !== field));
    }
    expect(fields(doubtful, draft)).toEqual([]);
  });
});

describe('the book that is open when the form comes', () => {
  const book = (id: string, more: Partial<Choice> = {}): Choice => ({
    id,
    kind: 'ordinary',
    secrecy: 'none',
    docTypes: [],
    ...more,
  });
  const books = [
    book('secret', { secrecy: 'secret' }),
    book('petitions', { kind: 'petitions' }),
    book('invitations', { docTypes: ['GM'] }),
    book('ordinary'),
  ];

  it('is the one used last, else the one for everything: nothing falls into the secret book by itself', () => {
    expect(registerFor(books, 'petitions')?.id).toBe('petitions');
    expect(registerFor(books, undefined)?.id).toBe('ordinary');
    expect(registerFor(books, 'closed since')?.id).toBe('ordinary');
    expect(registerFor(books, 'secret')?.id).toBe('ordinary');
  });

  it('is the secret book for a secret, whatever was used last', () => {
    expect(registerFor(books, 'ordinary', true)?.id).toBe('secret');
  });

  it('is the best there is, where the agency has no book for everything', () => {
    expect(registerFor(books.slice(0, 3), undefined)?.id).toBe('invitations');
    expect(registerFor(books.slice(0, 2), undefined)?.id).toBe('petitions');
    expect(registerFor(books.slice(1), undefined, true)?.id).toBe('petitions');
  });

  it('is none where the agency has none', () => {
    expect(registerFor<Choice>([], undefined)).toBeUndefined();
  });
});

describe('what is sent to the register', () => {
  it('has dates as the API wants them, single lines, and no empty options', () => {
    const body = registrationOf(
      values({
        registerId: 'r',
        numberSymbol: ' 10/CT ',
        issuedOn: '2/6/2008',
        issuer: 'UỶ BAN\nNHÂN DÂN',
        subject: 'S',
      }),
    );
    expect(body).toMatchObject({ numberSymbol: '10/CT', issuedOn: '2008-06-02', issuer: 'UỶ BAN NHÂN DÂN' });
    expect(body).not.toHaveProperty('signer');
    expect(body).not.toHaveProperty('dueOn');
  });

  it('has no date where the paper has none', () => {
    expect(registrationOf(values({ subject: 'S' }))).toMatchObject({ issuedOn: null });
  });

  it('is nothing while a date is wrong', () => {
    expect(registrationOf(values({ issuedOn: '31/2/2008' }))).toBeNull();
    expect(registrationOf(values({ dueOn: 'mai' }))).toBeNull();
  });

  it('has pages, copies, secrecy and medium in the register’s own words', () => {
    const body = registrationOf(
      values({ pages: '3', copies: ' 2 ', secrecy: 'secret', medium: 'electronic', language: 'Tiếng Lào' }),
    );
    expect(body).toMatchObject({ pages: 3, copies: 2, secrecy: 'secret', medium: 'electronic', language: 'Tiếng Lào' });
    expect(registrationOf(values({}))).not.toHaveProperty('secrecy');
    expect(registrationOf(values({}))).not.toHaveProperty('pages');
  });

  it('has an hour only for what must arrive at an hour', () => {
    expect(registrationOf(values({ urgency: 'flash_timed', dueTime: '9h' }))).toMatchObject({ dueTime: '09:00' });
    expect(registrationOf(values({ urgency: 'flash', dueTime: '9h' }))).not.toHaveProperty('dueTime');
  });

  it.each([
    ['14:30', '14:30'],
    ['14h30', '14:30'],
    ['14g30', '14:30'],
    ['1430', '14:30'],
    ['9h', '09:00'],
    ['9', '09:00'],
    ['sáng mai', 'sáng mai'],
  ])('reads the hour %s as %s', (typed, hour) => {
    expect(timeOf(typed)).toBe(hour);
  });

  it('says secret where the page is stamped so, and leaves it to the register to refuse its content', () => {
    const head = headOf(reading({ secrecy: read('TỐI MẬT', 0.95) }));
    expect(valueOf('secrecy', {}, paper, head)).toBe('top_secret');
    expect(valueOf('secrecy', { secrecy: 'none' }, paper, head)).toBe('none');
    expect(valueOf('secrecy', {}, paper, headOf(reading({ secrecy: read('MÂT', 0.2) })))).toBe('none');
  });
});
