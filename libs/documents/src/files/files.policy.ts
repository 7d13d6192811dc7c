import type { Actor, Policy, Role } from '@vanthu/identity';
import {
  incomingPolicy,
  knowsPetition,
  petitionKnownTo,
  visibleTo,
  type Condition,
  type DocumentFacts,
} from '../incoming-documents.policy';
import { outgoingPolicy, outgoingVisibleTo, type OutgoingFacts } from '../outgoing/outgoing-documents.policy';

/**
 * What the rules look at. `document` or `outgoing` is the one in which the file stands, null while it stands in none;
 * `draft` says of a draft's file whether it is approved, so that the records office may take it into its register, and
 * whether the actor may know of that draft.
 */
export type FileFacts = {
  readonly agencyId: string;
  readonly uploadedBy: string;
  readonly document: Omit<DocumentFacts, 'agencyId'> | null;
  readonly outgoing: Pick<OutgoingFacts, 'draftingUnitId'> | null;
  readonly draft: { readonly approved: boolean; readonly known: boolean } | null;
};

/** Those who keep what has arrived and stands in no document yet. */
const keepsArrivals = (actor: Actor) => actor.roles.has('clerk') || actor.roles.has('recorder');

/** Those who keep papers, and those whose own writings come in: drafts, orders on paper, written delegations. */
const BRINGING: readonly Role[] = [
  'clerk',
  'recorder',
  'unit_clerk',
  'assistant',
  'specialist',
  'head_of_unit',
  'chief_of_office',
  'leader',
];

/** Who may bring files in. */
export const mayUpload = (actor: Actor): boolean => BRINGING.some((role) => actor.roles.has(role));

/**
 * A file of a document is read as the document, of a petition by those who may know who complains; before that by those
 * who keep arrivals and by who brought it.
 */
export const filePolicy = {
  read: (actor, file) =>
    actor.agencyId === file.agencyId &&
    (file.document
      ? incomingPolicy.read(actor, { agencyId: file.agencyId, ...file.document }) &&
        knowsPetition(actor, { agencyId: file.agencyId, ...file.document })
      : file.outgoing
        ? outgoingPolicy.read(actor, { agencyId: file.agencyId, ...file.outgoing })
        : (keepsArrivals(actor) && (file.draft?.approved ?? true)) ||
          file.uploadedBy === actor.id ||
          file.draft?.known === true),
} satisfies Policy<FileFacts>;

/**
 * `filePolicy.read` as SQL, but that lists leave the drafts of others out: they are found at their draft. `file` is the alias of file, `first` the number of the first of its four parameters. A test
 * compares the two.
 */
export function fileVisibleTo(actor: Actor, file: string, first: number): Condition {
  const visible = visibleTo(actor, 'vd', first);
  const issued = outgoingVisibleTo(actor, 'vo', first, first + visible.params.length);
  const uploader = `$${(first + 1).toString()}`;
  const standing = `SELECT 1 FROM document_file vx JOIN incoming_document vd ON vd.agency_id = vx.agency_id AND vd.id = vx.document_id
        WHERE vx.agency_id = ${file}.agency_id AND vx.file_id = ${file}.id`;
  const outgoing = `SELECT 1 FROM outgoing_file vx JOIN outgoing_document vo ON vo.agency_id = vx.agency_id AND vo.id = vx.document_id
        WHERE vx.agency_id = ${file}.agency_id AND vx.file_id = ${file}.id`;
  const drafted = `SELECT 1 FROM draft_file vf LEFT JOIN draft vr ON vr.agency_id = vf.agency_id AND vr.id = vf.draft_id
        WHERE vf.agency_id = ${file}.agency_id AND vf.file_id = ${file}.id
          AND coalesce(vr.state NOT IN ('ready_to_sign', 'registered'), true)`;
  return {
    sql: `(${file}.agency_id = $${first.toString()}::uuid AND CASE WHEN EXISTS (${standing})
        THEN EXISTS (${standing} AND ${visible.sql} AND ${petitionKnownTo(actor, 'vd', first).sql})
        WHEN EXISTS (${outgoing}) THEN EXISTS (${outgoing} AND ${issued})
        ELSE ${keepsArrivals(actor) ? `NOT EXISTS (${drafted})` : 'false'} OR ${file}.uploaded_by = (${uploader}::uuid[])[1] END)`,
    params: [...visible.params, actor.unitIds],
  };
}
