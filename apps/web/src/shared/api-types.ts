/** The views of REST API v1, and its paths, as the client uses them. */

export type Role =
  | 'clerk'
  | 'unit_clerk'
  | 'recorder'
  | 'leader'
  | 'chief_of_office'
  | 'head_of_unit'
  | 'specialist'
  | 'archivist'
  | 'admin'
  | 'assistant';

export type Post = { id: string; role: Role; title: string; unitId: string | null; unitName: string | null };
export type Me = {
  user: { id: string; displayName: string; username: string };
  agency: { id: string; code: string; name: string };
  posts: Post[];
  roles: Role[];
  locale: string;
};
export type Unit = { id: string; name: string; code?: string };
export type Person = { id: string; displayName: string; posts: Post[] };
export type Session = {
  id: string;
  createdAt: string;
  lastSeenAt: string | null;
  userAgent: string;
  address: string;
  current: boolean;
};
export type Token = {
  id: string;
  name: string;
  scopes: string[];
  createdAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
};
export type User = {
  id: string;
  version: number;
  username: string;
  displayName: string;
  disabled: boolean;
  posts: Post[];
  actions: string[];
};
export type Delivery = {
  id: string;
  topic: string;
  consumer: string;
  subjectId: string;
  attempt: number;
  lastError: string | null;
  createdAt: string;
};

export type Register = { id: string; name: string; active: boolean; year: number; last: number; closed: boolean };
export type DocumentType = { code: string; name: string };

export type IncomingState =
  | 'received'
  | 'registered'
  | 'presented'
  | 'instructed'
  | 'assigned'
  | 'in_progress'
  | 'completed'
  | 'filed'
  | 'returned';
export type Urgency = 'normal' | 'urgent' | 'very_urgent' | 'flash' | 'flash_timed';

export type Duplicate = {
  fileId: string;
  documentId: string | null;
  numberSymbol: string | null;
  arrivalNumber: number | null;
  subject: string | null;
};
export type StoredFile = {
  id: string;
  sha256: string;
  name: string;
  size: number;
  contentType: string;
  createdAt: string;
  duplicates: Duplicate[];
  documentId: string | null;
};
export type DocumentFile = {
  id: string;
  name: string;
  role: string;
  sha256: string;
  size: number;
  contentType: string;
};
export type IncomingDocument = {
  id: string;
  version: number;
  state: IncomingState;
  numberSymbol: string;
  issuedOn: string | null;
  issuer: string;
  docType: string;
  subject: string;
  signer: string;
  signerTitle: string;
  urgency: Urgency;
  pages: number | null;
  note: string;
  register: { id: string; name: string } | null;
  arrivalNumber: number | null;
  arrivalYear: number | null;
  arrivedOn: string | null;
  dueOn: string | null;
  receivedAt: string;
  registeredAt: string | null;
  completedAt: string | null;
  returnReason: string | null;
  files: DocumentFile[];
  actions: string[];
};
export type SameDocument = { id: string; numberSymbol: string; arrivalNumber: number | null; subject: string };

/** x0, y0, x1, y1 as parts of the page's width and height. */
export type Box = number[];
export type HeadField = { value: string; confidence: number; page: number; boxes: Box[] };
export type Reading = {
  fileId: string;
  state: 'queued' | 'reading' | 'read' | 'failed';
  pagesTotal: number | null;
  pagesDone: number;
  engine: string | null;
  failure: { code: string; title: string; detail: string } | null;
  head: Record<string, HeadField | null>;
  searchable: { sha256: string; size: number } | null;
  version: number;
};
export type PageText = {
  page: number;
  text: string;
  confidence: number;
  rotation: number;
  blank: boolean;
  source: 'ocr' | 'text-layer';
  widthPx: number;
  heightPx: number;
};
export type Word = { text: string; box: Box; confidence: number; line: number };
export type PageWords = PageText & { words: Word[] };

export type LegalStatus = 'in_force' | 'not_yet' | 'partly_expired' | 'expired' | 'suspended' | 'unknown';
export type LegalText = {
  id: string;
  docType: string;
  number: string;
  year: number | null;
  symbol: string;
  issuer: string;
  issuedOn: string | null;
  effectiveOn: string | null;
  title: string;
  status: LegalStatus;
  source: string;
};
export type Citation = {
  id: string;
  text: string;
  docType: string;
  number: string;
  year: number | null;
  symbol: string;
  issuedOn: string | null;
  issuer: string | null;
  title: string | null;
  provisions: string[];
  relation: string;
  confidence: number;
  page: number;
  start: number;
  end: number;
  legalText: { id: string; title: string; status: LegalStatus } | null;
};

