import { createHash } from 'node:crypto';
import { GENESIS, linkHash, type AuditEntry, type ChainVerdict } from '@vanthu/platform';
import canonicalize from 'canonicalize';

/** A file as the database names it, as the audit chain sealed it when it was taken in, and as it is stored now. */
export type ProvedFile = {
  id: string;
  documentId: string;
  name: string;
  role: string;
  size: number;
  sha256: string;
  /** The hash in the audit entry of its arrival; null when no entry tells of it. */
  sealed: string | null;
  /** The hash of the stored bytes, computed for this proof; null when nothing is stored. */
  found: string | null;
  ok: boolean;
};

/** A decision as it is stored, and whether the audit chain says the same of it. */
export type ProvedDecision = {
  id: string;
  documentId: string;
  taskId: string | null;
  kind: string;
  actorId: string;
  authority: string;
  seenSha256: string | null;
  body: Record<string, unknown>;
  at: string;
  ok: boolean;
};

export type Finding = { readonly code: string; readonly subject: string };

const detailsOf = (entry: AuditEntry): Record<string, unknown> => {
  try {
    const body: unknown = JSON.parse(entry.body);
    if (typeof body === 'object' && body !== null && 'details' in body) {
      const { details } = body;
      if (typeof details === 'object' && details !== null) return { ...details };
    }
  } catch {
    // an entry that is no JSON says nothing; its hash is judged apart
  }
  return {};
};

/** The hash that the chain sealed when a file was stored: of its first entry, since a later one could be forged. */
export function sealedHash(audit: readonly AuditEntry[], fileId: string): string | null {
  for (const entry of audit) {
    if (entry.objectId !== fileId) continue;
    const { sha256 } = detailsOf(entry);
    if (typeof sha256 === 'string') return sha256;
  }
  return null;
}

/** Compares a stored decision with what was sealed when it was taken. */
export function decisionAgrees(audit: readonly AuditEntry[], decision: Omit<ProvedDecision, 'ok'>): boolean {
  return audit.some((entry) => {
    const said = detailsOf(entry);
    return (
      said.decisionId === decision.id &&
      entry.objectId === decision.documentId &&
      entry.actorId === decision.actorId &&
      said.kind === decision.kind &&
      said.authority === decision.authority &&
      said.seenSha256 === decision.seenSha256 &&
      said.bodySha256 === hashOf(decision.body)
    );
  });
}

/** The decisions that the chain tells of and that are stored no more. */
export function missingDecisions(audit: readonly AuditEntry[], stored: readonly { id: string }[]): string[] {
  const there = new Set(stored.map(({ id }) => id));
  return audit.flatMap((entry) => {
    const { decisionId, kind } = detailsOf(entry);
    return typeof decisionId === 'string' && typeof kind === 'string' && !there.has(decisionId) ? [decisionId] : [];
  });
}

/**
 * What is wrong, in the order in which somebody would look: nothing means intact.
 * An entry is judged by its own hash, and the chain as a whole by the verifier, whose verdict is taken over.
 */
export function findings(proof: {
  files: readonly ProvedFile[];
  decisions: readonly ProvedDecision[];
  audit: readonly AuditEntry[];
  chain: Pick<ChainVerdict, 'brokenAt'>;
}): Finding[] {
  const { files, decisions, audit, chain } = proof;
  return [
    ...(files.length === 0 ? [{ code: 'no-file', subject: '' }] : []),
    ...files.flatMap((file) => wrongWith(file).map((code) => ({ code, subject: file.id }))),
    ...decisions.filter(({ ok }) => !ok).map(({ id }) => ({ code: 'decision-changed', subject: id })),
    ...missingDecisions(audit, decisions).map((subject) => ({ code: 'decision-missing', subject })),
    ...audit
      .filter((entry) => linkHash(entry.prevHash, entry.body) !== entry.hash)
      .map((entry) => ({ code: 'entry-changed', subject: entry.seq.toString() })),
    ...(audit.length === 0 ? [{ code: 'no-entry', subject: '' }] : []),
    ...(chain.brokenAt === null ? [] : [{ code: 'chain-broken', subject: chain.brokenAt.toString() }]),
  ];
}

function wrongWith({ sha256, sealed, found }: Pick<ProvedFile, 'sha256' | 'sealed' | 'found'>): string[] {
  if (found === null) return ['bytes-missing'];
  if (found !== sha256) return ['bytes-changed'];
  return sealed === sha256 ? [] : ['hash-not-sealed'];
}

export const fileIsOk = (file: Omit<ProvedFile, 'ok'>): boolean => wrongWith(file).length === 0;

function hashOf(body: Readonly<Record<string, unknown>>): string {
  return createHash('sha256')
    .update(canonicalize(body) ?? '', 'utf8')
    .digest('hex');
}

/** How to check a proof without this program: it stands in every proof, beside what it explains. */
export const HOW_TO_VERIFY = {
  file: 'SHA-256 of the bytes you hold, in lower case hexadecimal, equals files[].sha256 and files[].sealed',
  entry: `SHA-256 over the 32 bytes of audit[].prevHash followed by the UTF-8 bytes of audit[].body equals audit[].hash; the first entry of a chain follows ${GENESIS}`,
  decision:
    'SHA-256 of the canonical JSON (RFC 8785) of decisions[].body equals details.bodySha256 in the body of the audit entry whose details.decisionId is its id',
  chain: 'Compare chain.entries and chain.head with `vanthu verify` or with a later proof of the same agency',
} as const;
