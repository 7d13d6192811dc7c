import { Module } from '@nestjs/common';
import { DocumentsModule } from '@vanthu/documents';
import { BooksService } from './book/books.service';
import { BooksController, ChecksController } from './books.controller';
import { ClosingService } from './closing/closing.service';
import { PrintsService } from './checks/prints.service';
import { PapersController } from './papers.controller';
import { PapersService } from './papers.service';

/** What other libs may use. */
@Module({
  imports: [DocumentsModule],
  providers: [PrintsService, BooksService, ClosingService, PapersService],
  exports: [PrintsService, BooksService, ClosingService, PapersService],
})
export class ReportsModule {}

/** What apps/api adds: the HTTP face. */
@Module({ imports: [ReportsModule], controllers: [BooksController, ChecksController, PapersController] })
export class ReportsApi {}
