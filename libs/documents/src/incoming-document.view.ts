import type { Actor } from '@vanthu/identity';
import { knowsPetition, offeredActions } from './incoming-documents.policy';
import type { IncomingRow } from './incoming-documents.queries';
import type { IncomingVersionView, IncomingView } from './incoming-documents.schemas';

/**
 * A document as an actor sees it who may read it: of a petition without its files and without the complainant, unless
 * the actor may know them. Field by field, never `...doc`: a new column stays private until somebody writes it here.
 */
export function present(actor: Actor, doc: IncomingRow): IncomingView {
  const knows = knowsPetition(actor, doc);
  return {
    id: doc.id,
    version: doc.version,
    state: doc.state,
    numberSymbol: doc.numberSymbol,
    number: doc.number,
    symbol: doc.symbol,
    issuedOn: doc.issuedOn,
    issuer: doc.issuer,
    issuerCode: doc.issuerCode,
    docType: doc.docType,
    subject: doc.subject,
    signer: doc.signer,
    signerTitle: doc.signerTitle,
    urgency: doc.urgency,
    secrecy: doc.secrecy,
    language: doc.language,
    medium: doc.medium,
    pages: doc.pages,
    copies: doc.copies,
    toPlaces: doc.toPlaces,
    note: doc.note,
    source: doc.source,
    sender: knows ? doc.sender : '',
    register: doc.register,
    arrivalNumber: doc.arrivalNumber,
    arrivalYear: doc.arrivalYear,
    arrivedOn: doc.arrivedOn,
    dueOn: doc.dueOn,
    dueTime: doc.dueTime,
    receivedAt: doc.receivedAt,
    receivedBy: doc.receivedBy,
    registerBy: doc.registerBy,
    registeredAt: doc.registeredAt,
    registeredBy: doc.registeredBy,
    presentBy: doc.presentBy,
    late: doc.late,
    completedAt: doc.completedAt,
    returnReason: doc.returnReason,
    voidReason: doc.voidReason,
    forwardedTo: doc.forwardedTo,
    forwardedAddress: doc.forwardedAddress,
    attachedTo: doc.attachedTo,
    petition: doc.petition && { kind: doc.petition.kind, complainant: knows ? doc.petition.complainant : null },
    files: knows ? doc.files : [],
    actions: offeredActions(actor, doc),
  };
}

/** In a list nobody is shown who complains. */
export function presentListed(actor: Actor, doc: IncomingRow): IncomingView {
  const view = present(actor, doc);
  return view.petition ? { ...view, petition: { kind: view.petition.kind, complainant: null } } : view;
}

/** The fields of versions from before it was known that a paper is a petition, or a secret, which may tell too much. */
const TELLING: readonly string[] = [
  'numberSymbol',
  'issuer',
  'subject',
  'signer',
  'signerTitle',
  'note',
  'toPlaces',
  'sender',
];

/** A version as an actor may see it: what a petition or a secret hides now is hidden in its past. */
export function openly(actor: Actor, doc: IncomingRow, version: IncomingVersionView): IncomingVersionView {
  if (knowsPetition(actor, doc) && doc.secrecy === 'none') return version;
  const changes = version.changes.map(({ field, from, to }) =>
    TELLING.includes(field) ? { field, from: hidden(from), to: hidden(to) } : { field, from, to },
  );
  return { ...version, reason: version.reason === null ? null : HIDDEN, changes };
}

const HIDDEN = '(ẩn)';
const hidden = (value: unknown) => (value === null || value === '' ? value : HIDDEN);
