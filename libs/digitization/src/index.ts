/** Digitization (số hóa): the reading of files, by text layer or OCR, and what stands on the page head. */
export { DigitizationApi, DigitizationJobs, DigitizationModule } from './digitization.module';
export { ReadingConsumer } from './reading.consumer';
export { ReadingsService } from './readings.service';
export { readPageHead, SURE, type PageHead } from './page-head';
export {
  closeReaders,
  makeSearchablePdf,
  readDocument,
  UnreadableFile,
  type ReadableFile,
  type ReadPage,
  type ReadWord,
} from './reading';
