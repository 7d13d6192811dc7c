import type { DocumentTypeView } from './registers.schemas';

/** What a symbol (ký hiệu) is put together from: abbreviations as they are on the day of the document. */
export type SymbolParts = {
  readonly docType: Pick<DocumentTypeView, 'code' | 'abbreviation' | 'class'>;
  readonly agencyAbbreviation: string;
  /** The drafting unit; a công văn names it. */
  readonly unitAbbreviation?: string | null;
  /** A board or council that issues without a seal of its own (ban chỉ đạo, hội đồng): it stands for the agency. */
  readonly organAbbreviation?: string | null;
  /** `party`: the pattern of the Party (19-NQ/TU), which abbreviates a công văn too. */
  readonly pattern?: 'state' | 'party';
  /** The day of the document, `2026-11-23`; a normative number shows its year. */
  readonly on: string;
};

/**
 * The symbol of what the agency issues, without its number; null for a type that carries no number (thư công).
 *
 * | kind | symbol | printed |
 * |---|---|---|
 * | with a type name | TYPE-AGENCY | 15/QĐ-SNV |
 * | công văn | AGENCY-UNIT | 12/SNV-VP |
 * | of an organ without a seal | TYPE-ORGAN | 12/QĐ-BCĐ |
 * | normative | year/TYPE-AGENCY | 05/2026/TT-BNV |
 * | copy | SY-AGENCY | 12/SY-SNV |
 * | Party | TYPE/ORGAN | 08-NQ/TU |
 *
 * @see Decree 30/2020/NĐ-CP, annexes I and III; Law 64/2025/QH15, art. 7.3
 */
export function composeSymbol(parts: SymbolParts): string | null {
  const { docType, agencyAbbreviation, unitAbbreviation, organAbbreviation, on } = parts;
  const issuer = filled(organAbbreviation) ?? agencyAbbreviation;
  const isLetter = docType.code === 'cong-van';
  if (parts.pattern === 'party' || docType.class === 'party') {
    const type = isLetter ? 'CV' : docType.abbreviation;
    return type === '' ? null : `${type}/${issuer}`;
  }
  if (isLetter) {
    const unit = filled(unitAbbreviation);
    return unit === undefined ? issuer : `${issuer}-${unit}`;
  }
  if (docType.abbreviation === '') return null;
  const symbol = `${docType.abbreviation}-${issuer}`;
  return docType.class === 'normative' ? `${on.slice(0, 4)}/${symbol}` : symbol;
}

const filled = (text: string | null | undefined): string | undefined =>
  text === null || text === undefined || text === '' ? undefined : text;
