import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { lookup } from 'node:dns/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { pathOf } from './needs';
import { eventually, freePort, startDaemon, stop } from './processes';
import { rememberPid, runFolder } from './run-folder';

export const MAIL_PASSWORD = 'thư-đến-mỗi-sáng';
const NOBODY = 65_534;

/** A real IMAP server of this test, with a mailbox for every user name. */
export type Dovecot = {
  readonly port: number;
  /** Where TLS is spoken from the start; 0 without a certificate. */
  readonly tlsPort: number;
  /** Puts a message into a mailbox, as a mail server delivers it. */
  deliver(user: string, message: Buffer | string, mailbox?: string): Promise<void>;
  /** What a mailbox holds: of each message its flags and its bytes. */
  look(user: string, mailbox?: string): Promise<{ seen: boolean; source: Buffer }[]>;
  /** Gives the mailbox a new UIDVALIDITY, as a restored or moved mail server does: all UIDs change their meaning. */
  renew(user: string): Promise<void>;
  stop(): Promise<void>;
};

/** `tls`: the paths of a certificate and its key; then nobody may sign in without TLS, from the start or by STARTTLS. */
export type DovecotOptions = { readonly tls?: { readonly cert: string; readonly key: string } };

export async function startDovecot({ tls }: DovecotOptions = {}): Promise<Dovecot> {
  const folder = await mkdtemp(join(runFolder(), 'dovecot-'));
  await chmod(folder, 0o755); // the mail belongs to somebody else where we are root
  const mail = join(folder, 'mail');
  await mkdir(mail);
  const root = process.getuid?.() === 0;
  const me = userInfo();
  const [uid, gid] = root ? [NOBODY, NOBODY] : [me.uid, me.gid];
  if (root) await chown(mail, uid, gid);
  const [port, tlsPort] = [await freePort(), tls ? await freePort() : 0];
  const config = join(folder, 'dovecot.conf');
  const { address: listen } = tls ? await lookup('localhost') : { address: '127.0.0.1' };
  const users = root ? '' : `default_internal_user = ${me.username}\ndefault_login_user = ${me.username}\n`;
  const settings = `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = ${listen}
${tls ? `ssl = required\nssl_cert = <${tls.cert}\nssl_key = <${tls.key}\nssl_min_protocol = TLSv1.2` : 'ssl = no'}
disable_plaintext_auth = ${tls ? 'yes' : 'no'}
mail_location = maildir:${mail}/%u
first_valid_uid = 1
namespace inbox {
  inbox = yes
}
${users}passdb {
  driver = static
  args = password=${MAIL_PASSWORD}
}
userdb {
  driver = static
  args = uid=${uid.toString()} gid=${gid.toString()} home=${mail}/%u
}
service anvil {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port.toString()}
  }
  inet_listener imaps {
    port = ${tlsPort.toString()}${tls ? '\n    ssl = yes' : ''}
  }
}
`;
  await writeFile(config, settings);
  const { pid } = startDaemon(pathOf('dovecot') ?? 'dovecot', ['-F', '-c', config], join(folder, 'output'));
  rememberPid(`dovecot-${port.toString()}`, pid);
  const client = async <T>(user: string, use: (imap: ImapFlow) => Promise<T>): Promise<T> => {
    const imap = new ImapFlow({
      host: listen,
      port,
      secure: false,
      ...(tls ? { tls: { rejectUnauthorized: false } } : {}), // who delivers here knows the server
      auth: { user, pass: MAIL_PASSWORD },
      logger: false,
    });
    await imap.connect();
    try {
      return await use(imap);
    } finally {
      await imap.logout();
    }
  };
  await eventually('the mail server answers', () =>
    client('ai-do', () => Promise.resolve(true)).catch(async (error: unknown) => {
      const log = await readFile(join(folder, 'log'), 'utf8').catch(() => '');
      if (/Fatal|Error/.test(log)) throw new Error(log, { cause: error });
      return false;
    }),
  );
  return {
    port,
    tlsPort,
    deliver: (user, message, mailbox = 'INBOX') =>
      client(user, async (imap) => {
        await imap.append(mailbox, Buffer.from(message), [], new Date());
      }),
    look: (user, mailbox = 'INBOX') =>
      client(user, async (imap) => {
        await imap.mailboxOpen(mailbox, { readOnly: true });
        const found = await imap.fetchAll('1:*', { flags: true, source: true });
        return found.map(({ flags, source }) => ({
          seen: flags?.has('\\Seen') === true,
          source: source ?? Buffer.alloc(0),
        }));
      }),
    renew: async (user) => {
      for (const name of await readdir(join(mail, user)))
        if (name.startsWith('dovecot')) await rm(join(mail, user, name), { recursive: true, force: true });
    },
    stop: () => stop(pid),
  };
}

type Attached = { readonly name: string; readonly type?: string; readonly bytes: Buffer; readonly inline?: boolean };

/** A mail as programs send it, with its attachments in base64. */
export function aMail({
  subject = 'Gửi công văn',
  from = 'Van thu <vanthu@lamgiang.example>',
  id = `${Math.random().toString(36).slice(2)}@lamgiang.example`,
  text = 'Kính gửi quý cơ quan.',
  attached = [],
}: {
  subject?: string;
  from?: string;
  id?: string;
  text?: string;
  attached?: readonly Attached[];
} = {}): Buffer {
  const word = (value: string) => `=?utf-8?B?${Buffer.from(value).toString('base64')}?=`;
  const lines = (bytes: Buffer) => (bytes.toString('base64').match(/.{1,76}/g) ?? []).join('\r\n');
  const boundary = `bien-${id.slice(0, 8)}`;
  const parts = attached.map(({ name, type = 'application/octet-stream', bytes, inline = false }) =>
    [
      `Content-Type: ${type}; name="${word(name)}"`,
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: ${inline ? 'inline' : 'attachment'}; filename="${word(name)}"`,
      '',
      lines(bytes),
    ].join('\r\n'),
  );
  const body = [
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    lines(Buffer.from(text)),
  ];
  return Buffer.from(
    [
      `From: ${from}`,
      'To: tiepnhan@snv.example',
      `Subject: ${word(subject)}`,
      `Message-ID: <${id}>`,
      'Date: Mon, 23 Nov 2026 07:30:00 +0700',
      'MIME-Version: 1.0',
      `Content-Type: multipart/mixed; boundary="${boundary}"`,
      '',
      ...[body.join('\r\n'), ...parts].flatMap((part) => [`--${boundary}`, part]),
      `--${boundary}--`,
      '',
    ].join('\r\n'),
  );
}
