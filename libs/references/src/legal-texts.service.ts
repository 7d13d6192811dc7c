import { Injectable } from '@nestjs/common';
import { authorize, type Actor } from '@vanthu/identity';
import { Audit, keysOf, newId, notFound, pageFrom, problem, UnitOfWork, type Page } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { citationKey, foldText, parseNumberSymbol } from './citations';
import { legalTextPolicy } from './legal-texts.policy';
import type { LegalTextQuery, LegalTextView, NewLegalText } from './legal-texts.schemas';

/** The library holds the same instrument once, however it is spelt. */
export const alreadyInLibrary = problem('references/already-in-library', 409, {
  vi: { title: 'Đã có trong thư viện', detail: 'Văn bản này đã có trong thư viện của cơ quan.' },
  en: { title: 'Already in the library', detail: 'The agency’s library holds this text already.' },
});

const COLUMNS = `id, version, doc_type AS "docType", number, year, symbol, issuer, issued_on::text AS "issuedOn",
  effective_on::text AS "effectiveOn", title, status, source, (agency_id = $1) AS own`;

/** By number and symbol, and for what may be cited by name alone, by name and year. */
const identities = (text: NewLegalText) => {
  const year = text.year ?? text.issuedOn?.slice(0, 4) ?? null;
  const alias = citationKey({ docType: text.docType, number: '', year, symbol: '', title: text.title });
  return { identity: text.number ? citationKey({ ...text, year }) : alias, alias };
};

/** The library of legal texts and superior directives (thư viện pháp lý). */
@Injectable()
export class LegalTextsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /**
   * By title, a page at a time; `q` is words of the title with or without accents, or a number in any spelling, as far
   * as it was typed.
   */
  async list(actor: Actor, { q, limit, after }: LegalTextQuery): Promise<Page<LegalTextView>> {
    const [title, id] = after ? keysOf(after, 2) : [null, null];
    const words = q ? likeable(q) : null;
    const [, number = '', year = '', letters = ''] = citationKey({ docType: '', ...parseNumberSymbol(q ?? '') }).split(
      '/',
    );
    const rows = await this.work.run(actor, (tx) =>
      tx.query<LegalTextView[]>(
        `SELECT ${COLUMNS} FROM legal_text
         WHERE ($2::text[] IS NULL OR unaccent(lower(doc_type || ' ' || title)) LIKE ALL ($2)
                OR ($3 <> '' AND split_part(identity, '/', 2) = $3 AND ($4 = '' OR split_part(identity, '/', 3) = $4)
                    AND starts_with(split_part(identity, '/', 4), $5)))
           AND ($6::text IS NULL OR (title, id) > ($6, $7::uuid))
         ORDER BY title, id LIMIT $8`,
        [actor.agencyId, words, number, year, letters, title, id, limit + 1],
      ),
    );
    return pageFrom(rows, limit, (row) => [row.title, row.id], present);
  }

  async get(actor: Actor, id: string): Promise<LegalTextView> {
    return this.work.run(actor, async (tx) => {
      const [row] = await tx.query<LegalTextView[]>(`SELECT ${COLUMNS} FROM legal_text WHERE id = $2`, [
        actor.agencyId,
        id,
      ]);
      if (!row) throw notFound({});
      return present(row);
    });
  }

  /** Adds a text to the agency's own library. */
  async add(actor: Actor, input: NewLegalText): Promise<LegalTextView> {
    authorize(legalTextPolicy, 'create', actor, { agencyId: actor.agencyId, line: [actor.agencyId] });
    return this.work.once(actor, async (tx) => {
      const id = await this.insert(tx, actor.agencyId, input);
      if (!id) throw alreadyInLibrary({});
      const [row] = await tx.query<LegalTextView[]>(`SELECT ${COLUMNS} FROM legal_text WHERE id = $2`, [
        actor.agencyId,
        id,
      ]);
      await this.audit.append(tx, actor, {
        action: 'legal-text.added',
        objectType: 'legal-text',
        objectId: id,
        details: { identity: identities(input).identity },
      });
      if (!row) throw notFound({});
      return present(row);
    });
  }

  /** Adds a text within the caller's transaction. @returns null when the library has it already */
  async insert(tx: EntityManager, agencyId: string, text: NewLegalText): Promise<string | null> {
    const { identity, alias } = identities(text);
    const [row] = await tx.query<{ id: string }[]>(
      `INSERT INTO legal_text (agency_id, id, doc_type, number, year, symbol, identity, alias, issuer, issued_on, effective_on, title, status, source)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT (agency_id, identity) DO NOTHING RETURNING id`,
      [
        agencyId,
        newId(),
        text.docType,
        text.number,
        text.year,
        text.symbol,
        identity,
        alias,
        text.issuer,
        text.issuedOn,
        text.effectiveOn,
        text.title,
        text.status,
        text.source,
      ],
    );
    return row?.id ?? null;
  }
}

/** The words of a query as patterns, each of which the title contains: folded, and with LIKE's wildcards taken literally. */
const likeable = (q: string) =>
  foldText(q)
    .split(' ')
    .map((word) => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`);

const present = (row: LegalTextView): LegalTextView => ({
  id: row.id,
  version: row.version,
  docType: row.docType,
  number: row.number,
  year: row.year,
  symbol: row.symbol,
  issuer: row.issuer,
  issuedOn: row.issuedOn,
  effectiveOn: row.effectiveOn,
  title: row.title,
  status: row.status,
  source: row.source,
  own: row.own,
});
