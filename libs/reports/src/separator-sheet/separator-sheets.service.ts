import { Injectable } from '@nestjs/common';
import { authorize, type Actor } from '@vanthu/identity';
import type { PrintedFile } from '../book/books.service';
import { printedLine } from '../paper/printed-line';
import { printSeparatorSheets } from './separator-sheet-pdf';
import { separatorSheetPolicy } from './separator-sheets.policy';
import { sheetOf, type SeparatorSheetsQuery } from './separator-sheets.schemas';

/** Separator sheets to be put between papers before they are scanned. */
@Injectable()
export class SeparatorSheetsService {
  async print(actor: Actor, query: SeparatorSheetsQuery): Promise<PrintedFile> {
    const sheet = sheetOf(query);
    authorize(separatorSheetPolicy, 'print', actor, sheet);
    const at = new Date();
    const bytes = await printSeparatorSheets(sheet, query.copies, { printed: printedLine(actor, at), at });
    return { name: 'Tờ phân cách.pdf', contentType: 'application/pdf', bytes };
  }
}
