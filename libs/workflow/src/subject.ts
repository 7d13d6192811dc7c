/** What an act is about: an incoming document, a draft, or work that was given without a document. */
export type Subject = { readonly type: 'incoming' | 'draft' | 'work'; readonly id: string };

/** How the audit chain and the events call it. */
export const OBJECT_TYPES = {
  incoming: 'incoming_document',
  draft: 'draft',
  work: 'work_item',
} as const satisfies Record<Subject['type'], string>;

/** The columns `document_id`, `draft_id`, `work_id` of a row about a subject, in this order. */
export const columnsOf = ({ type, id }: Subject): readonly [string | null, string | null, string | null] => [
  type === 'incoming' ? id : null,
  type === 'draft' ? id : null,
  type === 'work' ? id : null,
];

/** The payload of an event about it: ids, not copies. */
export const payloadOf = ({ type, id }: Subject): Readonly<Record<string, string>> =>
  type === 'incoming' ? { documentId: id } : type === 'draft' ? { draftId: id } : { workId: id };

/** Decisions of one person: their own, and what was decided or written down for them; never what they wrote down for others. */
export const decidedBy = (decision: string, person: string): string =>
  `(${decision}.actor_id = ${person}::uuid AND ${decision}.basis->>'capacity' IS DISTINCT FROM 'recorded'
    OR ${decision}.basis->'onBehalfOf'->>'userId' = ${person}::uuid::text)`;
