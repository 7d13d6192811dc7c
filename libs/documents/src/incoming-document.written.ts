import { invalidInput } from '@vanthu/platform';
import type { EntryLine } from '@vanthu/registers';
import type { Change } from './document-columns';
import type { Urgency } from './incoming-fields';
import type { IncomingRow } from './incoming-documents.queries';
import type { CorrectIncoming, ReceiveIncoming } from './incoming-documents.schemas';
import { splitNumberSymbol } from './number-symbol.rules';
import { requireSecrecy, SECRET_SUBJECT, stubbed } from './secrecy.rules';

/** What a clerk wrote of a document; what was left out stays as it is. */
export type Stated = Omit<CorrectIncoming, 'reason' | 'petition'>;

/** What is known of a document when it comes; what nobody said is the usual: a paper that was scanned. */
export function arrivalOf(input: ReceiveIncoming) {
  const source = input.source ?? 'upload';
  const secrecy = input.secrecy ?? 'none';
  const urgency: Urgency = input.urgency ?? 'normal';
  return {
    source,
    secrecy,
    urgency,
    medium: input.medium ?? (source === 'mail' || source === 'exchange' ? ('electronic' as const) : ('paper' as const)),
    sender: input.sender ?? '',
    subject: secrecy === 'none' ? '' : SECRET_SUBJECT,
  };
}

/**
 * What was written as it may be kept: of a secret only the stub, and an hour with what must arrive at an hour (hỏa tốc
 * hẹn giờ).
 * @throws Problem `documents/secret-content`, `documents/content-missing`, `invalid-input`
 */
export function lawfully<T extends Stated>(doc: IncomingRow, written: T): T {
  const secrecy = written.secrecy ?? doc.secrecy;
  requireSecrecy(doc, secrecy);
  const now = { urgency: doc.urgency, dueOn: doc.dueOn, dueTime: doc.dueTime, ...stated(written) };
  const timed = now.urgency === 'flash_timed' || now.dueTime !== null;
  const missing = (['dueOn', 'dueTime'] as const).filter((field) => timed && now[field] === null);
  if (missing.length > 0) {
    const message = 'Văn bản hẹn giờ cần cả ngày và giờ';
    throw invalidInput({ errors: missing.map((field) => ({ pointer: `/${field}`, message })) });
  }
  return stubbed(secrecy, written);
}

/** The columns it changes. The number and symbol as printed bring their two parts with them. */
export function stateable(fields: Stated): Change {
  const given = stated(fields) as Change;
  return typeof given.numberSymbol === 'string' ? { ...given, ...splitNumberSymbol(given.numberSymbol) } : given;
}

/** What the register book says of it; columns of Decree 30/2020/NĐ-CP, annex IV, 1.2. */
export function lineOf(doc: IncomingRow, fields: Stated): EntryLine {
  const now = { ...doc, ...stated(fields) };
  return {
    numberSymbol: now.numberSymbol,
    issuedOn: now.issuedOn ?? '',
    issuer: now.issuer,
    docType: now.docType,
    subject: now.subject,
    signer: now.signer,
    recipients: now.toPlaces,
    copies: now.copies?.toString() ?? '',
    note: now.note,
  };
}

const stated = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
