/** Digitization (số hóa): the reading of files, by text layer or OCR, and what stands on the page head. */
export { DigitizationApi, DigitizationJobs, DigitizationModule } from './digitization.module';
export { CutsConsumer } from './batches/cuts.consumer';
export { DocumentsConsumer } from './batches/documents.consumer';
export { PagesConsumer } from './batches/pages.consumer';
export { StacksConsumer } from './batches/stacks.consumer';
export { BoxListsService } from './campaigns/box-lists.service';
export { ListQuery, ListView, type BoxView, type FolderView } from './campaigns/boxes.schemas';
export { BoxesService } from './campaigns/boxes.service';
export { CampaignsApi, CampaignsModule } from './campaigns/campaigns.module';
export { printedLabel } from './campaigns/label.rules';
export { seedCampaign } from './campaigns/campaign.seed';
export { ReadingConsumer } from './reading.consumer';
export { ReadingsService } from './readings.service';
export { readPageHead, readPageSigns, SURE, type PageHead, type PageSigns } from './page-head';
export {
  cutsOf,
  documentsOf,
  firstPageCertainty,
  type BatchPage,
  type CutOptions,
  type PageVerdict,
} from './batches/cuts.rules';
export { formatSeparator, parseSeparator, SeparatorSheet } from './batches/separator-sheet.rules';
export {
  captureDocument,
  closeReaders,
  findSeparator,
  makeSearchablePdf,
  readDocument,
  Separator,
  UnreadableFile,
  type CapturedPage,
  type Raster,
  type ReadableFile,
  type ReadPage,
  type ReadWord,
} from './reading';
