import { Injectable } from '@nestjs/common';
import { IncomingDocumentsService } from '@vanthu/documents';
import type { Actor } from '@vanthu/identity';
import { UnitOfWork, type Page } from '@vanthu/platform';
import { calendarOf, isWorkingDay, momentOf, workingDaysAfter } from '@vanthu/registers';
import type { EntityManager } from 'typeorm';
import { parseInstruction, type Instruction } from './instruction-text.rules';
import type { Suggestion } from './instructions.schemas';
import { propose, type PastInstruction } from './suggestion.rules';
import type { NamedUnit } from './unit-names.rules';

/** So many of the office's newest instructions are looked at: who leads what changes with the years. */
const LOOKED_AT = 2000;

/**
 * Past instructions of the office with how their document is like this one. Counts only: whose documents they were is
 * not told, so it does not matter whether the caller may read them.
 */
const PAST = `
  WITH this AS (SELECT issuer, doc_type, tsvector_to_array(searchable(subject)) AS words FROM incoming_document WHERE agency_id = $1 AND id = $2)
  SELECT p.body->>'leadUnitId' AS "leadUnitId", p.body->'cooperatingUnitIds' AS "cooperatingUnitIds", p.body->'informedUnitIds' AS "informedUnitIds",
         (p.at AT TIME ZONE $3)::date::text AS "decidedOn", p.body->>'dueOn' AS "dueOn",
         this.issuer <> '' AND d.issuer = this.issuer AS "sameIssuer", this.doc_type <> '' AND d.doc_type = this.doc_type AS "sameType",
         coalesce((SELECT count(*) FROM unnest(tsvector_to_array(searchable(d.subject))) w WHERE w = ANY (this.words))::float8
           / nullif(cardinality(this.words), 0), 0) AS "sharedWords"
  FROM this, (SELECT * FROM decision WHERE agency_id = $1 AND kind = 'instruct' ORDER BY at DESC LIMIT ${LOOKED_AT.toString()}) p
  JOIN incoming_document d ON d.agency_id = p.agency_id AND d.id = p.document_id
  WHERE p.document_id <> $2 AND NOT EXISTS (SELECT FROM decision u WHERE u.agency_id = p.agency_id AND u.document_id = p.document_id
    AND u.kind IN ('undo', 'withdraw') AND u.body->>'decisionId' = p.id::text)`;

/** What to propose to somebody who directs: the units that usually lead, and what they are typing. */
@Injectable()
export class SuggestionsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly documents: IncomingDocumentsService,
  ) {}

  /** The units that led when documents like this one came, the likeliest first; at most five. */
  async of(actor: Actor, documentId: string): Promise<Page<Suggestion>> {
    return this.work.run(actor, async (tx) => {
      await this.documents.readable(tx, actor, documentId);
      const past = await tx.query<PastInstruction[]>(PAST, [actor.agencyId, documentId, actor.timeZone]);
      const { day } = await momentOf(tx, actor.timeZone);
      const calendar = await calendarOf(tx);
      const names = new Map((await this.units(tx, actor)).map(({ id, name }) => [id, name]));
      const items = propose(past, calendar).flatMap((proposal): Suggestion[] => {
        const leadUnitName = names.get(proposal.leadUnitId);
        if (leadUnitName === undefined) return [];
        const { workingDays } = proposal;
        const known = (ids: readonly string[]) => ids.filter((id) => names.has(id));
        return [
          {
            ...proposal,
            leadUnitName,
            because: [...proposal.because],
            cooperatingUnitIds: known(proposal.cooperatingUnitIds),
            informedUnitIds: known(proposal.informedUnitIds).filter((id) => !proposal.cooperatingUnitIds.includes(id)),
            dueOn: workingDays === null ? null : workingDaysAfter(day, workingDays, calendar),
          },
        ];
      });
      return { items, next: null };
    });
  }

  /** Reads a typed instruction with the units and the calendar of the caller's agency. */
  async parse(actor: Actor, text: string): Promise<Instruction> {
    return this.work.run(actor, async (tx) => {
      const { day } = await momentOf(tx, actor.timeZone);
      const calendar = await calendarOf(tx);
      const days = { today: day, isWorkingDay: (one: string) => isWorkingDay(one, calendar) };
      return parseInstruction(text, await this.units(tx, actor), days);
    });
  }

  private async units(tx: EntityManager, actor: Actor): Promise<NamedUnit[]> {
    return tx.query<NamedUnit[]>(`SELECT id, name, abbreviation FROM unit WHERE agency_id = $1 ORDER BY code`, [
      actor.agencyId,
    ]);
  }
}
