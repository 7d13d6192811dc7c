import type { IncomingDocument } from '../shared/api-types';
import { badDates, correctionOf, writtenOf } from './corrections';

const document = {
  numberSymbol: '15/SNV-VP',
  issuedOn: '2026-11-20',
  issuer: 'Sở Nội vụ',
  issuerCode: '',
  docType: 'Công văn',
  subject: 'Về việc họp',
  signer: '',
  signerTitle: '',
  urgency: 'normal',
  dueOn: null,
  dueTime: null,
  toPlaces: '',
  pages: 2,
  copies: null,
  medium: 'paper',
  language: 'Tiếng Việt',
  note: '',
} as unknown as IncomingDocument;
const written = (more: object) => ({ ...writtenOf(document), ...more });

describe('a correction', () => {
  it('is nothing while nothing was changed, whatever the reason', () => {
    expect(correctionOf(document, written({}), 'Đếm nhầm')).toBeNull();
  });

  it('says only what was changed, and why', () => {
    expect(correctionOf(document, written({ subject: 'Về việc họp giao ban' }), 'Thiếu chữ')).toEqual({
      subject: 'Về việc họp giao ban',
      reason: 'Thiếu chữ',
    });
  });

  it('shows days as the office writes them and sends them as the API does', () => {
    expect(writtenOf(document).issuedOn).toBe('20/11/2026');
    expect(correctionOf(document, written({ issuedOn: '21/11/2026', dueOn: '1/12/2026' }), '')).toEqual({
      issuedOn: '2026-11-21',
      dueOn: '2026-12-01',
    });
  });

  it('is none where only the spelling of a day differs', () => {
    expect(correctionOf(document, written({ issuedOn: '2026-11-20' }), '')).toBeNull();
  });

  it('takes away what was emptied', () => {
    expect(correctionOf(document, written({ issuedOn: '', pages: '' }), '')).toEqual({ issuedOn: null, pages: null });
  });

  it('sends counts as numbers and an hour as it stands', () => {
    expect(correctionOf(document, written({ copies: '3', dueTime: ' 09:30 ' }), '')).toEqual({
      copies: 3,
      dueTime: '09:30',
    });
  });

  it('knows the days that are none', () => {
    expect(badDates(written({ issuedOn: '31/02/2026', dueOn: '' }))).toEqual(['issuedOn']);
  });
});
