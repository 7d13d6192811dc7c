import { Module } from '@nestjs/common';
import { DocumentsModule } from '@vanthu/documents';
import { ReferencesModule } from '@vanthu/references';
import { BatchEditsService } from './batches/batch-edits.service';
import { BatchJournal } from './batches/batch-journal';
import { BatchPagesService } from './batches/batch-pages.service';
import { BatchStore } from './batches/batch.store';
import { BatchesController } from './batches/batches.controller';
import { BatchesService } from './batches/batches.service';
import { CutsConsumer } from './batches/cuts.consumer';
import { DeliveryService } from './batches/delivery.service';
import { DocumentsConsumer } from './batches/documents.consumer';
import { PagesConsumer } from './batches/pages.consumer';
import { StacksConsumer } from './batches/stacks.consumer';
import { ReadingConsumer, ReadingTold } from './reading.consumer';
import { ReadingStore } from './reading.store';
import { ReadingsController } from './readings.controller';
import { ReadingsService } from './readings.service';
import { WorkFiles } from './work-files';

/** What other libs may use. */
@Module({ imports: [DocumentsModule, ReferencesModule], providers: [ReadingsService], exports: [ReadingsService] })
export class DigitizationModule {}

/** What apps/api adds: the HTTP face. */
@Module({
  imports: [DigitizationModule, DocumentsModule],
  controllers: [ReadingsController, BatchesController],
  providers: [BatchesService, BatchPagesService, BatchEditsService, DeliveryService, BatchStore, BatchJournal],
})
export class DigitizationApi {}

/** What apps/worker adds: the readers. */
@Module({
  imports: [DigitizationModule, DocumentsModule, ReferencesModule],
  providers: [
    ReadingConsumer,
    ReadingTold,
    ReadingStore,
    StacksConsumer,
    PagesConsumer,
    DocumentsConsumer,
    CutsConsumer,
    BatchStore,
    BatchJournal,
    WorkFiles,
  ],
  exports: [ReadingConsumer, StacksConsumer, PagesConsumer, DocumentsConsumer, CutsConsumer],
})
export class DigitizationJobs {}
