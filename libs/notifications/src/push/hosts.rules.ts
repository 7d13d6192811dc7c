/**
 * May a push go to this endpoint? A browser names it, so it could name anything: only the push services that the
 * installation knows are believed, by TLS. An entry is `host`, `host:port`, `.domain` for all below it, or an origin with
 * http:// for a service without TLS.
 */
export function endpointAllowed(endpoint: string, hosts: string): boolean {
  const url = URL.parse(endpoint);
  if (url === null) return false;
  if (url.username !== '' || url.password !== '') return false;
  return hosts
    .split(',')
    .map((entry) => entry.trim().toLowerCase())
    .filter((entry) => entry !== '')
    .some((entry) => {
      if (entry.startsWith('http://')) return url.origin === entry;
      if (url.protocol !== 'https:') return false;
      return entry.startsWith('.') ? url.port === '' && url.hostname.endsWith(entry) : url.host === entry;
    });
}
