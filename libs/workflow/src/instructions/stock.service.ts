import { Injectable } from '@nestjs/common';
import { actionsOf, authorize, type Actor } from '@vanthu/identity';
import { Audit, forbidden, newId, Outbox, problem, UnitOfWork, type Page } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import type { NewStock, StockPatch, StockView } from './instructions.schemas';
import { mayShare, stockPolicy } from './stock.policy';

export const stockKnown = problem('workflow/stock-known', 409, {
  vi: { title: 'Đã có ý kiến mẫu này', detail: 'Danh sách ý kiến mẫu đã có đúng câu này.' },
  en: { title: 'It is there already', detail: 'The list of stock instructions has these very words.' },
});

type Row = { id: string; agencyId: string; ownerId: string | null; text: string; uses: number };

/** More than this nobody reads: the most used come first. */
const AT_MOST = 200;
const STOCK = `
  SELECT s.id, s.agency_id AS "agencyId", s.owner_id AS "ownerId", s.text, coalesce(u.uses, 0) AS uses
  FROM stock_instruction s
  LEFT JOIN stock_instruction_use u ON u.agency_id = s.agency_id AND u.stock_id = s.id AND u.user_id = $2
  WHERE s.agency_id = $1`;

/** Ý kiến mẫu: what is said again and again, by one tap. Each person's own order is by how often they said it. */
@Injectable()
export class StockService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async list(actor: Actor): Promise<Page<StockView>> {
    return this.work.run(actor, async (tx) => {
      const rows = await tx.query<Row[]>(
        `${STOCK} AND (s.owner_id IS NULL OR s.owner_id = $2)
         ORDER BY coalesce(u.uses, 0) DESC, u.last_used_at DESC NULLS LAST, s.text LIMIT ${AT_MOST.toString()}`,
        [actor.agencyId, actor.id],
      );
      return { items: rows.map((row) => present(actor, row)), next: null };
    });
  }

  async add(actor: Actor, { text, shared }: NewStock): Promise<StockView> {
    return this.work.once(actor, async (tx) => {
      if (shared && !mayShare(actor)) throw forbidden({ action: 'share' });
      const [row] = await tx.query<{ id: string }[]>(
        `INSERT INTO stock_instruction (agency_id, id, owner_id, text) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING id`,
        [actor.agencyId, newId(), shared ? null : actor.id, text],
      );
      if (!row) throw stockKnown({});
      const view = present(actor, await this.readable(tx, actor, row.id));
      if (shared) await this.tell(tx, actor, 'stock-instruction.added', row.id, text);
      return view;
    });
  }

  async change(actor: Actor, id: string, { text }: StockPatch): Promise<StockView> {
    return this.work.once(actor, async (tx) => {
      const row = await this.readable(tx, actor, id);
      authorize(stockPolicy, 'change', actor, row);
      const [known] = await tx.query<unknown[]>(
        `SELECT 1 FROM stock_instruction WHERE agency_id = $1 AND owner_id IS NOT DISTINCT FROM $3 AND text = $4 AND id <> $2`,
        [actor.agencyId, id, row.ownerId, text],
      );
      if (known) throw stockKnown({});
      await tx.query(`UPDATE stock_instruction SET text = $3 WHERE agency_id = $1 AND id = $2`, [
        actor.agencyId,
        id,
        text,
      ]);
      if (row.ownerId === null) await this.tell(tx, actor, 'stock-instruction.changed', id, text);
      return present(actor, { ...row, text });
    });
  }

  async remove(actor: Actor, id: string): Promise<void> {
    await this.work.once(actor, async (tx) => {
      const row = await this.readable(tx, actor, id);
      authorize(stockPolicy, 'remove', actor, row);
      await tx.query(`DELETE FROM stock_instruction WHERE agency_id = $1 AND id = $2`, [actor.agencyId, id]);
      if (row.ownerId === null) await this.tell(tx, actor, 'stock-instruction.removed', id, row.text);
    });
  }

  /** Counts that the caller said it: what is said often comes first. */
  async use(actor: Actor, id: string): Promise<StockView> {
    return this.work.once(actor, async (tx) => {
      await this.readable(tx, actor, id);
      await tx.query(
        `INSERT INTO stock_instruction_use AS u (agency_id, stock_id, user_id) VALUES ($1, $2, $3)
         ON CONFLICT (agency_id, user_id, stock_id) DO UPDATE SET uses = u.uses + 1, last_used_at = clock_timestamp()`,
        [actor.agencyId, id, actor.id],
      );
      return present(actor, await this.readable(tx, actor, id));
    });
  }

  private async readable(tx: EntityManager, actor: Actor, id: string): Promise<Row> {
    const [row] = await tx.query<Row[]>(`${STOCK} AND s.id = $3`, [actor.agencyId, actor.id, id]);
    authorize(stockPolicy, 'read', actor, row);
    return row;
  }

  /** Of what everybody uses; one's own words are nobody else's business. */
  private async tell(tx: EntityManager, actor: Actor, action: string, id: string, text: string): Promise<void> {
    await this.outbox.append(tx, actor.agencyId, { topic: action, subjectId: id, payload: {} });
    await this.audit.append(tx, actor, { action, objectType: 'stock_instruction', objectId: id, details: { text } });
  }
}

const present = (actor: Actor, row: Row): StockView => ({
  id: row.id,
  text: row.text,
  shared: row.ownerId === null,
  uses: row.uses,
  actions: actionsOf(stockPolicy, actor, row).filter((action) => action !== 'read'),
});
