import { actionsOf, type Actor } from '@vanthu/identity';
import { importPolicy } from '../intake.policy';
import { fieldsOf } from './columns.rules';
import type { ImportView } from './imports.schemas';
import type { ImportRow } from './imports.store';

const OFFERED = { checked: ['change', 'commit'], committed: ['undo'], undone: [] } as const;

/** An import as the actor may see it, with what may be done about it now. */
export const present = (actor: Actor, row: ImportRow): ImportView => ({
  id: row.id,
  version: row.version,
  state: row.state,
  register: row.register,
  fileName: row.fileName,
  sha256: row.sha256,
  format: row.format,
  facts: row.facts,
  headers: row.headers,
  fields: [...fieldsOf(row.register.flow)],
  mapping: row.mapping,
  rows: row.rows,
  badRows: row.badRows,
  createdAt: row.createdAt,
  createdBy: row.createdBy,
  committedAt: row.committedAt,
  undoneAt: row.undoneAt,
  undoReason: row.undoReason,
  actions: actionsOf(importPolicy, actor, row).filter((action) =>
    (OFFERED[row.state] as readonly string[]).includes(action),
  ),
});
