import { changedFields, columnsOf, struckIn } from './entry-line';

const note = (kind: 'correction' | 'void' | 'taken', ...changes: { field: string; from: string; to: string }[]) => ({
  id: '1',
  kind,
  changes,
  reason: 'Ghi nhầm',
  by: { id: '2', displayName: 'Trần Thị Hoa' },
  at: '2026-11-23T01:00:00Z',
});

describe('a line of the book', () => {
  it('strikes through each former value of a field, oldest first, with who and why', () => {
    const notes = [
      note('correction', { field: 'subject', from: 'a', to: 'b' }, { field: 'note', from: '', to: 'x' }),
      note('correction', { field: 'subject', from: 'b', to: 'c' }),
      note('void'),
    ];
    expect(struckIn({ notes }, 'subject').map(({ value }) => value)).toEqual(['a', 'b']);
    expect(struckIn({ notes }, 'subject')[0]).toMatchObject({ by: 'Trần Thị Hoa', reason: 'Ghi nhầm' });
    expect(struckIn({ notes }, 'note')).toEqual([]);
    expect(struckIn({ notes }, 'signer')).toEqual([]);
  });

  it('strikes through what a reserved number was kept for, when it gets its document', () => {
    const notes = [note('taken', { field: 'subject', from: 'Giữ cho quyết định', to: 'Về việc bổ nhiệm' })];
    expect(struckIn({ notes }, 'subject').map(({ value }) => value)).toEqual(['Giữ cho quyết định']);
  });

  it('asks to correct only what was typed otherwise', () => {
    const line = { subject: 'Về việc nâng lương', signer: 'A' };
    expect(changedFields(line, { subject: 'Về việc nâng lương', signer: 'B', note: '' })).toEqual({ signer: 'B' });
    expect(changedFields(line, { signer: '' })).toEqual({ signer: '' });
    expect(changedFields({}, { subject: '' })).toEqual({});
  });

  it('has the columns of the decree: the issuer of what came in, the recipients of what goes out', () => {
    expect(columnsOf('incoming')).toContain('issuer');
    expect(columnsOf('outgoing')).not.toContain('issuer');
    expect(columnsOf('internal')).toEqual(columnsOf('outgoing'));
    for (const flow of ['incoming', 'outgoing'] as const) expect(columnsOf(flow)).toContain('recipients');
  });
});
