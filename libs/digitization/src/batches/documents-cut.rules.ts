/** A page as far as cutting is concerned. */
export type CutPage = { readonly id: string; readonly cut: 'none' | 'maybe' | 'cut' };

/** The pages of each document, in order: each page stands in one of them, and the first begins one, said or not. */
export const documentsOf = <T extends CutPage>(pages: readonly T[]): T[][] =>
  pages.reduce<T[][]>((documents, page) => {
    const last = documents.at(-1);
    if (!last || page.cut === 'cut') return [...documents, [page]];
    last.push(page);
    return documents;
  }, []);

/**
 * What the file of a document is called (Circular 05/2025/TT-BNV, art. 8): the code of the case file and the ordinal in
 * it; without a case file the name of the batch stands for the code. Whatever file systems refuse becomes a hyphen.
 */
export const documentName = (code: string, ordinal: number): string =>
  `${code
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 120)}.${ordinal.toString().padStart(3, '0')}.pdf`;
