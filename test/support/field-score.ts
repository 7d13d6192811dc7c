import { readPageHead, SURE, type PageHead, type ReadPage } from '@vanthu/digitization';

import { scoreReading } from './ocr-score';

/** The fields that are counted, by the words of the report, and what the truth calls them. */
const FIELDS = {
  number: ['number', 'number'],
  symbol: ['symbol', 'symbol'],
  date: ['issuedOn', 'issued_on'],
  type: ['docType', 'doc_type'],
  issuer: ['issuer', 'agency'],
  superior: ['superior', 'agency_superior'],
  place: ['place', 'place'],
  subject: ['subject', 'subject'],
  signer: ['signer', 'signer'],
  capacity: ['signerCapacity', 'signer_capacity'],
  addressees: ['addressees', 'addressees'],
  recipients: ['recipients', 'recipients'],
  urgency: ['urgency', 'urgency'],
  secrecy: ['secrecy', 'secrecy'],
  stampOwner: ['stampOwner', 'owner'],
  stampNumber: ['stampNumber', 'number'],
  stampDate: ['stampedOn', 'date'],
} as const satisfies Record<string, readonly [keyof PageHead, string]>;
export type CountedField = keyof typeof FIELDS;

/** Of a subject so large a share of letters may be wrong; of everything else none. */
const SUBJECT_TOLERANCE = 0.02;

/** One field of one document: what was proposed for it, and whether it is right. */
export type FieldResult = {
  field: CountedField;
  truth: string | null;
  proposed: string | null;
  confidence: number;
  exact: boolean;
};
export type FieldRates = { exact: number; wrongUnflagged: number };

/** The truth of a scan as it lies on the disk; a field that is not in it is not counted. */
export type FieldTruth = Readonly<Record<string, unknown>>;

/** The documents of a file: itself, or those it lists. */
export const documentsOf = (truth: FieldTruth): FieldTruth[] =>
  Array.isArray(truth.documents) ? truth.documents.filter(isTruth) : [truth];

const isTruth = (value: unknown): value is FieldTruth =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The pages of a file that belong to this document. */
export const pagesOfDocument = <T extends Pick<ReadPage, 'page'>>(truth: FieldTruth, pages: readonly T[]): T[] => {
  const own: unknown = truth.scan_pages;
  return Array.isArray(own) ? pages.filter(({ page }) => own.includes(page)) : [...pages];
};

/** Compares what the product proposes for a document with its truth. */
export const scoreFields = (
  truth: FieldTruth,
  pages: readonly Pick<ReadPage, 'page' | 'blank' | 'words'>[],
): FieldResult[] => {
  const head = readPageHead(pages);
  return (Object.keys(FIELDS) as CountedField[]).flatMap((field) => {
    const [ours, theirs] = FIELDS[field];
    const wanted = field.startsWith('stamp') ? stampedAs(truth, theirs) : truth[theirs];
    if (wanted === undefined) return [];
    const [right, proposed] = [asText(wanted), asText(head[ours]?.value)];
    return [
      {
        field,
        truth: right,
        proposed,
        confidence: head[ours]?.confidence ?? 0,
        exact: isExact(field, right, proposed),
      },
    ];
  });
};

/** What the arrival stamp says, null where there is none, undefined where the truth does not tell. */
const stampedAs = ({ scan }: FieldTruth, name: string): unknown => {
  if (!isTruth(scan) || scan.incoming_stamp === undefined) return undefined;
  if (!isTruth(scan.incoming_stamp)) return null;
  const value = scan.incoming_stamp[name];
  const [day, month, year] = name === 'date' ? String(value).split('/') : [];
  return year === undefined ? value : `${year}-${month?.padStart(2, '0') ?? ''}-${day?.padStart(2, '0') ?? ''}`;
};

const asText = (value: unknown): string | null => {
  const text = Array.isArray(value)
    ? value.map(String).join('\n')
    : typeof value === 'number'
      ? value.toString()
      : value;
  return typeof text === 'string' && text.trim() !== ''
    ? text
        .normalize('NFC')
        .replace(/[^\S\n]+/g, ' ')
        .trim()
    : null;
};

const isExact = (field: CountedField, truth: string | null, proposed: string | null): boolean => {
  if (truth === null || proposed === null) return truth === proposed;
  if (field === 'number') return Number(truth) === Number(proposed);
  if (field === 'subject') return scoreReading(truth, proposed).rate <= SUBJECT_TOLERANCE;
  return truth === proposed;
};

/**
 * Rates by field: `exact` of all documents that have it in their truth; `wrongUnflagged` of the proposals at or above
 * the threshold, which the clerk is not asked to look at.
 */
export const ratesOf = (results: readonly FieldResult[]): Partial<Record<CountedField, FieldRates>> => {
  const rates: Partial<Record<CountedField, FieldRates>> = {};
  for (const field of Object.keys(FIELDS) as CountedField[]) {
    const of = results.filter((result) => result.field === field);
    if (of.length > 0) rates[field] = { exact: share(of, ({ exact }) => exact), wrongUnflagged: wrongAmongSure(of) };
  }
  return rates;
};

export const wrongAmongSure = (results: readonly FieldResult[]): number =>
  share(results.filter(isSure), ({ exact }) => !exact);

export const isSure = ({ proposed, confidence }: FieldResult): boolean => proposed !== null && confidence >= SURE;

const share = <T>(list: readonly T[], holds: (item: T) => boolean): number =>
  list.length === 0 ? 0 : Math.round((list.filter(holds).length / list.length) * 10_000) / 10_000;
