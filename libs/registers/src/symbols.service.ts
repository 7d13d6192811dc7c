import { Injectable } from '@nestjs/common';
import { authorize, type Actor } from '@vanthu/identity';
import {
  Audit,
  invalidInput,
  keysOf,
  newId,
  pageFrom,
  UnitOfWork,
  type Page,
  type PageQuery,
  FIELD,
} from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { definitionPolicy } from './registers.policy';
import type { DocumentTypeView } from './registers.schemas';
import { composeSymbol } from './symbol.rules';
import type { AbbreviationView, NewAbbreviation, SymbolQuery } from './symbols.schemas';

const ABBREVIATION = `
  SELECT b.id, b.subject, b.subject_id AS "subjectId", coalesce(nullif(b.name, ''), u.name, a.name, '') AS name, b.abbreviation,
         b.valid_from::text AS "validFrom", b.valid_to::text AS "validTo"
  FROM abbreviation b
  LEFT JOIN unit u ON b.subject = 'unit' AND u.agency_id = b.agency_id AND u.id = b.subject_id
  LEFT JOIN agency a ON b.subject = 'agency' AND a.id = b.subject_id
  WHERE b.agency_id = $1`;

const unfit = (pointer: string) => invalidInput({ errors: [{ pointer, message: FIELD.unknown }] });

/** Symbols (ký hiệu) with the abbreviations that were official on a day; mergers and renamings keep what was. */
@Injectable()
export class SymbolsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** The symbol of what the actor's agency issues on a day; null for a type that carries no number. */
  async compose(actor: Actor, query: SymbolQuery): Promise<string | null> {
    return this.work.run(actor, (tx) => this.composeFor(tx, actor.agencyId, query));
  }

  async composeFor(tx: EntityManager, agencyId: string, { docType, unitId, organId, on, pattern }: SymbolQuery) {
    const [type] = await tx.query<Pick<DocumentTypeView, 'code' | 'abbreviation' | 'class'>[]>(
      `SELECT code, abbreviation, class FROM document_type WHERE code = $1`,
      [docType],
    );
    if (!type) throw unfit('/docType');
    const [agency, unit, organ] = [
      await this.valid(tx, agencyId, 'agency', agencyId, on),
      unitId === undefined ? null : await this.valid(tx, agencyId, 'unit', unitId, on),
      organId === undefined ? null : await this.valid(tx, agencyId, 'organ', organId, on),
    ];
    return composeSymbol({
      docType: type,
      agencyAbbreviation: agency,
      unitAbbreviation: unit,
      organAbbreviation: organ,
      on,
      pattern,
    });
  }

  async abbreviations(actor: Actor, { limit, after }: PageQuery): Promise<Page<AbbreviationView>> {
    const [from, id] = after === undefined ? [null, null] : keysOf(after, 2);
    return this.work.run(actor, async (tx) =>
      pageFrom(
        await tx.query<AbbreviationView[]>(
          `${ABBREVIATION} AND ($2::date IS NULL OR (b.valid_from, b.id) < ($2::date, $3::uuid))
           ORDER BY b.valid_from DESC, b.id DESC LIMIT $4`,
          [actor.agencyId, from, id, limit + 1],
        ),
        limit,
        (row) => [row.validFrom, row.id],
        (row) => row,
      ),
    );
  }

  /** From a day on, something is abbreviated otherwise; the abbreviation before it ends on the day before. */
  async abbreviate(actor: Actor, input: NewAbbreviation): Promise<AbbreviationView> {
    return this.work.once(actor, async (tx) => {
      authorize(definitionPolicy, 'define', actor, actor);
      const { agencyId } = actor;
      const subjectId = await this.subjectOf(tx, agencyId, input);
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [subjectId]);
      const [next] = await tx.query<{ last: string | null }[]>(
        `SELECT (min(valid_from) - 1)::text AS last FROM abbreviation
         WHERE agency_id = $1 AND subject = $2 AND subject_id = $3 AND valid_from > $4`,
        [agencyId, input.subject, subjectId, input.validFrom],
      );
      await tx.query(
        `UPDATE abbreviation SET valid_to = $4::date - 1 WHERE agency_id = $1 AND subject = $2 AND subject_id = $3
           AND valid_from < $4 AND (valid_to IS NULL OR valid_to >= $4)`,
        [agencyId, input.subject, subjectId, input.validFrom],
      );
      const id = newId();
      const [written] = await tx.query<{ id: string }[]>(
        `INSERT INTO abbreviation AS b (agency_id, id, subject, subject_id, name, abbreviation, valid_from, valid_to)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (agency_id, subject, subject_id, valid_from) DO UPDATE SET abbreviation = EXCLUDED.abbreviation
         RETURNING id`,
        [agencyId, id, input.subject, subjectId, input.name, input.abbreviation, input.validFrom, next?.last ?? null],
      );
      await this.audit.append(tx, actor, {
        action: 'abbreviation.defined',
        objectType: input.subject,
        objectId: subjectId,
        details: { abbreviation: input.abbreviation, validFrom: input.validFrom },
      });
      const [row] = await tx.query<AbbreviationView[]>(`${ABBREVIATION} AND b.id = $2`, [agencyId, written?.id]);
      if (!row) throw new Error('an abbreviation that was just written is not there');
      return row;
    });
  }

  /** Where nothing was defined for a day, the abbreviation of the directory holds. */
  private async valid(
    tx: EntityManager,
    agencyId: string,
    subject: AbbreviationView['subject'],
    subjectId: string,
    on: string,
  ): Promise<string> {
    const [row] = await tx.query<{ abbreviation: string | null }[]>(
      `SELECT coalesce(
         (SELECT abbreviation FROM abbreviation WHERE agency_id = $1 AND subject = $2 AND subject_id = $3
            AND valid_from <= $4 AND (valid_to IS NULL OR valid_to >= $4) ORDER BY valid_from DESC LIMIT 1),
         CASE $2 WHEN 'agency' THEN (SELECT abbreviation FROM agency WHERE id = $3)
                 WHEN 'unit' THEN (SELECT abbreviation FROM unit WHERE agency_id = $1 AND id = $3) END) AS abbreviation`,
      [agencyId, subject, subjectId, on],
    );
    if (row?.abbreviation === null || row === undefined) throw unfit(subject === 'organ' ? '/organId' : '/unitId');
    return row.abbreviation;
  }

  private async subjectOf(tx: EntityManager, agencyId: string, { subject, subjectId, name }: NewAbbreviation) {
    if (subject === 'agency') return agencyId;
    if (subject === 'organ' && subjectId === undefined && name.trim() !== '') return newId();
    const found = await tx.query<unknown[]>(
      subject === 'unit'
        ? `SELECT 1 FROM unit WHERE agency_id = $1 AND id = $2`
        : `SELECT 1 FROM abbreviation WHERE agency_id = $1 AND subject = 'organ' AND subject_id = $2 LIMIT 1`,
      [agencyId, subjectId ?? null],
    );
    if (found.length === 0 || subjectId === undefined) throw unfit('/subjectId');
    return subjectId;
  }
}
