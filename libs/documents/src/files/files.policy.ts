import type { Actor, Policy } from '@vanthu/identity';
import { incomingPolicy, visibleTo, type Condition, type DocumentFacts } from '../incoming-documents.policy';

/** What the rules look at. `document` is the one in which the file stands, null while it stands in none. */
export type FileFacts = {
  readonly agencyId: string;
  readonly uploadedBy: string;
  readonly document: Pick<DocumentFacts, 'access' | 'state'> | null;
};

/** Those who keep what has arrived and stands in no document yet. */
const keepsArrivals = (actor: Actor) => actor.roles.has('clerk') || actor.roles.has('recorder');

/** Who may bring files in. */
export const mayUpload = (actor: Actor): boolean => keepsArrivals(actor) || actor.roles.has('unit_clerk');

/** A file of a document is read as the document; before that by those who keep arrivals and by who brought it. */
export const filePolicy = {
  read: (actor, file) =>
    actor.agencyId === file.agencyId &&
    (file.document
      ? incomingPolicy.read(actor, { agencyId: file.agencyId, ...file.document })
      : keepsArrivals(actor) || file.uploadedBy === actor.id),
} satisfies Policy<FileFacts>;

/**
 * `filePolicy.read` as SQL: `file` is the alias of file, `first` the number of the first of its four parameters. A test
 * compares the two.
 */
export function fileVisibleTo(actor: Actor, file: string, first: number): Condition {
  const visible = visibleTo(actor, 'vd', first);
  const uploader = `$${(first + visible.params.length).toString()}`;
  const standing = `SELECT 1 FROM document_file vx JOIN incoming_document vd ON vd.agency_id = vx.agency_id AND vd.id = vx.document_id
        WHERE vx.agency_id = ${file}.agency_id AND vx.file_id = ${file}.id`;
  return {
    sql: `(${file}.agency_id = $${first.toString()}::uuid AND CASE WHEN EXISTS (${standing})
        THEN EXISTS (${standing} AND ${visible.sql})
        ELSE ${keepsArrivals(actor) ? 'true' : 'false'} OR ${file}.uploaded_by = ${uploader}::uuid END)`,
    params: [...visible.params, actor.id],
  };
}
