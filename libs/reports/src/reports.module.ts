import { Module } from '@nestjs/common';
import { CampaignsModule } from '@vanthu/digitization';
import { DocumentsModule } from '@vanthu/documents';
import { DraftsModule } from '@vanthu/workflow';
import { BooksService } from './book/books.service';
import { BoxPapersController } from './boxes/box-papers.controller';
import { BooksController, ChecksController } from './books.controller';
import { ClosingService } from './closing/closing.service';
import { DraftSlipsController } from './draft-slip/draft-slips.controller';
import { DraftSlipsService } from './draft-slip/draft-slips.service';
import { PrintsService } from './checks/prints.service';
import { PapersController } from './papers.controller';
import { PapersService } from './papers.service';
import { SeparatorSheetsController } from './separator-sheet/separator-sheets.controller';
import { SeparatorSheetsService } from './separator-sheet/separator-sheets.service';

/** What other libs may use. */
@Module({
  imports: [DocumentsModule, DraftsModule],
  providers: [PrintsService, BooksService, ClosingService, PapersService, DraftSlipsService, SeparatorSheetsService],
  exports: [PrintsService, BooksService, ClosingService, PapersService, DraftSlipsService, SeparatorSheetsService],
})
export class ReportsModule {}

/** What apps/api adds: the HTTP face. */
@Module({
  imports: [ReportsModule, CampaignsModule],
  controllers: [
    BooksController,
    ChecksController,
    PapersController,
    DraftSlipsController,
    BoxPapersController,
    SeparatorSheetsController,
  ],
})
export class ReportsApi {}
