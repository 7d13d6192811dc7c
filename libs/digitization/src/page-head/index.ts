export { SURE } from './certainty.rules';
export { DOCUMENT_TYPES, type DocumentType } from './document-types';
export type { HeadField, HeadPage } from './head-line';
export { readPageHead, type PageHead } from './page-head';
export { readPageSigns, type PageSigns } from './page-signs';
