import { z } from 'zod';

const Hash = z.string().describe('SHA-256, lower case hexadecimal');

export const ProofQuery = z.strictObject({
  download: z.enum(['true', 'false']).default('false').describe('true: as an attachment to keep'),
});
export type ProofQuery = z.infer<typeof ProofQuery>;

/** A proof (bằng chứng toàn vẹn) is complete in itself: what was found, and how to find it again elsewhere. */
export const ProofView = z
  .object({
    format: z.literal('vanthu-proof'),
    formatVersion: z.literal(1),
    verdict: z.enum(['intact', 'broken']),
    findings: z
      .array(z.object({ code: z.string(), subject: z.string() }))
      .describe('What is wrong; empty when the verdict is intact'),
    agency: z.object({ id: z.uuid(), code: z.string() }),
    document: z.unknown().optional().describe('Of a document: its registration, as in its own resource'),
    caseFile: z.unknown().optional().describe('Of a case file: as in its own resource'),
    files: z.array(
      z.object({
        id: z.uuid(),
        documentId: z.uuid(),
        name: z.string(),
        role: z.string(),
        size: z.number(),
        sha256: Hash,
        sealed: Hash.nullable().describe('As the audit chain sealed it on arrival'),
        found: Hash.nullable().describe('Of the stored bytes, computed for this proof; null: nothing is stored'),
        ok: z.boolean(),
      }),
    ),
    decisions: z.array(
      z.object({
        id: z.uuid(),
        documentId: z.uuid(),
        taskId: z.uuid().nullable(),
        kind: z.string(),
        actorId: z.uuid(),
        authority: z.string(),
        seenSha256: Hash.nullable(),
        body: z.record(z.string(), z.unknown()),
        at: z.string(),
        ok: z.boolean(),
      }),
    ),
    audit: z.array(
      z.object({
        seq: z.int(),
        at: z.string(),
        action: z.string(),
        objectType: z.string(),
        objectId: z.uuid(),
        actorId: z.uuid().nullable(),
        body: z.string().describe('Canonical JSON, exactly as it was hashed'),
        prevHash: Hash,
        hash: Hash,
      }),
    ),
    chain: z.object({
      entries: z.int(),
      head: Hash,
      brokenAt: z.int().nullable(),
      reason: z.string().nullable(),
    }),
    checkedAt: z.string(),
    howToVerify: z.record(z.string(), z.string()),
  })
  .meta({ id: 'Proof' });
export type ProofView = z.infer<typeof ProofView>;
