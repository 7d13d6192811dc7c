import { testApp, type TestApp } from '../support/app';
import { aMail, MAIL_PASSWORD, startDovecot, type Dovecot } from '../support/dovecot';
import {
  anIntakeRoot,
  documentsOf,
  itemsOf,
  lookNow,
  startWorker,
  withDoors,
  type ItemBody,
  type SourceBody,
} from '../support/intake';
import { long } from '../support/long';
import { describeWith } from '../support/needs';
import { anOffice, type Colleague, type Office } from '../support/office';
import { eventually } from '../support/platform';
import { aPdf, sha256Of } from '../support/uploads';

describeWith('imap', 'a mailbox', () => {
  let server: Dovecot;
  let api: TestApp;
  let office: Office;
  let admin: Colleague;
  beforeAll(async () => {
    server = await startDovecot();
    const hosts = `127.0.0.1:${server.port.toString()}`;
    api = await testApp({ env: { VANTHU_INTAKE_MAIL_HOSTS: hosts, VANTHU_MAX_UPLOAD_MB: '1' }, root: withDoors });
    office = await anOffice(api);
    admin = await office.hire('admin');
  });
  afterAll(async () => {
    await (api as TestApp | undefined)?.close();
    await (server as Dovecot | undefined)?.stop();
  });

  const settings = (user: string, more: object = {}) => ({
    host: '127.0.0.1',
    port: server.port,
    security: 'none',
    user,
    mailbox: 'INBOX',
    moveTo: null,
    since: '2020-01-01',
    ...more,
  });
  const aMailSource = async (user: string, more: object = {}) => {
    const body = {
      kind: 'mail',
      name: `Hộp thư ${user}`,
      mail: settings(user, more),
      secret: MAIL_PASSWORD,
      pollSeconds: 1,
    };
    const answer = await admin.browser.post('/intake-sources', body);
    if (answer.statusCode !== 201) throw new Error(answer.body);
    return answer.json<SourceBody>();
  };
  const settled = (sourceId: string, count: number): Promise<ItemBody[]> =>
    eventually(
      async () => {
        await lookNow(admin, sourceId);
        const items = await itemsOf(admin, sourceId);
        return items.length === count && items.every(({ state }) => state !== 'taking') && items;
      },
      `${count.toString()} messages are settled`,
      60,
    );
  const filesOf = async ({ documentId }: ItemBody) =>
    (await documentsOf(office)).find(({ id }) => id === documentId)?.files ?? [];
  const bytesOf = async (fileId: string) => (await office.clerk.browser.get(`/files/${fileId}/content`)).rawPayload;

  it('makes one incoming document of each message: the paper, the mail as it was sent, and what hung on it', async () => {
    const [paper, table] = [aPdf(), Buffer.from('PK\x03\x04 một bảng tính', 'latin1')];
    const mail = aMail({
      subject: 'V/v báo cáo quý IV',
      id: 'mot@lamgiang.example',
      from: 'Phong Tong hop <tonghop@lamgiang.example>',
      attached: [
        { name: 'biểu mẫu.xlsx', bytes: table },
        { name: 'Công văn 12.pdf', type: 'application/pdf', bytes: paper },
      ],
    });
    await server.deliver('tiepnhan', mail);
    const source = await aMailSource('tiepnhan');
    const [item] = await settled(source.id, 1);
    expect(item).toMatchObject({ state: 'taken', name: '<mot@lamgiang.example>' });
    expect((await documentsOf(office)).find(({ id }) => id === item?.documentId)).toMatchObject({
      source: 'mail',
      sender: 'Phong Tong hop <tonghop@lamgiang.example>',
    });
    const files = item ? await filesOf(item) : [];
    expect(files.map(({ name, role }) => [name, role])).toEqual([
      ['Công văn 12.pdf', 'main'],
      ['V-v báo cáo quý IV.eml', 'attachment'],
      ['biểu mẫu.xlsx', 'attachment'],
    ]);
    expect(await Promise.all(files.map(({ id }) => bytesOf(id)))).toEqual([paper, mail, table]);
    await eventually(async () => (await server.look('tiepnhan'))[0]?.seen, 'the message is marked as read');
  });

  it('reads nobody’s mail from before the day that was set, and leaves it unread', async () => {
    await server.deliver('cu', aMail());
    const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    const source = await aMailSource('cu', { since: tomorrow });
    await eventually(async () => {
      await lookNow(admin, source.id);
      return (await admin.browser.get(`/intake-sources/${source.id}`)).json<SourceBody>().lastOkAt !== null;
    }, 'it was looked at');
    expect(await itemsOf(admin, source.id)).toEqual([]);
    expect((await server.look('cu')).map(({ seen }) => seen)).toEqual([false]);
  });

  it('moves messages that are in to where the agency wants them', async () => {
    await server.deliver('doi', aMail({ attached: [{ name: 'a.pdf', bytes: aPdf() }] }));
    const source = await aMailSource('doi', { moveTo: 'Da tiep nhan' });
    await settled(source.id, 1);
    await eventually(async () => (await server.look('doi')).length === 0, 'the inbox is empty');
    expect(await server.look('doi', 'Da tiep nhan')).toHaveLength(1);
  });

  it('takes a message in once, also when the mail server counts anew or delivers it twice', async () => {
    const mail = aMail({ attached: [{ name: 'a.pdf', bytes: aPdf() }] });
    await server.deliver('lap', mail);
    await server.deliver('lap', mail);
    const source = await aMailSource('lap');
    expect((await settled(source.id, 2)).map(({ state }) => state).sort()).toEqual(['repeated', 'taken']);
    await server.renew('lap');
    expect((await settled(source.id, 4)).map(({ state }) => state).sort()).toEqual([
      'repeated',
      'repeated',
      'repeated',
      'taken',
    ]);
  });

  it('takes two messages that claim the same Message-ID both: nobody suppresses another’s', async () => {
    for (const subject of ['Thật', 'Giả'])
      await server.deliver(
        'trung',
        aMail({ id: 'mot@x.example', subject, attached: [{ name: 'a.pdf', bytes: aPdf() }] }),
      );
    const source = await aMailSource('trung');
    expect((await settled(source.id, 2)).map(({ state }) => state)).toEqual(['taken', 'taken']);
  });

  it('has a clear state for every hostile message, and goes on', async () => {
    const nested = (depth: number) => {
      const open = Array.from(
        { length: depth },
        (_, i) => `Content-Type: multipart/mixed; boundary="b${i.toString()}"\r\n\r\n--b${i.toString()}`,
      );
      return `Subject: long\r\nMIME-Version: 1.0\r\n${open.join('\r\n')}\r\n\r\nhet`;
    };
    const messages: [string, Buffer | string][] = [
      ['khong kem', aMail({ subject: 'khong kem' })],
      [
        'gia',
        aMail({
          subject: 'gia',
          attached: [{ name: 'a.pdf', type: 'application/pdf', bytes: Buffer.from('MZ\x90\0 exe') }],
        }),
      ],
      ['duong dan', aMail({ subject: 'duong dan', attached: [{ name: '../../etc/passwd', bytes: aPdf() }] })],
      ['to', aMail({ subject: 'to', attached: [{ name: 'a.pdf', bytes: Buffer.alloc(1_200_000, 7) }] })],
      ['long', nested(400)],
      ['dut', aMail({ subject: 'dut', attached: [{ name: 'a.pdf', bytes: aPdf() }] }).subarray(0, 500)],
      ['ma la', 'Subject: ma la\r\nContent-Type: text/plain; charset=klingon-8\r\n\r\n\xff\xfe\r\n'],
      ['trong', 'Subject: trong\r\n\r\n'],
      [
        'nhieu',
        aMail({
          subject: 'nhieu',
          attached: Array.from({ length: 60 }, (_, i) => ({
            name: `${i.toString()}.bin`,
            bytes: Buffer.from(`tệp ${i.toString()}`),
          })),
        }),
      ],
      ['sau cung', aMail({ subject: 'sau cung', attached: [{ name: 'cuoi.pdf', bytes: aPdf() }] })],
    ];
    for (const [, message] of messages) await server.deliver('xau', message);
    const source = await aMailSource('xau');
    const items = new Map<string, ItemBody>();
    for (const item of await settled(source.id, messages.length)) {
      const whole = (await filesOf(item)).find(({ contentType }) => contentType === 'message/rfc822');
      items.set(whole?.name.replace('.eml', '') ?? 'to', item);
    }
    expect([...items.keys()].sort()).toEqual(messages.map(([name]) => name).sort());
    expect(Object.fromEntries([...items].map(([name, { state }]) => [name, state]))).toEqual({
      ...Object.fromEntries(messages.map(([name]) => [name, 'taken'])),
      to: 'refused',
    });
    expect(items.get('khong kem')?.reason).toMatch(/không kèm văn bản/);
    expect(items.get('nhieu')?.reason).toMatch(/48/);
    expect(items.get('to')?.reason).toMatch(/1 MB/);
    const fake = items.get('gia');
    const files = fake ? await filesOf(fake) : [];
    expect(files.map(({ role, contentType }) => [role, contentType])).toEqual([
      ['main', 'message/rfc822'],
      ['attachment', 'application/octet-stream'],
    ]);
    const path = items.get('duong dan');
    expect((path ? await filesOf(path) : []).map(({ name }) => name)).toEqual(['passwd.pdf', 'duong dan.eml']);
    const unread = (await server.look('xau')).filter(({ seen }) => !seen);
    expect(unread).toHaveLength(1);
  }, 90_000);

  it('says when the password is wrong, never shows it, and sends it to no other server', async () => {
    const made = await admin.browser.post('/intake-sources', {
      kind: 'mail',
      name: 'Sai mật khẩu',
      mail: settings('sai'),
      secret: 'không phải mật khẩu',
      pollSeconds: 1,
    });
    expect(made.body).not.toContain('không phải mật khẩu');
    const { id } = made.json<SourceBody>();
    const failed = await eventually(async () => {
      const source = (await admin.browser.get(`/intake-sources/${id}`)).json<SourceBody>();
      return source.failures > 0 && source;
    }, 'the failure shows');
    expect(failed.lastError).toMatch(/từ chối đăng nhập/);
    const elsewhere = await admin.browser.patch(
      `/intake-sources/${id}`,
      { mail: settings('nguoi-khac') },
      { 'if-match': `"${failed.version.toString()}"` },
    );
    expect([elsewhere.statusCode, elsewhere.json<{ type: string }>().type]).toEqual([
      422,
      '/problems/intake/secret-needed',
    ]);
    const sealed = await api.work.asAgency(office.agencyId, (tx) =>
      tx.query<{ secret: Buffer }[]>(`SELECT secret FROM intake_source WHERE id = $1`, [id]),
    );
    expect(sealed[0]?.secret.includes(Buffer.from('mật'))).toBe(false);
    const other = await admin.browser.post('/intake-sources', {
      kind: 'mail',
      name: 'Máy khác',
      mail: settings('a', { port: 22 }),
      secret: 'x',
    });
    expect(other.json<{ type: string }>().type).toBe('/problems/intake/host-refused');
  });

  it('loses and doubles nothing when the worker is killed at any step', async () => {
    const EVERY = [
      'intake.after-receive',
      'intake.before-acknowledge',
      'intake.after-store',
      'intake.after-item',
      'intake.after-acknowledge',
    ];
    const steps = EVERY.slice(0, long(2, EVERY.length));
    const apart = await testApp();
    const there = await anOffice(apart);
    const boss = await there.hire('admin');
    const env = {
      VANTHU_INTAKE_ROOT: await anIntakeRoot(),
      VANTHU_INTAKE_MAIL_HOSTS: `127.0.0.1:${server.port.toString()}`,
    };
    const allowed = await testApp({ db: apart.db, env });
    const token = await allowed.signIn(boss.user);
    const body = { kind: 'mail', name: 'Hộp thư', mail: settings('chet'), secret: MAIL_PASSWORD, pollSeconds: 1 };
    const { id } = (await token.post('/intake-sources', body)).json<SourceBody>();
    const free = () =>
      apart.work.asSystem('test', (tx) => tx.query(`UPDATE intake_source SET lease_until = NULL, next_run_at = now()`));
    const papers: Buffer[] = [];
    for (const step of steps) {
      const paper = aPdf();
      papers.push(paper);
      await server.deliver('chet', aMail({ subject: step, attached: [{ name: 'a.pdf', bytes: paper }] }));
      await free();
      const worker = startWorker(allowed.config, { ...env, VANTHU_FAILPOINTS: `${step}=exit:1` });
      expect([step, await worker.ended]).toEqual([step, 'SIGKILL']);
    }
    await free();
    const last = startWorker(allowed.config, env);
    await eventually(
      async () =>
        (await server.look('chet')).every(({ seen }) => seen) && (await itemsOf(boss, id)).length === steps.length,
      'all are marked',
      60,
    );
    await last.end();
    const documents = await documentsOf(there);
    expect(documents.map(({ files }) => files[0]?.sha256).sort()).toEqual(papers.map(sha256Of).sort());
    expect((await itemsOf(boss, id)).map(({ state }) => state)).toEqual(steps.map(() => 'taken'));
    await allowed.close();
    await apart.close();
  }, 300_000);
});
