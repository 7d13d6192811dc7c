import type { HeadField, IncomingDocument } from '../shared/api-types';
import { repeatAll } from './previous';

const paper = {
  numberSymbol: '',
  issuedOn: null,
  issuer: '',
  docType: '',
  subject: '',
  signer: '',
  signerTitle: '',
  urgency: 'normal',
  note: '',
  dueOn: null,
} as unknown as IncomingDocument;
const read = (value: string, confidence: number): HeadField => ({ value, confidence, page: 1, boxes: [] });
const previous = {
  registerId: 'r2',
  numberSymbol: '41/CV-UBND',
  issuer: 'UBND xã Đông Sơn',
  docType: 'Công văn',
  signer: 'Lê Văn Ba',
  urgency: 'urgent',
  note: '',
};

describe('the values of the previous registration', () => {
  it('fill what is empty, with the book and the urgency', () => {
    expect(repeatAll(previous, {}, paper, {})).toEqual({
      registerId: 'r2',
      issuer: 'UBND xã Đông Sơn',
      docType: 'Công văn',
      signer: 'Lê Văn Ba',
      urgency: 'urgent',
    });
  });

  it('never give a document the number of another', () => {
    expect(repeatAll(previous, {}, paper, {})).not.toHaveProperty('numberSymbol');
  });

  it('replace what the machine doubts, and leave what it is sure of', () => {
    const head = { issuer: read('UBND xa Dong', 0.5), docType: read('Quyết định', 0.97) };
    expect(repeatAll(previous, {}, paper, head)).toMatchObject({ issuer: 'UBND xã Đông Sơn' });
    expect(repeatAll(previous, {}, paper, head)).not.toHaveProperty('docType');
  });

  it('leave what the clerk typed', () => {
    expect(repeatAll(previous, { issuer: 'Sở Tài chính' }, paper, {})).not.toHaveProperty('issuer');
    expect(repeatAll(previous, { issuer: '' }, paper, {})).toHaveProperty('issuer');
  });

  it('do not make a flash of the stamp a usual document', () => {
    const calm = { ...previous, urgency: 'normal' };
    expect(repeatAll(calm, {}, paper, { urgency: read('flash', 0.97) })).not.toHaveProperty('urgency');
    expect(repeatAll(previous, {}, { ...paper, urgency: 'flash' }, {})).not.toHaveProperty('urgency');
  });

  it('are nothing on the first day', () => {
    expect(repeatAll({}, {}, paper, {})).toEqual({});
  });
});
