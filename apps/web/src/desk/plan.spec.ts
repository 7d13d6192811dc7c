import { named, NOTHING, planFrom, readTyped, unclear } from './plan';
import { daysFrom } from './working-days';

const units = [
  { id: 'cchc', name: 'Phòng Cải cách hành chính', abbreviation: 'CCHC' },
  { id: 'tccb', name: 'Phòng Tổ chức cán bộ', abbreviation: 'TCCB' },
  { id: 'tckt', name: 'Phòng Tài chính kế toán', abbreviation: 'TCKT' },
  { id: 'vp', name: 'Văn phòng', abbreviation: 'VP' },
];
const days = daysFrom('2026-11-23');
const read = (text: string) => readTyped(text, units, days);
const proposed = {
  leadUnitId: 'cchc',
  cooperatingUnitIds: ['tccb'],
  informedUnitIds: ['vp'],
  dueOn: '2026-12-01',
  opinion: 'Tham mưu xử lý.',
};

describe('an instruction of taps and words', () => {
  it('is what was proposed while nothing is said against it', () => {
    expect(planFrom(proposed, {}, read(''))).toEqual(proposed);
  });

  it('takes lead, co-handlers and deadline out of what is typed', () => {
    const said = 'chủ trì TCCB; phối hợp CCHC, VP; trước 4/12';
    expect(planFrom(null, {}, read(said))).toEqual({
      leadUnitId: 'tccb',
      cooperatingUnitIds: ['cchc', 'vp'],
      informedUnitIds: [],
      dueOn: read(said).due?.day,
      opinion: '',
    });
    expect(read(said).due?.day).toMatch(/^2026-12-0[34]$/);
  });

  it('has what was typed go before what was tapped, and that before the proposal', () => {
    const tapped = { leadUnitId: 'tckt', dueOn: '2026-11-25' };
    expect(planFrom(proposed, tapped, read(''))).toMatchObject({ leadUnitId: 'tckt', dueOn: '2026-11-25' });
    expect(planFrom(proposed, tapped, read('chủ trì VP'))).toMatchObject({ leadUnitId: 'vp', dueOn: '2026-11-25' });
  });

  it('gives nobody two parts', () => {
    expect(planFrom(proposed, { leadUnitId: 'tccb' }, read(''))).toMatchObject({
      leadUnitId: 'tccb',
      cooperatingUnitIds: [],
    });
    expect(planFrom(proposed, { cooperatingUnitIds: ['vp'] }, read(''))).toMatchObject({ informedUnitIds: [] });
  });

  it('joins stock instructions with typed words', () => {
    const plan = planFrom(NOTHING, { stock: ['Báo cáo kết quả.'] }, read('Khẩn trương'));
    expect(plan.opinion).toBe('Báo cáo kết quả. Khẩn trương');
  });

  it('drops the deadline when that was tapped away', () => {
    expect(planFrom(proposed, { dueOn: null }, read('')).dueOn).toBeNull();
  });

  it('asks where a name may mean several units, and writes the chosen one in its place', () => {
    const text = 'chủ trì Phòng TC; trước 4/12';
    const doubts = unclear(read(text));
    for (const doubt of doubts) expect(named(text, doubt, 'TCCB')).toContain('TCCB');
    expect(unclear(read('chủ trì TCCB'))).toEqual([]);
  });
});
