import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** A session may rest for so long, */
export const IDLE_HOURS = 8;
/** and lasts so long at most. */
export const ABSOLUTE_HOURS = 24;

/** A secret that somebody holds, with the agency it belongs to: the row is looked up within that agency only. */
export type Credential = { readonly agencyId: string; readonly hash: string };

const compact = (id: string) => id.replaceAll('-', '');
const expand = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** What the database keeps of a secret. The secrets have 256 random bits, so a fast hash is enough. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

export const newSessionToken = (agencyId: string): string =>
  `${compact(agencyId)}.${randomBytes(32).toString('base64url')}`;

/** Reads the cookie; null when we never gave out such a text. */
export function sessionCredential(token: string | undefined): Credential | null {
  const agency = /^([0-9a-f]{32})\.[\w-]{43}$/.exec(token ?? '')?.[1];
  return agency && token ? { agencyId: expand(agency), hash: hashOf(token) } : null;
}

/** Reads an API token; null when we never gave out such a text. */
export function tokenCredential(token: string): Credential | null {
  const agency = /^vt_([0-9a-f]{32})_[0-9a-f]{32}_[\w-]{43}$/.exec(token)?.[1];
  return agency ? { agencyId: expand(agency), hash: hashOf(token) } : null;
}

/** Keys of several purposes from the one secret of the installation. */
export const deriveKey = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `vanthu/${purpose}/v1`, 32));

/**
 * The API token of an id. It can be computed again, so that a repeated request shows the same token although only its
 * hash was stored; it is recognised by the hash, so that tokens outlive a change of the secret.
 */
export const apiToken = (key: Buffer, agencyId: string, id: string): string =>
  `vt_${compact(agencyId)}_${compact(id)}_${createHmac('sha256', key).update(`${agencyId}/${id}`).digest('base64url')}`;
