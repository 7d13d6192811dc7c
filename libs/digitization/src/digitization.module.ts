import { Module } from '@nestjs/common';
import { DocumentsModule } from '@vanthu/documents';
import { ReferencesModule } from '@vanthu/references';
import { ReadingConsumer, ReadingTold } from './reading.consumer';
import { ReadingStore } from './reading.store';
import { ReadingsController } from './readings.controller';
import { ReadingsService } from './readings.service';

/** What other libs may use. */
@Module({ imports: [DocumentsModule, ReferencesModule], providers: [ReadingsService], exports: [ReadingsService] })
export class DigitizationModule {}

/** What apps/api adds: the HTTP face. */
@Module({ imports: [DigitizationModule], controllers: [ReadingsController] })
export class DigitizationApi {}

/** What apps/worker adds: the reader. */
@Module({
  imports: [DigitizationModule, DocumentsModule, ReferencesModule],
  providers: [ReadingConsumer, ReadingTold, ReadingStore],
  exports: [ReadingConsumer],
})
export class DigitizationJobs {}
