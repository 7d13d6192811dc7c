/** Incoming documents (văn bản đến) and the files they are made of. */
export { Acknowledgements } from './acknowledgements';
export { DeparturesService } from './departures.service';
export { letIn, letOut } from './document-access';
export { DocumentsApi, DocumentsJobs, DocumentsModule } from './documents.module';
export { fileAttached, illegalStep } from './documents.problems';
export { emptyFile, lyingType, noFile, oneFile, uploadCut } from './files/file.problems';
export { DRAFT_VISIBLE, draftVisibility } from './files/draft-readers';
export { fileVisibleTo } from './files/files.policy';
export { FilesService, type StoredFile } from './files/files.service';
export { attachment, byteRange, reprDigest } from './files/http-headers';
export { Orphans, type OrphanReport } from './files/orphans';
export { OrphansConsumer } from './files/orphans.consumer';
export { OrphansTimetable } from './files/orphans.timetable';
export { UploadsService, type Brought, type StoredBytes } from './files/uploads.service';
export {
  ACTIONS,
  INCOMING,
  nextState,
  STATES,
  type IncomingAction,
  type IncomingState,
} from './incoming-document.rules';
export {
  incomingPolicy,
  knowsPetition,
  petitionKnownTo,
  readerOf,
  visibleTo,
  type Condition,
  type DocumentFacts,
} from './incoming-documents.policy';
export type { IncomingRow } from './incoming-documents.queries';
export { SECRECIES, URGENCIES, type Secrecy, type Urgency } from './incoming-fields';
export { IncomingView, ReceiveIncoming } from './incoming-documents.schemas';
export { LikenessConsumer } from './likeness.consumer';
export { IncomingDocumentsService, type StepFields } from './incoming-documents.service';
export { DispatchesService } from './outgoing/dispatches.service';
export { isDispatched, recipientState } from './outgoing/outgoing-document.rules';
export { outgoingPolicy, outgoingVisibleTo, type OutgoingFacts } from './outgoing/outgoing-documents.policy';
export { RECIPIENT_STATE } from './outgoing/outgoing-documents.queries';
export { OutgoingDocumentsService } from './outgoing/outgoing-documents.service';
export { OutgoingApi, OutgoingModule } from './outgoing/outgoing.module';
export { uploadBody, type UploadBody } from './files/upload-body';
export { WordsTimetable } from './words.timetable';
