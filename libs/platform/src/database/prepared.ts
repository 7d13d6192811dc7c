import { createHash } from 'node:crypto';
import type { EntityManager, QueryRunner } from 'typeorm';

/** A statement with a name is parsed and planned once a connection. */
type Statement = { readonly name: string; readonly text: string; readonly values: readonly unknown[] };
/** What of node-postgres is needed here; what it is asked goes out at once and in that order. */
export type Connection = {
  query(statement: Statement | string): Promise<{ rows: unknown[]; rowCount: number | null; command: string }>;
};

const names = new Map<string, string>();
/** Each connection keeps a plan for each text: more texts than this means that one was put together from data. */
const MANY = 200;

/**
 * Like `tx.query`, for the few statements whose planning costs more than their work. The text must be a constant of
 * the program. Behind PgBouncer in transaction mode this needs its `max_prepared_statements` (1.21, on from 1.24).
 */
export async function prepared<T extends object>(
  tx: EntityManager,
  text: string,
  values: readonly unknown[],
): Promise<T[]> {
  if (!tx.queryRunner) throw new Error('prepared statements run in a transaction of the unit of work');
  const connection = await connectionOf(tx.queryRunner);
  const { rows } = await connection.query(statement(text, values));
  return rows as T[];
}

/** The same as a value, for whoever holds the connection. */
export const statement = (text: string, values: readonly unknown[]): Statement => ({
  name: nameOf(text),
  text,
  values,
});

/** The connection below TypeORM. */
export async function connectionOf(runner: QueryRunner): Promise<Connection> {
  const connection: unknown = await runner.connect();
  if (!isConnection(connection)) throw new Error('the driver is not node-postgres');
  return connection;
}

function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= MANY) throw new Error('too many prepared statements: is the text put together from data?');
  const name = `vanthu_${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
  names.set(text, name);
  return name;
}

const isConnection = (value: unknown): value is Connection =>
  typeof value === 'object' && value !== null && 'query' in value;
