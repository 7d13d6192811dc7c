import type { HeadField, IncomingDocument, Reading } from '../shared/api-types';
import { doubtOf, firstToLookAt, headOf, registrationOf, valueOf, FIELDS, type Field } from './registration.fields';

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
    expect(doubtOf('subject', {}, head)).toMatchObject({ doubtful: true });
    expect(doubtOf('issuer', {}, head)).toMatchObject({ doubtful: false });
    expect(doubtOf('subject', { subject: 'V/v xây dựng' }, head)).toBeNull();
    expect(doubtOf('note', {}, head)).toBeNull();
  });

  it('leads the eye to what is doubtful first, then to what is missing', () => {
    const doubtful = headOf(reading({ numberSymbol: read('1/CV', 0.98), subject: read('V/v', 0.4) }));
    expect(firstToLookAt({}, paper, doubtful)).toBe('subject');
    const missing = headOf(reading({ numberSymbol: read('1/CV', 0.98) }));
    expect(firstToLookAt({}, paper, missing)).toBe('issuedOn');
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
});
