import fc from 'fast-check';
import { disclosing } from './petition.rules';

const complainant = { name: 'Trần Thị Bích Ngọc', address: '', idNumber: '001 188 012 345', phone: '0912.345.678' };

describe('what would tell who complains', () => {
  it.each([
    ['Đơn của bà Trần Thị Bích Ngọc về đất đai', 'the name'],
    ['ĐƠN CỦA BÀ TRẦN THỊ BÍCH NGỌC', 'the name in capitals'],
    ['don cua ba tran thi bich ngoc', 'the name without accents'],
    ['Đơn của bà Trần  Thị\nBích-Ngọc', 'the name over two lines'],
    ['Đơn của bà Trần Thị Bích Ngọc'.normalize('NFD'), 'the name in another normal form'],
    ['liên hệ 0912 345 678', 'the telephone, spaced otherwise'],
    ['CCCD 001188012345', 'the number of the card'],
  ])('%s: %s', (subject) => {
    expect(disclosing({ subject, issuer: 'Công dân' }, complainant)).toEqual(['subject']);
  });

  it.each([
    'Về việc giải quyết đơn khiếu nại của công dân xã Lam Giang',
    'Báo cáo của ông Trần Thị Bích',
    'Số 0912',
    '',
  ])('is not: %s', (subject) => {
    expect(disclosing({ subject }, complainant)).toEqual([]);
  });

  it('takes a name of one word for a word like others, unless it is all that stands there', () => {
    const an = { ...complainant, name: 'An' };
    expect(disclosing({ subject: 'Kế hoạch an toàn giao thông', issuer: 'an ' }, an)).toEqual(['issuer']);
  });

  it('takes a name of two words with its accents', () => {
    const le = { ...complainant, name: 'Lê An' };
    expect(disclosing({ subject: 'Tổ chức lễ ăn hỏi', note: 'ông Lê An' }, le)).toEqual(['note']);
  });

  it('finds any name in any sentence', () => {
    const word = fc.stringMatching(/^[A-ZĐÂÊÔ][a-zăâêôơư]{1,6}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 5 }), fc.string(), fc.string(), (name, before, after) => {
        const subject = `${before} ${name.join(' ')} ${after}`;
        expect(disclosing({ subject }, { ...complainant, name: name.join(' ') })).toEqual(['subject']);
      }),
    );
  });
});
