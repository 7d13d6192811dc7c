import { campaignOf, fondsOf, isWhole, monthsBetween, NO_CAMPAIGN } from './campaign-form';

const typed = {
  ...NO_CAMPAIGN,
  ...{
    fondsId: 'f',
    name: ' Đợt 1 ',
    startsOn: '1/12/2026',
    endsOn: '15/2/2027',
    errorLimit: '0,5',
    costPerSheet: '3500',
  },
};

it('the months of a plan go over New Year', () => {
  expect(monthsBetween('2026-11-24', '2027-02-01')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
  expect(monthsBetween('2026-11-24', '2026-11-25')).toEqual(['2026-11']);
  expect(monthsBetween('2026-11-24', '2026-10-01')).toEqual([]);
});

it('a plan is sent with its dates, shares and targets', () => {
  expect(campaignOf({ ...typed, monthlyTarget: '500' }, 'f')).toEqual({
    ...{ fondsId: 'f', name: 'Đợt 1', startsOn: '2026-12-01', endsOn: '2027-02-15', costPerSheet: 3_500 },
    errorLimit: 0.005,
    monthlyTargets: { '2026-12': 500, '2027-01': 500, '2027-02': 500 },
    weights: { age: 1, importance: 1, risk: 1 },
  });
  expect(campaignOf(typed, 'f').monthlyTargets).toEqual({});
});

it('a plan without name, dates or fonds is not whole', () => {
  expect(isWhole(typed)).toBe(true);
  for (const gap of [
    { name: ' ' },
    { startsOn: '' },
    { endsOn: '31/2/2027' },
    { fondsId: '' },
    { age: 'x' },
    { monthlyTarget: 'x' },
  ])
    expect([gap, isWhole({ ...typed, ...gap })]).toEqual([gap, false]);
});

it('a new fonds is added with the plan, where none was chosen', () => {
  const fresh = { ...typed, fondsId: '', fondsCode: 'P02', fondsName: 'Phông mới', yearFrom: '1976', yearTo: '2000' };
  expect(isWhole(fresh)).toBe(true);
  expect(fondsOf(fresh)).toEqual({ code: 'P02', name: 'Phông mới', yearFrom: 1976, yearTo: 2000 });
  expect(fondsOf(typed)).toBeNull();
});
