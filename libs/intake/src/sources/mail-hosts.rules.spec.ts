import { addressAllowed, hostAllowed, namedHosts } from './mail-hosts.rules';

const tls = (host: string, port = 993) => ({ host, port, security: 'tls' as const });

describe('the mail servers that may be read from', () => {
  it('are, where the operator says nothing, any but this machine, with TLS, on the ports of IMAP', () => {
    expect(hostAllowed(tls('mail.lamgiang.example'), null)).toBe(true);
    expect(hostAllowed({ ...tls('mail.lamgiang.example', 143), security: 'starttls' }, null)).toBe(true);
    expect(hostAllowed(tls('10.0.0.5'), null)).toBe(true);
    for (const host of ['localhost', 'a.localhost', '127.0.0.1', '127.8.8.8', '169.254.169.254', '::1', '0.0.0.0'])
      expect([host, hostAllowed(tls(host), null)]).toEqual([host, false]);
    for (const port of [22, 80, 5432, 6379]) expect(hostAllowed(tls('mail.lamgiang.example', port), null)).toBe(false);
    expect(hostAllowed({ ...tls('mail.lamgiang.example', 143), security: 'none' }, null)).toBe(false);
  });

  it('are those alone that the operator named, as the operator named them', () => {
    const named = namedHosts('Mail.LamGiang.example:993, 127.0.0.1:1143 ,');
    expect(hostAllowed(tls('mail.lamgiang.EXAMPLE'), named)).toBe(true);
    expect(hostAllowed({ ...tls('127.0.0.1', 1_143), security: 'none' }, named)).toBe(true);
    expect(hostAllowed(tls('mail.lamgiang.example', 143), named)).toBe(false);
    expect(hostAllowed(tls('khac.example'), named)).toBe(false);
    expect(hostAllowed(tls('khac.example'), namedHosts(''))).toBe(false);
  });

  it('are judged by their address too: a harmless name that leads to this machine is refused', () => {
    for (const address of ['127.0.0.1', '169.254.169.254', '::1', '::ffff:127.0.0.1', 'fe80::1', 'không phải'])
      expect([address, addressAllowed(address, null)]).toEqual([address, false]);
    expect(addressAllowed('203.0.113.7', null)).toBe(true);
    expect(addressAllowed('127.0.0.1', namedHosts('localhost:143'))).toBe(true);
  });
});