export type TaskKind = 'distribute' | 'instruct' | 'assign' | 'handle' | 'cooperate' | 'inform';
export type Plan = {
  leadUnitId: string;
  cooperatingUnitIds: string[];
  informedUnitIds: string[];
  dueOn: string | null;
  opinion: string;
};
export type Distribution = Plan & { decisionId: string; by: string; authority: string; at: string };
export type Assignment = { userId: string; opinion: string; by: string; authority: string; at: string };
export type TaskDocument = {
  id: string;
  state: IncomingState;
  numberSymbol: string;
  issuedOn: string | null;
  issuer: string;
  docType: string;
  subject: string;
  urgency: Urgency;
  arrivalNumber: number | null;
  arrivalYear: number | null;
  arrivedOn: string | null;
  dueOn: string | null;
  mainFileId: string;
  mainSha256: string;
};
export type Task = {
  id: string;
  version: number;
  kind: TaskKind;
  state: 'open' | 'done' | 'withdrawn';
  documentId: string;
  document: TaskDocument;
  assignee: { type: 'user' | 'unit' | 'role'; id: string; name: string };
  dueOn: string | null;
  why: { code: string; params: Record<string, string>; text: string };
  proposal: Distribution | null;
  instruction: Distribution | null;
  assignment: Assignment | null;
  seenAt: string | null;
  acceptedAt: string | null;
  createdAt: string;
  closedAt: string | null;
  actions: string[];
};
export type Decision = {
  id: string;
  documentId: string;
  taskId: string | null;
  kind: string;
  actor: { id: string; displayName: string };
  authority: { role: string; title: string };
  seenSha256: string | null;
  body: Record<string, unknown>;
  at: string;
};

export type CaseFileState = 'open' | 'closed' | 'handed_over' | 'accepted';
export type PersonName = { id: string; displayName: string };
export type CaseFile = {
  id: string;
  version: number;
  state: CaseFileState;
  code: string;
  year: number;
  notation: string;
  title: string;
  retention: string;
  retainedUntil: string | null;
  owner: PersonName;
  unit: { id: string; name: string } | null;
  openedOn: string;
  endedOn: string | null;
  handedOverAt: string | null;
  acceptedAt: string | null;
  acceptedBy: PersonName | null;
  returnReason: string | null;
  documentCount: number;
  documents?: CaseFileDocument[];
  actions: string[];
};
export type CaseFileDocument = {
  id: string;
  ordinal: number;
  state: IncomingState;
  numberSymbol: string;
  issuedOn: string | null;
  issuer: string;
  subject: string;
  arrivalNumber: number | null;
  filedAt: string;
};
export type FixityResult = {
  fileId: string;
  documentId: string;
  name: string;
  expected: string;
  found: string | null;
  ok: boolean;
};
export type FixityReport = { ok: boolean; checkedAt: string; items: FixityResult[]; next: string | null };
export type AuditEntry = { seq: number; at: string; action: string; actorName: string; hash: string };
export type Proof = {
  verdict: 'intact' | 'broken';
  files: { id: string; name: string; sha256: string; found: string | null; ok: boolean }[];
  audit: AuditEntry[];
  chain: { entries: number; head: string | null; brokenAt: number | null; reason: string | null };
  checkedAt: string;
};

export type SearchHit = {
  documentId: string;
  numberSymbol: string;
  subject: string;
  issuer: string;
  docType: string;
  issuedOn: string | null;
  arrivalNumber: number | null;
  arrivedOn: string | null;
  state: IncomingState;
  where: {
    field: 'numberSymbol' | 'arrivalNumber' | 'subject' | 'text';
    fileId: string | null;
    page: number | null;
    snippet: { text: string; hit: boolean }[];
  }[];
};

export type Page<T> = { items: T[]; next: string | null };

