import { adjustOf, arrangementOf, isChanged } from './adjust-form';

const task = {
  leadUnit: { id: 'u1', name: 'Phòng Nội vụ' },
  leader: null,
  follower: { id: 'p1', name: 'Nguyễn Văn An' },
  deadline: { kind: 'date' as const, on: '2099-01-01' },
  text: 'Rà soát thủ tục',
  origin: null,
};
const now = arrangementOf(task);

describe('adjusting a task', () => {
  it('sends what differs only, and nothing where only a reason was typed', () => {
    expect(isChanged(now, task)).toBe(false);
    expect(isChanged({ ...now, note: 'vì sao' }, task)).toBe(false);
    expect(adjustOf({ ...now, leaderId: 'p2', followerId: '', note: ' vì sao ' }, task)).toEqual({
      act: 'adjust',
      leaderId: 'p2',
      followerId: null,
      note: 'vì sao',
    });
  });

  it('gives another day and other words, and never takes them away', () => {
    expect(adjustOf({ ...now, dueOn: '2099-02-01', text: 'Rà soát lại' }, task)).toEqual({
      act: 'adjust',
      dueOn: '2099-02-01',
      text: 'Rà soát lại',
    });
    expect(isChanged({ ...now, dueOn: '', text: '  ' }, task)).toBe(false);
  });

  it('leaves day and words of what was handed down to the agency above', () => {
    const handedDown = { ...task, origin: { agency: 'UBND tỉnh', text: 'Rà soát' } };
    expect(adjustOf({ ...now, leadUnitId: 'u2', dueOn: '2099-02-01', text: 'khác' }, handedDown)).toEqual({
      act: 'adjust',
      leadUnitId: 'u2',
    });
  });
});
