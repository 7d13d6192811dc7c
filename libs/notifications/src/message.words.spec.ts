import type { Line } from './contents';
import { shortTextOf, textOf } from './message.words';

const BASE = 'https://vanthu.example';
const line = (more: Partial<Line> = {}): Line => ({
  id: '0',
  kind: 'task_new',
  taskId: 't1',
  directiveTaskId: null,
  agendaEntryId: null,
  urgent: false,
  dueOn: '2026-03-11',
  createdAt: '',
  seenAt: null,
  title: 'Về việc đẩy mạnh ứng dụng công nghệ thông tin',
  numberSymbol: '10/CT-UBND',
  restricted: false,
  ...more,
});

describe('a message', () => {
  it('says what it is about in a line, until when, and where to read it; its subject says nothing of it', () => {
    const { subject, body, url } = textOf([line()], 'vi', BASE, false);
    expect(subject).toBe('Việc mới');
    expect(body).toContain('Việc mới: 10/CT-UBND – Về việc đẩy mạnh ứng dụng công nghệ thông tin (hạn 11/03/2026)');
    expect(body).toContain(`${BASE}/tasks/t1`);
    expect(url).toBe(`${BASE}/tasks/t1`);
  });

  it.each(['vi', 'en'] as const)('says nothing of what is restricted but that there is something (%s)', (locale) => {
    const secret = line({ restricted: true, kind: 'overdue' });
    const texts = [
      textOf([secret], locale, BASE, false),
      shortTextOf([secret], locale, BASE),
      textOf([secret, line({ title: 'Thường', numberSymbol: null, dueOn: null })], locale, BASE, true),
      shortTextOf([secret, line({ title: 'Thường', numberSymbol: null, dueOn: null })], locale, BASE),
    ];
    for (const { subject, body } of texts) expect(`${subject}\n${body}`).not.toMatch(/CT-UBND|đẩy mạnh|2026/u);
    expect(texts[0]?.subject).toBe(locale === 'vi' ? 'Bạn có 1 văn bản mới' : 'You have 1 new document');
  });

  it('of a meeting says its day and hour and leads to it; of a private one nothing but that there is one', () => {
    const meeting = line({
      kind: 'meeting_sent',
      taskId: null,
      agendaEntryId: 'e1',
      title: '08:00 · Họp giao ban',
      numberSymbol: null,
    });
    const { subject, body, url } = textOf([meeting], 'vi', BASE, false);
    expect([subject, url]).toEqual(['Được cử dự thay', `${BASE}/agenda/e1`]);
    expect(body).toContain('Được cử dự thay: 08:00 · Họp giao ban (ngày 11/03/2026)');
    const secret = textOf([{ ...meeting, restricted: true }], 'vi', BASE, false);
    expect(secret.subject).toBe('Bạn có 1 lịch mới');
    expect(secret.body).not.toMatch(/08:00|giao ban|11\/03|cử/u);
    const off = textOf([{ ...meeting, kind: 'meeting_off', restricted: true }], 'vi', BASE, false);
    expect(off.subject).toBe('Lịch của bạn có thay đổi');
    expect(off.body).not.toMatch(/08:00|giao ban|11\/03|hủy/u);
  });

  it('of a report on what one gave leads to the task; of one that stopped says so in its own words', () => {
    const report = line({
      kind: 'report_in',
      taskId: null,
      directiveTaskId: 'd1',
      title: 'Sắp xếp trụ sở',
      numberSymbol: null,
    });
    const { subject, body, url } = textOf([report], 'vi', BASE, false);
    expect([subject, url]).toEqual(['Báo cáo, đề nghị về nhiệm vụ đã giao', `${BASE}/directives/d1`]);
    expect(body).toContain('Sắp xếp trụ sở (hạn 11/03/2026)');
    expect(textOf([{ ...report, kind: 'task_stopped' }], 'en', BASE, false).subject).toBe('Task stopped');
  });

  it('of a digest counts, and names each with its link', () => {
    const { subject, body } = textOf([line(), line({ taskId: 't2', kind: 'overdue' })], 'vi', BASE, false);
    expect(subject).toBe('Bạn có 2 thông báo');
    expect(body).toContain('Quá hạn: 10/CT-UBND');
    expect(body).toContain(`${BASE}/tasks/t2`);
  });

  it('that is urgent, or may have been sent before, says so', () => {
    expect(textOf([line({ urgent: true })], 'vi', BASE, false).subject).toBe('[KHẨN] Việc mới');
    expect(textOf([line()], 'vi', BASE, true).body).toMatch(/^Thư này có thể đã được gửi một lần/);
  });

  it('has no title where its reader may not know it any more', () => {
    expect(textOf([line({ title: null, numberSymbol: null })], 'vi', BASE, false).body).toContain('- Việc mới (hạn');
  });
});
