import { BlockList, isIP } from 'node:net';

type Server = { readonly host: string; readonly port: number; readonly security: 'tls' | 'starttls' | 'none' };

/** The ports of IMAP (RFC 9051): with STARTTLS, and with TLS from the start. */
const USUAL_PORTS = new Set([143, 993]);

/** Names of this machine; addresses are judged when they are known. */
const OWN_NAMES = /^(?:localhost|.*\.localhost|ip6-localhost)$/i;

/** This machine, its neighbours on the wire, and the addresses under which clouds hand out their secrets. */
const NEAR = new BlockList();
NEAR.addSubnet('127.0.0.0', 8, 'ipv4');
NEAR.addSubnet('0.0.0.0', 8, 'ipv4');
NEAR.addSubnet('169.254.0.0', 16, 'ipv4');
NEAR.addAddress('::1', 'ipv6');
NEAR.addAddress('::', 'ipv6');
NEAR.addSubnet('fe80::', 10, 'ipv6');
NEAR.addSubnet('::ffff:127.0.0.0', 104, 'ipv6');
NEAR.addSubnet('::ffff:169.254.0.0', 112, 'ipv6');

/** `mail.tinh.gov.vn:993, 10.0.0.5:143` as the operator wrote it; null when nothing is said. */
export const namedHosts = (setting: string | undefined): ReadonlySet<string> | null =>
  setting === undefined
    ? null
    : new Set(
        setting
          .split(',')
          .map((entry) => entry.trim().toLowerCase())
          .filter((entry) => entry !== ''),
      );

/**
 * May mail be read from this server? Where the operator named servers, from those alone. Else from any but this machine,
 * on the ports of IMAP and with TLS: an administrator of one agency is no operator, and must not look around in the
 * network of the installation.
 */
export function hostAllowed({ host, port, security }: Server, named: ReadonlySet<string> | null): boolean {
  if (named) return named.has(`${host.toLowerCase()}:${port.toString()}`);
  if (security === 'none' || !USUAL_PORTS.has(port) || OWN_NAMES.test(host)) return false;
  return isIP(host) === 0 || addressAllowed(host, named);
}

/** The same about the address that a name leads to, which is then the one that is connected to. */
export function addressAllowed(address: string, named: ReadonlySet<string> | null): boolean {
  const family = isIP(address);
  if (named) return true;
  return family !== 0 && !NEAR.check(address, family === 6 ? 'ipv6' : 'ipv4');
}