/** Scalars of a path, a query or a body; the shape that openapi-typescript gives an operation. */
type Query = Record<string, string | number | boolean>;
type Json<T> = { content: { 'application/json': T } };
type Get<T> = { parameters: { query?: Query }; responses: { 200: Json<T> } };
type GetOf<T> = { parameters: { path: { id: string }; query?: Query }; responses: { 200: Json<T> } };
type Send<T, B> = { requestBody: Json<B>; responses: { 200: Json<T> } };
type SendOf<T, B> = { parameters: { path: { id: string } }; requestBody: Json<B>; responses: { 200: Json<T> } };
type ActOf<T> = { parameters: { path: { id: string } }; responses: { 200: Json<T> } };
type Body = Record<string, unknown>;

export type ApiPaths = {
  '/session': {
    get: Get<Me>;
    post: Send<Me, { username: string; password: string }>;
    delete: { responses: { 204: { content?: never } } };
  };
  '/sessions': { get: Get<Page<Session>> };
  '/sessions/{id}': { delete: ActOf<never> };
  '/tokens': { get: Get<Page<Token>>; post: Send<Token & { token: string }, Body> };
  '/tokens/{id}': { delete: ActOf<never> };
  '/units': { get: Get<Page<Unit>> };
  '/people': { get: Get<Page<Person>> };
  '/users': { get: Get<Page<User>>; post: Send<User, Body> };
  '/users/{id}': { patch: SendOf<User, Body> };
  '/deliveries': { get: Get<Page<Delivery>> };
  '/deliveries/{id}/retry': { put: ActOf<Delivery> };
  '/registers': { get: Get<Page<Register>> };
  '/document-types': { get: Get<Page<DocumentType>> };
  '/files': { get: Get<Page<StoredFile>> };
  '/files/{id}': { get: GetOf<StoredFile> };
  '/files/{id}/reading': { get: GetOf<Reading>; post: ActOf<Reading> };
  '/files/{id}/pages': { get: GetOf<Page<PageText>> };
  '/files/{id}/pages/{n}': {
    get: { parameters: { path: { id: string; n: number } }; responses: { 200: Json<PageWords> } };
  };
  '/files/{id}/citations': { get: GetOf<Page<Citation>> };
  '/legal-texts/{id}': { get: GetOf<LegalText> };
  '/legal-texts': { get: Get<Page<LegalText>>; post: Send<LegalText, Body> };
  '/incoming-documents': { get: Get<Page<IncomingDocument>>; post: Send<IncomingDocument, { fileIds: string[] }> };
  '/incoming-documents/{id}': { get: GetOf<IncomingDocument>; patch: SendOf<IncomingDocument, Body> };
  '/incoming-documents/{id}/registration': { put: SendOf<IncomingDocument, Body> };
  '/incoming-documents/{id}/return': { put: SendOf<IncomingDocument, { reason: string }> };
  '/incoming-documents/{id}/presentation': { post: SendOf<unknown, Record<string, never>> };
  '/incoming-documents/{id}/duplicates': { get: GetOf<Page<SameDocument>> };
  '/incoming-documents/{id}/decisions': { get: GetOf<Page<Decision>> };
  '/incoming-documents/{id}/tasks': { get: GetOf<Page<Task>> };
  '/incoming-documents/{id}/proof': { get: GetOf<Proof> };
  '/tasks': { get: Get<Page<Task>> };
  '/tasks/{id}': { get: GetOf<Task> };
  '/tasks/{id}/seen': { put: ActOf<Task> };
  '/tasks/{id}/decisions': { post: SendOf<unknown, Body> };
  '/tasks/{id}/withdrawal': { post: SendOf<unknown, Record<string, never>> };
  '/case-files': { get: Get<Page<CaseFile>>; post: Send<CaseFile, Body> };
  '/case-files/{id}': { get: GetOf<CaseFile> };
  '/case-files/{id}/documents/{documentId}': {
    put: { parameters: { path: { id: string; documentId: string } }; responses: { 200: Json<CaseFile> } };
  };
  '/case-files/{id}/closure': { put: SendOf<CaseFile, { endedOn: string }> };
  '/case-files/{id}/handover': { put: ActOf<CaseFile> };
  '/case-files/{id}/checks': { post: ActOf<FixityReport> };
  '/case-files/{id}/acceptance': { put: ActOf<CaseFile> };
  '/case-files/{id}/return': { put: SendOf<CaseFile, { reason: string }> };
  '/case-files/{id}/proof': { get: GetOf<Proof> };
  '/search': { get: Get<Page<SearchHit>> };
};
