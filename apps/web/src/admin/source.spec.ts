import { changesOf, needsSecret, newSourceOf, newValues, valuesOf, type SourceValues } from './source';
import type { Source } from './sources.queries';

const mail = {
  host: 'mail.lamgiang.example',
  port: 993,
  security: 'tls',
  user: 'tiepnhan',
  mailbox: 'INBOX',
  moveTo: null,
  since: '2026-01-01',
} as const;
const aSource = (more: Partial<Source> = {}): Source => ({
  id: 'x',
  version: 3,
  name: 'Hộp thư tiếp nhận',
  kind: 'mail',
  state: 'active',
  place: 'tiepnhan @ mail.lamgiang.example:993, INBOX',
  folder: null,
  mail,
  pollSeconds: 60,
  running: false,
  failures: 0,
  lastRunAt: null,
  lastOkAt: null,
  nextRunAt: '2026-11-23T01:00:00Z',
  lastError: null,
  counts: { taken: 0, refused: 0, dead: 0 },
  ...more,
});
const edited = (source: Source, change: Partial<SourceValues>) => changesOf(source, { ...valuesOf(source), ...change });

describe('the form of an intake source', () => {
  it('says nothing when nothing was changed, and never shows the password', () => {
    const source = aSource();
    expect(valuesOf(source).secret).toBe('');
    expect(edited(source, {})).toEqual({});
  });

  it('says only what was changed; the settings of a mailbox go together', () => {
    expect(edited(aSource(), { name: ' Hộp thư mới ', poll: '300' })).toEqual({
      name: 'Hộp thư mới',
      pollSeconds: 300,
    });
    expect(edited(aSource(), { moveTo: ' Da nhan ' })).toEqual({ mail: { ...mail, moveTo: 'Da nhan' } });
    expect(edited(aSource(), { secret: 'mật khẩu mới' })).toEqual({ secret: 'mật khẩu mới' });
    const folder = aSource({ kind: 'folder', folder: 'may-quet', mail: null });
    expect(edited(folder, { folder: 'may-quet/tang-2' })).toEqual({ folder: 'may-quet/tang-2' });
  });

  it.each([
    ['host', 'mail.khac.example', true],
    ['port', '143', true],
    ['user', 'vanthu', true],
    ['mailbox', 'Van ban', false],
    ['name', 'Tên khác', false],
  ] as const)('asks for the password again when it would go elsewhere: %s', (field, value, needed) => {
    expect(needsSecret(aSource(), { ...valuesOf(aSource()), [field]: value })).toBe(needed);
  });

  it('lets one that was given up run again, and pauses one that is not wanted', () => {
    expect(edited(aSource({ state: 'failed' }), {})).toEqual({ state: 'active' });
    expect(edited(aSource(), { enabled: false })).toEqual({ state: 'paused' });
    expect(edited(aSource({ state: 'paused' }), { name: 'Tên khác' })).toEqual({ name: 'Tên khác' });
  });

  it('makes a folder or a mailbox, each with what belongs to it', () => {
    const typed = { ...newValues(), name: 'Máy quét ', folder: 'may-quet', secret: 'x' };
    expect(newSourceOf(typed)).toEqual({ kind: 'folder', name: 'Máy quét', folder: 'may-quet', pollSeconds: 10 });
    expect(newSourceOf({ ...valuesOf(aSource()), secret: 'x' })).toEqual({
      kind: 'mail',
      name: 'Hộp thư tiếp nhận',
      secret: 'x',
      pollSeconds: 60,
      mail,
    });
  });
});
