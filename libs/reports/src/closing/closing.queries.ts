import { printedNumber } from '@vanthu/registers';
import type { EntityManager } from 'typeorm';
import type { PrintedRegister } from '../book/book.queries';
import type { ClosingReport } from './closing.schemas';

const MOST = 200;

type Numbered = { number: number; suffix: string; symbol: string };
type NotedRow = Numbered & { kind: string; reason: string; by: string };
type WaitingRow = Numbered & { documentId: string; numberSymbol: string; dueOn: string | null; total: number };

/** The day of an agency as two moments. */
const DAY = `($3::date::timestamp AT TIME ZONE a.time_zone) AND (($3::date + 1)::timestamp AT TIME ZONE a.time_zone) - interval '1 microsecond'`;

/** Everything that a clerk signs for at the end of a day (khóa sổ ngày). */
export async function closingOf(tx: EntityManager, register: PrintedRegister, on: string): Promise<ClosingReport> {
  const params = [register.agencyId, register.id, on];
  const entered = await tx.query<(NotedRow & { isVoid: boolean })[]>(
    `SELECT e.number, e.suffix, e.symbol, e.kind, coalesce(e.reason, '') AS reason, coalesce(u.display_name, '') AS by,
            e.kind = 'void' OR EXISTS (SELECT 1 FROM register_entry_note v
              WHERE v.agency_id = e.agency_id AND v.entry_id = e.id AND v.kind = 'void') AS "isVoid"
     FROM register_entry e JOIN agency a ON a.id = e.agency_id
     LEFT JOIN app_user u ON u.agency_id = e.agency_id AND u.id = e.entered_by
     WHERE e.agency_id = $1 AND e.register_id = $2 AND e.entered_at BETWEEN ${DAY} ORDER BY e.year, e.number, e.suffix`,
    params,
  );
  const notes = await tx.query<NotedRow[]>(
    `SELECT e.number, e.suffix, e.symbol, n.kind, n.reason, coalesce(u.display_name, '') AS by
     FROM register_entry_note n JOIN agency a ON a.id = n.agency_id
     JOIN register_entry e ON e.agency_id = n.agency_id AND e.id = n.entry_id
     LEFT JOIN app_user u ON u.agency_id = n.agency_id AND u.id = n.actor_id
     WHERE n.agency_id = $1 AND n.register_id = $2 AND n.at BETWEEN ${DAY} ORDER BY n.at, n.id`,
    params,
  );
  const ordinary = entered.filter(({ kind }) => kind === 'ordinary');
  const [first, last] = [ordinary[0], ordinary.at(-1)];
  const notPresented = register.flow === 'incoming' ? await waiting(tx, NOT_PRESENTED, params) : [];
  const late = await waiting(tx, register.flow === 'incoming' ? OVERDUE : NOT_DISPATCHED, params);
  return {
    registerId: register.id,
    register: register.name,
    on,
    entries: entered.length,
    documents: entered.filter(({ isVoid }) => !isVoid).length,
    firstNumber: first ? printedNumber(first) : '',
    lastNumber: last ? printedNumber(last) : '',
    voids: notes.filter(({ kind }) => kind === 'void').map(noted),
    irregular: entered.filter(({ kind }) => kind !== 'ordinary').map(noted),
    corrections: notes.filter(({ kind }) => kind === 'correction').map(noted),
    notPresented: notPresented.map(shown),
    notPresentedCount: notPresented[0]?.total ?? 0,
    late: late.map(shown),
    lateCount: late[0]?.total ?? 0,
  };
}

const noted = ({ kind, reason, by, ...entry }: NotedRow) => ({ number: printedNumber(entry), kind, reason, by });
const shown = ({ documentId, numberSymbol, dueOn, ...entry }: WaitingRow) => ({
  documentId,
  number: printedNumber(entry),
  numberSymbol,
  dueOn,
});

const INCOMING = `
  SELECT d.id AS "documentId", e.number, e.suffix, e.symbol, d.number_symbol AS "numberSymbol", d.due_on::text AS "dueOn",
         count(*) OVER ()::int AS total
  FROM incoming_document d JOIN register_entry e ON e.agency_id = d.agency_id AND e.id = d.register_entry_id
  WHERE d.agency_id = $1 AND d.register_id = $2`;
const NOT_PRESENTED = `${INCOMING} AND d.state = 'registered' AND d.arrived_on <= $3::date`;
const OVERDUE = `${INCOMING} AND d.due_on < $3::date AND d.state NOT IN ('completed','filed','returned','attached','forwarded')`;
const NOT_DISPATCHED = `
  SELECT d.id AS "documentId", e.number, e.suffix, e.symbol, d.number_symbol AS "numberSymbol",
         d.dispatch_due_on::text AS "dueOn", count(*) OVER ()::int AS total
  FROM outgoing_document d JOIN register_entry e ON e.agency_id = d.agency_id AND e.id = d.register_entry_id
  WHERE d.agency_id = $1 AND d.register_id = $2 AND d.state = 'registered' AND d.dispatch_due_on < $3::date`;

const waiting = (tx: EntityManager, sql: string, params: readonly string[]): Promise<WaitingRow[]> =>
  tx.query<WaitingRow[]>(`${sql} ORDER BY e.year, e.number, e.suffix LIMIT ${MOST.toString()}`, [...params]);
