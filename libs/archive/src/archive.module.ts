import { Module } from '@nestjs/common';
import { DocumentsModule } from '@vanthu/documents';
import { IdentityModule } from '@vanthu/identity';
import { AcceptanceService } from './acceptance.service';
import { CaseFilesController, ProofsController } from './archive.controller';
import { CaseFilesService } from './case-files.service';
import { CaseJournal } from './case-journal';
import { ProofsService } from './proofs.service';

/** What other libs may use. */
@Module({
  imports: [IdentityModule, DocumentsModule],
  providers: [CaseFilesService, AcceptanceService, ProofsService, CaseJournal],
  exports: [CaseFilesService, AcceptanceService, ProofsService],
})
export class ArchiveModule {}

/** What apps/api adds: the HTTP face. */
@Module({ imports: [ArchiveModule], controllers: [CaseFilesController, ProofsController] })
export class ArchiveApi {}
