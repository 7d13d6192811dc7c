import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runFolder } from './run-folder';

const openssl = (...args: string[]) => promisify(execFile)('openssl', args);

/**
 * A certificate authority of an office, as many have, and a certificate that it gave to a server; PEM files of this run.
 * @param names of the server
 */
export async function aPrivateAuthority(names: readonly string[]) {
  const folder = await mkdtemp(join(runFolder(), 'authority-'));
  const at = (name: string) => join(folder, name);
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  await openssl(
    ...['req', '-x509', ...key, '-keyout', at('ca.key'), '-out', at('ca.pem'), '-days', '2'],
    ...['-subj', '/CN=Van thu thu nghiem', '-addext', 'keyUsage=critical,keyCertSign'],
  );
  await openssl('req', ...key, '-keyout', at('server.key'), '-out', at('server.csr'), '-subj', `/CN=${names[0] ?? ''}`);
  await writeFile(at('names'), `subjectAltName=${names.map((name) => `DNS:${name}`).join(',')}`);
  await openssl(
    ...['x509', '-req', '-in', at('server.csr'), '-CA', at('ca.pem'), '-CAkey', at('ca.key'), '-CAcreateserial'],
    ...['-out', at('server.pem'), '-days', '2', '-extfile', at('names')],
  );
  return { authority: at('ca.pem'), cert: at('server.pem'), key: at('server.key') };
}
