import { testApp, type TestApp } from '../support/app';
import { aMail, MAIL_PASSWORD, startDovecot, type Dovecot } from '../support/dovecot';
import { anIntakeRoot, documentsOf, itemsOf, startWorker, type SourceBody } from '../support/intake';
import { describeWith } from '../support/needs';
import { anOffice, type Colleague, type Office } from '../support/office';
import { eventually } from '../support/platform';
import { aPrivateAuthority } from '../support/private-authority';
import { aPdf, sha256Of } from '../support/uploads';

describeWith('imap', 'a mailbox behind TLS, with a certificate of the office’s own authority', () => {
  let server: Dovecot;
  let api: TestApp;
  let office: Office;
  let admin: Colleague;
  let env: Record<string, string>;
  let authority: string;
  beforeAll(async () => {
    const tls = await aPrivateAuthority(['localhost']);
    ({ authority } = tls);
    server = await startDovecot({ tls });
    const [port, tlsPort] = [server.port.toString(), server.tlsPort.toString()];
    env = {
      VANTHU_INTAKE_ROOT: await anIntakeRoot(),
      VANTHU_INTAKE_MAIL_HOSTS: `localhost:${port},localhost:${tlsPort},127.0.0.1:${tlsPort}`,
    };
    api = await testApp({ env });
    office = await anOffice(api);
    admin = await office.hire('admin');
  });
  afterAll(async () => {
    await (api as TestApp | undefined)?.close();
    await (server as Dovecot | undefined)?.stop();
  });

  const aSource = async (user: string, security: 'tls' | 'starttls', host = 'localhost') => {
    const port = security === 'tls' ? server.tlsPort : server.port;
    const answer = await admin.browser.post('/intake-sources', {
      kind: 'mail',
      name: `Hộp thư ${user}, ${security}`,
      mail: { host, port, security, user, mailbox: 'INBOX', moveTo: null, since: '2020-01-01' },
      secret: MAIL_PASSWORD,
      pollSeconds: 1,
    });
    if (answer.statusCode !== 201) throw new Error(answer.body);
    return answer.json<SourceBody>();
  };
  const now = async ({ id }: SourceBody) => (await admin.browser.get(`/intake-sources/${id}`)).json<SourceBody>();

  it('is not opened as long as nobody trusts the authority, and says so', async () => {
    await server.deliver('la', aMail({ attached: [{ name: 'a.pdf', bytes: aPdf() }] }));
    const sources = [await aSource('la', 'tls'), await aSource('la', 'starttls')];
    const worker = startWorker(api.config, env);
    for (const source of sources) {
      const failed = await eventually(async () => {
        const found = await now(source);
        return found.failures > 0 && found;
      }, 'the failure shows');
      expect(failed.lastError).toMatch(/chứng chỉ TLS không tin được/);
      expect(await itemsOf(admin, source.id)).toEqual([]);
    }
    await worker.end();
    expect((await server.look('la')).map(({ seen }) => seen)).toEqual([false]);
    for (const { id } of sources) {
      const { version } = (await admin.browser.get(`/intake-sources/${id}`)).json<SourceBody>();
      await admin.browser.patch(
        `/intake-sources/${id}`,
        { state: 'paused' },
        { 'if-match': `"${version.toString()}"` },
      );
    }
  }, 60_000);

  it('is read with TLS from the start and by STARTTLS, and not where the server has another name', async () => {
    const [paper, letter] = [aPdf(), aPdf()];
    await server.deliver('tls', aMail({ subject: 'tls', attached: [{ name: 'a.pdf', bytes: paper }] }));
    await server.deliver('starttls', aMail({ subject: 'starttls', attached: [{ name: 'b.pdf', bytes: letter }] }));
    const sources = [await aSource('tls', 'tls'), await aSource('starttls', 'starttls')];
    const elsewhere = await aSource('khac', 'tls', '127.0.0.1');
    const worker = startWorker(api.config, { ...env, NODE_EXTRA_CA_CERTS: authority });
    for (const source of sources) {
      await eventually(
        async () => (await itemsOf(admin, source.id)).some(({ state }) => state === 'taken'),
        'the message is in',
        60,
      );
    }
    const wrongName = await eventually(async () => {
      const found = await now(elsewhere);
      return found.failures > 0 && found;
    }, 'the failure shows');
    expect(wrongName.lastError).toMatch(/chứng chỉ TLS không tin được/);
    await worker.end();
    const files = (await documentsOf(office)).map(({ files: [first] }) => first?.sha256);
    expect(files.sort()).toEqual([paper, letter].map(sha256Of).sort());
  }, 90_000);
});
