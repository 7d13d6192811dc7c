/** Reports and prints: register books, the arrival stamp, routing slips, labels, and their check pages. */
export { ReportsApi, ReportsModule } from './reports.module';
export { BooksService } from './book/books.service';
export { PrintsService } from './checks/prints.service';
export { PapersService } from './papers.service';
export { Paper } from './paper/paper';
export { printSeparatorSheets } from './separator-sheet/separator-sheet-pdf';
export { drawSheet, stampedPage, type HeadBoxes, type ReadSheet } from './stamp/stamped-pages';
export { printWeek, type WeekRow, type WeekSheet } from './week/week-pdf';
