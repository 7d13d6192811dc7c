import type { Actor } from '@vanthu/identity';
import type { EntityManager } from 'typeorm';
import { fileAttached } from './documents.problems';
import type { StoredFile } from './files/files.service';
import type { arrivalOf } from './incoming-document.written';

type Received = {
  readonly id: string;
  readonly arrival: ReturnType<typeof arrivalOf>;
  readonly registerBy: string | null;
  readonly files: readonly StoredFile[];
};

/** Keeps what came as a received document: the first file is its main one. @throws Problem `documents/file-attached` */
export async function keepReceived(
  tx: EntityManager,
  actor: Actor,
  { id, arrival, registerBy, files }: Received,
): Promise<void> {
  await tx.query(
    `INSERT INTO incoming_document (agency_id, id, state, received_by, received_at, register_by, urgency, secrecy, medium, source,
       sender, subject)
     VALUES ($1, $2, 'received', $3, clock_timestamp(), $4, $5, $6, $7, $8, $9, $10)`,
    [
      actor.agencyId,
      id,
      actor.id,
      registerBy,
      arrival.urgency,
      arrival.secrecy,
      arrival.medium,
      arrival.source,
      arrival.sender,
      arrival.subject,
    ],
  );
  for (const [i, file] of files.entries()) {
    const attached = await tx.query<unknown[]>(
      `INSERT INTO document_file (agency_id, document_id, file_id, role, ordinal) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING RETURNING file_id`,
      [actor.agencyId, id, file.id, i === 0 ? 'main' : 'attachment', i],
    );
    if (attached.length === 0) throw fileAttached({ name: file.name });
  }
}

/** Puts a file behind those of a document. @throws Problem `documents/file-attached` */
export async function putBeside(
  tx: EntityManager,
  agencyId: string,
  documentId: string,
  { id, name }: StoredFile,
): Promise<void> {
  const attached = await tx.query<unknown[]>(
    `INSERT INTO document_file (agency_id, document_id, file_id, role, ordinal)
     SELECT $1, $2, $3, 'attachment', coalesce(max(ordinal), 0) + 1 FROM document_file WHERE agency_id = $1 AND document_id = $2
     ON CONFLICT DO NOTHING RETURNING file_id`,
    [agencyId, documentId, id],
  );
  if (attached.length === 0) throw fileAttached({ name });
}
