import type { components, paths } from './api';

/** The views of REST API v1 by the names the pages use. All of them are generated: `npm run api:types`. */
type Views = components['schemas'];

export type Me = Views['Me'];
export type Post = Views['Post'];
export type Role = Post['role'];
export type Person = Views['Person'];
export type Unit = Views['Unit'];
export type User = Views['User'];

export type IncomingDocument = Views['IncomingDocument'];
export type IncomingState = IncomingDocument['state'];
export type IncomingVersion = Views['IncomingVersion'];
export type Correction = Views['CorrectIncoming'];
export type Acknowledgement = Views['Acknowledgement'];
export type Urgency = IncomingDocument['urgency'];
export type Registration = Views['RegisterIncoming'];
export type StoredFile = Views['File'];
export type Duplicate = StoredFile['duplicates'][number];

export type Register = Views['Register'];
export type RegisterEntry = Views['RegisterEntry'];
export type IrregularEntry = Views['IrregularRegisterEntry'];

export type OutgoingDocument = Views['OutgoingDocument'];
export type NewOutgoing = Views['IssueOutgoing'];
export type Dispatch = Views['Dispatch'];
export type Way = Dispatch['way'];
export type Contact = Views['Contact'];
export type ContactGroup = Views['ContactGroup'];

export type Batch = Views['Batch'];
export type BatchSource = Views['BatchSource'];
export type BatchPage = Views['BatchPage'];
export type BatchEdit = Views['EditBatchPages'];
export type NewBatch = Views['OpenBatch'];

export type Reading = Views['Reading'];
export type HeadField = Views['ProposedField'];
/** x0, y0, x1, y1 as parts of the page's width and height. */
export type Box = readonly number[];

export type LegalText = Views['LegalText'];
export type LegalStatus = LegalText['status'];
export type Citation = Views['Citation'];

export type Task = Views['Task'];
export type Decision = Views['Decision'];
export type Work = Views['Work'];
export type NewWork = Views['NewWork'];
export type Reader = Views['Reader'];
export type RecordedInstruction = Views['RecordedInstruction'];
export type NewDecision = Views['NewDecision'];
export type Plan = Pick<
  Views['Distribution'],
  'leadUnitId' | 'cooperatingUnitIds' | 'informedUnitIds' | 'dueOn' | 'opinion'
>;

export type Draft = Views['Draft'];
export type DraftLine = Views['DraftLine'];
export type NewDraft = Views['NewDraft'];
export type DraftStep = Views['DraftStep'];
export type PageMark = Views['PageMark'];

export type Notification = Views['Notification'];
export type NotificationSettings = Views['NotificationSettings'];
export type ReminderRule = Views['ReminderRule'];

export type CaseFile = Views['CaseFile'];
export type CaseFileState = CaseFile['state'];
export type FixityReport = Views['FixityReport'];
export type Proof = Views['Proof'];
export type SearchHit = Views['SearchHit'];

export const INCOMING_STATES: readonly IncomingState[] = [
  'received',
  'registered',
  'presented',
  'instructed',
  'assigned',
  'in_progress',
  'completed',
  'filed',
  'returned',
  'forwarded',
  'attached',
];
export const SECRECIES: readonly NonNullable<Registration['secrecy']>[] = [
  'none',
  'secret',
  'top_secret',
  'absolute_secret',
];
export const MEDIA: readonly NonNullable<Registration['medium']>[] = ['paper', 'electronic'];
export const PETITION_KINDS: readonly Views['PetitionInput']['kind'][] = [
  'complaint',
  'denunciation',
  'proposal',
  'reflection',
];
export const URGENCIES: readonly Urgency[] = ['normal', 'urgent', 'very_urgent', 'flash', 'flash_timed'];

/** A middleware sends Accept-Language, so no call states it. */
type Operation<T> = T extends { parameters: infer P }
  ? Omit<T, 'parameters'> & { parameters: Omit<P, 'header'> & { header?: never } }
  : T;

/** The paths without their common prefix. */
export type ApiPaths = {
  [P in keyof paths as P extends `/api/v1${infer Rest}` ? Rest : never]: {
    [M in keyof paths[P]]: Operation<paths[P][M]>;
  };
};
