import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { ImapFlow } from 'imapflow';
import type { Config } from '@vanthu/platform';
import { hostRefused, mailFolder, mailLogin, mailUnreachable } from '../intake.problems';
import { addressAllowed, hostAllowed, namedHosts } from '../sources/mail-hosts.rules';
import { unseal } from '../sources/sealed-secret';
import type { Source } from '../sources/source';
import type { MailSettings } from '../sources/sources.schemas';

const CONNECT_MS = 20_000;
const SILENCE_MS = 60_000;

/**
 * Opens the mailbox of a source, read and write. The address that is connected to is the one that was judged, so that a
 * name cannot lead elsewhere the second time.
 * @throws Problem `intake/host-refused`, `intake/mail-unreachable`, `intake/mail-login`, `intake/mail-folder`
 */
export async function openMailbox(source: Source, mail: MailSettings, config: Config): Promise<ImapFlow> {
  const named = namedHosts(config.VANTHU_INTAKE_MAIL_HOSTS);
  const at = `${mail.host}:${mail.port.toString()}`;
  if (!hostAllowed(mail, named)) throw hostRefused({ host: at });
  const address = await lookup(mail.host).then(
    (found) => found.address,
    (error: unknown) => {
      throw mailUnreachable({ host: at }, error);
    },
  );
  if (!addressAllowed(address, named)) throw hostRefused({ host: at });
  const client = new ImapFlow({
    host: address,
    port: mail.port,
    secure: mail.security === 'tls',
    ...(mail.security === 'tls' ? {} : { doSTARTTLS: mail.security === 'starttls' }),
    ...(isIP(mail.host) === 0 ? { servername: mail.host } : {}),
    auth: {
      user: mail.user,
      pass: unseal(config.VANTHU_SECRET ?? '', `${source.agencyId}/${source.id}`, source.secret ?? Buffer.alloc(0)),
    },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
  });
  client.on('error', () => undefined); // whoever waits for an answer is told
  try {
    await client.connect();
  } catch (error) {
    client.close();
    const refused = error instanceof Error && 'authenticationFailed' in error && error.authenticationFailed === true;
    throw refused ? mailLogin({ user: mail.user }, error) : mailUnreachable({ host: at }, error);
  }
  try {
    await client.mailboxOpen(mail.mailbox);
    return client;
  } catch (error) {
    client.close();
    throw mailFolder({ mailbox: mail.mailbox }, error);
  }
}
