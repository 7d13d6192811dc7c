import type { Config, Locale } from '@vanthu/platform';
import { folderPath } from './folder-place';
import type { ItemRow, SourceRow } from './sources.queries';
import type { ItemView, SourceView } from './sources.schemas';
import { saidReason } from './why';

/** A source in the words of its reader; where it looks is said as the administrator knows it. */
export function presentSource(config: Config, row: SourceRow, locale: Locale): SourceView {
  const { mail, folder } = row;
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    kind: row.kind,
    state: row.state,
    place: mail
      ? `${mail.user} @ ${mail.host}:${mail.port.toString()}, ${mail.mailbox}`
      : folderPath(config, { agencyCode: row.agencyCode, folder: folder ?? '' }),
    folder,
    mail,
    pollSeconds: row.pollSeconds,
    running: row.running,
    failures: row.failures,
    lastRunAt: row.lastRunAt,
    lastOkAt: row.lastOkAt,
    nextRunAt: row.nextRunAt,
    lastError: saidReason(row.lastError, locale),
    counts: row.counts,
  };
}

export const presentItem = (row: ItemRow, locale: Locale): ItemView => ({
  id: row.id,
  name: row.name,
  size: row.size,
  sha256: row.sha256,
  state: row.state,
  attempts: row.attempts,
  reason: saidReason(row.reason, locale),
  documentId: row.documentId,
  createdAt: row.createdAt,
  settledAt: row.settledAt,
});
