import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { RegistersModule } from '@vanthu/registers';
import { Acknowledgements } from './acknowledgements';
import { AcknowledgementsController } from './acknowledgements.controller';
import { DeparturesService } from './departures.service';
import { DocumentJournal } from './document-journal';
import { FilesController } from './files/files.controller';
import { FilesService } from './files/files.service';
import { Orphans } from './files/orphans';
import { OrphansConsumer } from './files/orphans.consumer';
import { OrphansTimetable } from './files/orphans.timetable';
import { Spool } from './files/spool';
import { acceptUploads } from './files/upload-body';
import { UploadsService } from './files/uploads.service';
import { IncomingDocumentsController } from './incoming-documents.controller';
import { IncomingDocumentsService } from './incoming-documents.service';
import { LikenessConsumer } from './likeness.consumer';
import { Petitions } from './petitions';
import { WordsTimetable } from './words.timetable';

/** What other libs may use. */
@Module({
  imports: [RegistersModule],
  providers: [
    FilesService,
    IncomingDocumentsService,
    DeparturesService,
    Acknowledgements,
    Petitions,
    DocumentJournal,
    Orphans,
    Spool,
    UploadsService,
  ],
  exports: [FilesService, IncomingDocumentsService, DeparturesService, Acknowledgements, Orphans, UploadsService],
})
export class DocumentsModule {}

/** What apps/api adds: the HTTP face. */
@Module({
  imports: [DocumentsModule],
  controllers: [FilesController, IncomingDocumentsController, AcknowledgementsController],
})
export class DocumentsApi implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  onModuleInit(): void {
    acceptUploads(this.host.httpAdapter.getInstance());
  }
}

/** What apps/worker adds: whoever keeps what finds near-equal texts, the index of words, and the daily look through the store. */
@Module({
  providers: [LikenessConsumer, Orphans, OrphansConsumer, OrphansTimetable, WordsTimetable],
  exports: [LikenessConsumer, OrphansConsumer],
})
export class DocumentsJobs {}
