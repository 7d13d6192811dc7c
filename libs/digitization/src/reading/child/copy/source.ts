import type { PDFPage } from 'pdf-lib';

import type { PageText } from '../../messages';

/** A page of the copy. `hasText`: it says its words itself. `faults`: what PDF/A-2b does not allow on it. */
export type CopiedPage = { page: PDFPage; hasText: boolean; faults: Iterable<string> };

/** Gives the pages of a file to the copy, in the order in which they are asked for. */
export type Source = { copy: (text: PageText) => Promise<CopiedPage>; close: () => void };
