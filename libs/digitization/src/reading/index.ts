export { makeSearchablePdf, readDocument, type ReadingOptions } from './read-document';
export { DEFAULT_LIMITS, type ReadableFile, type ReadingLimits, type ReadPage, type ReadWord } from './read-page';
export { closeReaders } from './readers';
export { UnreadableFile, type UnreadableCode } from './unreadable-file';
