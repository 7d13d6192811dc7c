import { Module } from '@nestjs/common';
import { DocumentsModule } from '@vanthu/documents';
import { ImportsController } from './import/imports.controller';
import { ImportsService } from './import/imports.service';
import { TableReader } from './import/table-reader';
import { MailDoor } from './mail/mail.door';
import { FolderDoor } from './sources/folder.door';
import { IntakeRunner } from './sources/intake-runner';
import { Items } from './sources/items';
import { Receiving } from './sources/receiving';
import { DOORS, type Door } from './sources/source';
import { SourcesController } from './sources/sources.controller';
import { SourcesService } from './sources/sources.service';

/** What apps/api adds: the HTTP face. */
@Module({
  imports: [DocumentsModule],
  providers: [SourcesService, TableReader, ImportsService],
  controllers: [SourcesController, ImportsController],
  exports: [TableReader],
})
export class IntakeApi {}

/** What apps/worker adds: the timetable that looks at the sources. */
@Module({
  imports: [DocumentsModule],
  providers: [
    Items,
    Receiving,
    FolderDoor,
    MailDoor,
    { provide: DOORS, useFactory: (...doors: Door[]) => doors, inject: [FolderDoor, MailDoor] },
    IntakeRunner,
  ],
  exports: [IntakeRunner],
})
export class IntakeJobs {}
