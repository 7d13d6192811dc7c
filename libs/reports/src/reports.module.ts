import { Module } from '@nestjs/common';
import { DocumentsModule } from '@vanthu/documents';
import { DraftsModule } from '@vanthu/workflow';
import { BooksService } from './book/books.service';
import { BooksController, ChecksController } from './books.controller';
import { ClosingService } from './closing/closing.service';
import { DraftSlipsController } from './draft-slip/draft-slips.controller';
import { DraftSlipsService } from './draft-slip/draft-slips.service';
import { PrintsService } from './checks/prints.service';
import { PapersController } from './papers.controller';
import { PapersService } from './papers.service';

/** What other libs may use. */
@Module({
  imports: [DocumentsModule, DraftsModule],
  providers: [PrintsService, BooksService, ClosingService, PapersService, DraftSlipsService],
  exports: [PrintsService, BooksService, ClosingService, PapersService, DraftSlipsService],
})
export class ReportsModule {}

/** What apps/api adds: the HTTP face. */
@Module({
  imports: [ReportsModule],
  controllers: [BooksController, ChecksController, PapersController, DraftSlipsController],
})
export class ReportsApi {}
