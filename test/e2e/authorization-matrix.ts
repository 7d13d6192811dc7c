/**
 * What each route of the API does for somebody of another agency. A route that is not listed fails the test that walks
 * the contract, so nobody adds one without saying what strangers get.
 *
 * - `public`: open to everybody, signed in or not.
 * - `own`: answers about the caller's own agency; nothing of another one may appear in it.
 * - `hidden`: names a thing by id; 404 for everything of another agency.
 * - `stream`: server-sent events; has a test of its own.
 */
export type Expectation = {
  readonly kind: 'public' | 'own' | 'hidden' | 'stream';
  /** A body that passes validation, with an id in it where the route takes one. */
  readonly body?: (id: string) => unknown;
  /** The body names something by id, which may not tell whether another agency has it. */
  readonly foreignBody?: boolean;
  /** `$id` is replaced. */
  readonly query?: string;
};

const hidden = (body?: (id: string) => unknown, query?: string): Expectation => ({
  kind: 'hidden',
  ...(body ? { body } : {}),
  ...(query ? { query } : {}),
});
const own = (query?: string): Expectation => ({ kind: 'own', ...(query ? { query } : {}) });
const none = () => undefined;
const hash = '0'.repeat(64);

const registration = (id: string) => ({
  registerId: id,
  numberSymbol: '1/QĐ-UBND',
  issuedOn: '2026-01-02',
  issuer: 'Ủy ban nhân dân',
  docType: 'Quyết định',
  subject: 'Về việc thử',
  urgency: 'normal',
});

const issuing = (id: string) => ({
  flow: 'outgoing',
  registerId: id,
  symbol: 'QĐ-SNV',
  docType: 'quyet-dinh',
  subject: 'Về việc thử',
  recipients: [{ name: 'Nơi nhận', contactId: id }],
});

const assigning = {
  powers: ['sign'],
  content: 'Thử',
  startsOn: '2099-01-05',
  endsOn: '2099-01-06',
  writing: { number: '1/UQ', date: '2026-01-02' },
};
const delegating = (id: string) => ({
  ...assigning,
  postId: id,
  delegateId: id,
  writing: { ...assigning.writing, fileId: id },
});

export const EXPECTED: Readonly<Record<string, Expectation>> = {
  // identity
  'POST /session': { kind: 'public' },
  'GET /session': own(),
  'DELETE /session': { kind: 'public' },
  'PUT /session/password': own(),
  'GET /sessions': own(),
  'DELETE /sessions/{id}': hidden(),
  'GET /tokens': own(),
  'POST /tokens': own(),
  'DELETE /tokens/{id}': hidden(),
  'GET /agencies': own(),
  'GET /units': own(),
  'GET /people': own(),
  'GET /users': own(),
  'GET /users/{id}': hidden(),
  'POST /users': own(),
  'PATCH /users/{id}': hidden(() => ({ displayName: 'Người Lạ' })),
  'POST /users/{id}/posts': hidden(() => ({ role: 'clerk', title: 'Văn thư' })),
  'DELETE /users/{id}/posts/{postId}': hidden(),
  'GET /deliveries': own('?state=dead'),
  'PUT /deliveries/{id}/retry': hidden(none),
  'GET /events': { kind: 'stream' },

  // authority: delegations, deputies, absences, secretaries, the post one works in
  'PUT /session/post': { kind: 'own', body: (id) => ({ postId: id }), foreignBody: true },
  'GET /delegations': own('?past=true'),
  'GET /delegations/{id}': hidden(),
  'POST /delegations': { kind: 'own', body: delegating, foreignBody: true },
  'PUT /delegations/{id}/revocation': hidden(() => ({ reason: 'Thử' })),
  'GET /deputies': own('?past=true'),
  'GET /deputies/{id}': hidden(),
  'POST /deputies': {
    kind: 'own',
    body: (id) => ({ ...assigning, capacity: 'KT.', postId: id, deputyPostId: id }),
    foreignBody: true,
  },
  'PUT /deputies/{id}/revocation': hidden(() => ({ reason: 'Thử' })),
  'GET /absences': own(),
  'GET /absences/{id}': hidden(),
  'POST /absences': {
    kind: 'own',
    body: (id) => ({ startsOn: '2099-01-05', endsOn: '2099-01-06', deputyId: id }),
    foreignBody: true,
  },
  'PUT /absences/{id}/turnover': hidden(() => ({})),
  'DELETE /absences/{id}/turnover': hidden(),
  'DELETE /absences/{id}': hidden(),
  'GET /secretaries': own(),
  'POST /secretaries': {
    kind: 'own',
    body: (id) => ({ leaderId: id, postId: id, startsOn: '2099-01-05' }),
    foreignBody: true,
  },
  'DELETE /secretaries/{id}': hidden(),

  // registers, references
  'GET /registers': own('?flow=incoming'),
  'GET /registers/{id}': hidden(),
  'POST /registers': {
    kind: 'own',
    foreignBody: true,
    body: (id) => ({ name: 'Sổ thử', flow: 'incoming', seriesId: id }),
  },
  'PATCH /registers/{id}': hidden(() => ({ name: 'Sổ thử' })),
  'GET /registers/{id}/entries': hidden(),
  'GET /registers/{id}/reserved-numbers': hidden(),
  'POST /registers/{id}/entries/{entryId}/void': hidden(() => ({ reason: 'Thử' })),
  'POST /registers/{id}/entries/{entryId}/corrections': hidden(() => ({ changes: { note: 'Thử' }, reason: 'Thử' })),
  'POST /registers/{id}/irregular-entries': hidden(() => ({ kind: 'reserved', medium: 'paper', reason: 'Thử' })),
  'GET /number-series': own(),
  'POST /number-series': own(),
  'PATCH /number-series/{id}': hidden(() => ({ name: 'Dãy số thử' })),
  'GET /symbols': own('?docType=quyet-dinh&on=2026-11-23'),
  'GET /symbols/abbreviations': own(),
  'POST /symbols/abbreviations': {
    kind: 'own',
    foreignBody: true,
    body: (id) => ({ subject: 'unit', subjectId: id, abbreviation: 'TH', validFrom: '2026-01-01' }),
  },
  'PUT /registers/{id}/years/{year}/closure': hidden(() => ({ reason: 'Thử' })),
  'GET /document-types': own(),
  'GET /legal-texts': own(),
  'GET /legal-texts/{id}': hidden(),
  'POST /legal-texts': own(),

  // inbox: counts, many at once, typed and stock instructions
  'GET /tasks/counts': own(),
  'POST /tasks/acts': { kind: 'own', body: (id) => ({ act: 'seen', items: [{ taskId: id }] }) },
  'GET /incoming-documents/{id}/suggestions': hidden(),
  'POST /instructions/parse': { kind: 'own', body: () => ({ text: 'chủ trì VP; trước 15/6' }) },
  'GET /tasks/assigned': own('?state=all'),
  'GET /tasks/statistics': own('?from=2026-01-01&to=2026-12-31'),
  'GET /instructions': own(),
  'GET /stars': own(),
  'GET /stars/{id}': hidden(),
  'PUT /stars/{id}': hidden(none),
  'DELETE /stars/{id}': hidden(),
  'GET /personal-folders': own(),
  'POST /personal-folders': { kind: 'own', body: () => ({ name: 'Theo dõi' }) },
  'PATCH /personal-folders/{id}': hidden(() => ({ name: 'Của người lạ' })),
  'DELETE /personal-folders/{id}': hidden(),
  'GET /personal-folders/{id}/items': hidden(),
  'PUT /personal-folders/{id}/items/{subjectId}': hidden(none),
  'DELETE /personal-folders/{id}/items/{subjectId}': hidden(),
  'GET /holidays': own(),
  'POST /holidays/imports': { kind: 'own', body: () => ({ year: 2026, csv: 'date,kind' }) },
  'GET /stock-instructions': own(),
  'POST /stock-instructions': { kind: 'own', body: () => ({ text: 'Tham mưu văn bản trả lời' }) },
  'PATCH /stock-instructions/{id}': hidden(() => ({ text: 'Của người lạ' })),
  'DELETE /stock-instructions/{id}': hidden(),
  'POST /stock-instructions/{id}/uses': hidden(none),

  // drafts
  'POST /drafts/files': own(),
  'POST /drafts': {
    kind: 'own',
    foreignBody: true,
    body: (id) => ({ docType: 'cong-van', subject: 'Thử', fileId: id, unitId: id }),
  },
  'GET /drafts': own('?box=all'),
  'GET /drafts/prefill': hidden(none, '?documentId=$id'),
  'GET /drafts/{id}': hidden(),
  'PATCH /drafts/{id}': hidden(() => ({ subject: 'Sửa của người lạ' })),
  'GET /drafts/{id}/route': hidden(),
  'GET /drafts/{id}/slip': hidden(),
  'GET /drafts/{id}/decisions': hidden(),
  'POST /drafts/{id}/versions': hidden((id) => ({ seenSha256: hash, fileId: id })),
  'GET /drafts/{id}/files/{fileId}/content': hidden(),
  'POST /drafts/{id}/submission': hidden(() => ({ seenSha256: hash })),
  'POST /drafts/{id}/comments': hidden(() => ({ seenSha256: hash, text: 'Thử' })),
  'POST /drafts/{id}/opinion-requests': hidden((id) => ({ seenSha256: hash, unitIds: [id], text: 'Thử' })),
  'POST /drafts/{id}/withdrawal': hidden(() => ({ seenSha256: hash, reason: 'Thử' })),
  'POST /drafts/{id}/tasks/{taskId}/answer': hidden(() => ({ seenSha256: hash, kind: 'approve' })),
  'POST /drafts/{id}/tasks/{taskId}/forwarding': hidden((id) => ({ seenSha256: hash, userId: id })),
  'POST /drafts/{id}/steps': hidden((id) => ({ seenSha256: hash, act: 'opinion', title: 'Thử', userIds: [id] })),
  'POST /drafts/{id}/registration': hidden((id) => ({ seenSha256: hash, registerId: id })),

  // documents
  'POST /files': own(),
  'GET /files': own(),
  'GET /files/{id}': hidden(),
  'GET /files/{id}/content': hidden(),
  'POST /incoming-documents': { kind: 'own', body: (id) => ({ fileIds: [id] }), foreignBody: true },
  'GET /incoming-documents': own(),
  'GET /incoming-documents/{id}': hidden(),
  'PATCH /incoming-documents/{id}': hidden(() => ({ subject: 'Sửa của người lạ' })),
  'PUT /incoming-documents/{id}/registration': hidden(registration),
  'PUT /incoming-documents/{id}/return': hidden(() => ({ reason: 'Gửi nhầm' })),
  'PUT /incoming-documents/{id}/forwarding': hidden(() => ({ to: 'Sở Tài chính', reason: 'Gửi nhầm' })),
  'PUT /incoming-documents/{id}/attachment-to/{otherId}': hidden(none),
  'GET /acknowledgements': own(),
  'GET /acknowledgements/{documentId}': hidden(),
  'PUT /acknowledgements/{documentId}/sent': hidden(() => ({ via: 'mail' })),
  'GET /incoming-documents/{id}/history': hidden(),
  'GET /incoming-documents/{id}/duplicates': hidden(none, '?numberSymbol=1&issuer=x&issuedOn=2026-01-02'),

  // address book
  'GET /contacts': own('?q=so'),
  'POST /contacts': own(),
  'GET /contacts/{id}': hidden(),
  'PATCH /contacts/{id}': hidden(() => ({ name: 'Tên của người lạ' })),
  'PUT /contacts/{id}/merge': hidden((id) => ({ into: id })),
  'DELETE /contacts/{id}/merge': hidden(),
  'GET /contact-doubles': own(),
  'GET /contact-groups': own(),
  'POST /contact-groups': own(),
  'GET /contact-groups/{id}': hidden(),
  'PATCH /contact-groups/{id}': hidden(() => ({ name: 'Nhóm của người lạ' })),
  'DELETE /contact-groups/{id}': hidden(),

  // outgoing documents
  'GET /outgoing-documents': own(),
  'POST /outgoing-documents': { kind: 'own', body: issuing, foreignBody: true },
  'GET /outgoing-documents/{id}': hidden(),
  'PATCH /outgoing-documents/{id}': hidden(() => ({ note: 'Sửa của người lạ', reason: 'Thử' })),
  'PUT /outgoing-documents/{id}/void': hidden(() => ({ reason: 'Thử' })),
  'GET /outgoing-documents/{id}/history': hidden(),
  'GET /dispatches': own('?state=sent'),
  'POST /dispatches': {
    kind: 'own',
    body: (id) => ({ way: 'post', items: [{ documentId: id, recipientId: id }] }),
    foreignBody: true,
  },
  'GET /dispatches/{id}': hidden(),
  'PATCH /dispatches/{id}': hidden(() => ({ tracking: 'X' })),
  'PUT /dispatches/{id}/receipt': hidden(() => ({ receivedBy: 'Người lạ' })),
  'PUT /dispatches/{id}/return': hidden(() => ({ reason: 'Thử' })),
  'POST /dispatches/{id}/resending': hidden(() => ({ way: 'post' })),

  // digitization
  'GET /files/{id}/reading': hidden(),
  'POST /files/{id}/reading': hidden(none),
  'GET /files/{id}/pages': hidden(),
  'GET /files/{id}/pages/{page}': hidden(),
  'GET /files/{id}/pages/{page}/image': hidden(),
  'GET /files/{id}/searchable': hidden(),
  'GET /files/{id}/citations': hidden(),

  // workflow
  'POST /incoming-documents/{id}/presentation': hidden(() => ({})),
  'GET /incoming-documents/{id}/decisions': hidden(),
  'GET /incoming-documents/{id}/tasks': hidden(),
  'GET /tasks': own(),
  'GET /tasks/{id}': hidden(),
  'PUT /tasks/{id}/seen': hidden(none),
  'POST /tasks/{id}/decisions': hidden(() => ({ kind: 'accept', seenSha256: hash })),
  'POST /tasks/{id}/withdrawal': hidden(none),
  'POST /decisions/{id}/undoing': hidden(none),
  'GET /incoming-documents/{id}/readers': hidden(),
  'POST /incoming-documents/{id}/reopening': hidden(() => ({ reason: 'Thử' })),
  'POST /incoming-documents/{id}/recorded-instructions': hidden((id) => ({
    seenSha256: hash,
    leadUnitId: id,
    leaderId: id,
    scanFileId: id,
    writtenOn: '2026-01-02',
  })),
  'POST /works': { kind: 'own', foreignBody: true, body: (id) => ({ title: 'Thử', lead: { type: 'unit', id } }) },
  'GET /works': own(),
  'GET /works/{id}': hidden(),
  'GET /works/{id}/decisions': hidden(),
  'POST /works/{id}/cancellation': hidden(() => ({ reason: 'Thử' })),
  'POST /works/{id}/reopening': hidden(() => ({ reason: 'Thử' })),

  // notifications, reminders
  'GET /notifications': own(),
  'GET /notifications/count': own(),
  'PUT /notifications/seen': own(),
  'PUT /notifications/{id}/seen': hidden(none),
  'GET /notification-settings': own(),
  'PUT /notification-settings': own(),
  'POST /notification-settings/confirmation-mails': own(),
  'POST /email-confirmations': { kind: 'public', body: () => ({ token: 'x' }) },
  'GET /push-subscriptions': own(),
  'POST /push-subscriptions': own(),
  'DELETE /push-subscriptions/{id}': hidden(),
  'GET /reminder-rule': own(),
  'PUT /reminder-rule': own(),

  // archive
  'GET /case-files': own(),
  'POST /case-files': own(),
  'GET /case-files/{id}': hidden(),
  'PUT /case-files/{id}/documents/{documentId}': hidden(none),
  'PUT /case-files/{id}/closure': hidden(() => ({ endedOn: '2026-11-20' })),
  'PUT /case-files/{id}/handover': hidden(none),
  'POST /case-files/{id}/checks': hidden(none),
  'PUT /case-files/{id}/acceptance': hidden(none),
  'PUT /case-files/{id}/return': hidden(() => ({ reason: 'Thiếu văn bản' })),
  'GET /case-files/{id}/proof': hidden(),
  'GET /incoming-documents/{id}/proof': hidden(),

  // search
  'GET /search': own('?q=quyet'),

  // routes of drafts
  'GET /routes': own(),
  'GET /routes/schema': own(),
  'POST /routes': own(),
  'POST /routes/import': own(),
  'POST /routes/validation': own(),
  'POST /routes/try-out': own(),
  'GET /routes/{id}': hidden(),
  'PATCH /routes/{id}': hidden(() => ({ name: 'Quy trình thử' })),
  'GET /routes/{id}/versions': hidden(),
  'POST /routes/{id}/versions': hidden(() => ({})),
  'GET /routes/{id}/versions/{versionId}': hidden(),
  'GET /routes/{id}/versions/{versionId}/file': hidden(),
  'PUT /routes/{id}/versions/{versionId}': hidden(() => ({ definition: { format: 'vanthu-route/1', steps: [] } })),
  'PUT /routes/{id}/versions/{versionId}/publication': hidden(() => ({ note: 'Thử' })),
  'PUT /routes/{id}/versions/{versionId}/retirement': hidden(),

  // intake sources, import of old registers
  'GET /intake-sources': own(),
  'POST /intake-sources': own(),
  'GET /intake-sources/{id}': hidden(),
  'PATCH /intake-sources/{id}': hidden(() => ({ name: 'Nguồn của người lạ' })),
  'POST /intake-sources/{id}/runs': hidden(none),
  'GET /intake-sources/{id}/items': hidden(),
  'PUT /intake-sources/{id}/items/{itemId}/retry': hidden(none),
  'POST /register-imports/files': own('?registerId=$id'),
  'GET /register-imports': own(),
  'GET /register-imports/{id}': hidden(),
  'GET /register-imports/{id}/rows': hidden(),
  'PUT /register-imports/{id}/reading': hidden(() => ({ reading: 'vni' })),
  'PUT /register-imports/{id}/mapping': hidden(() => ({ mapping: { number: 1 } })),
  'PUT /register-imports/{id}/commitment': hidden(() => ({})),
  'PUT /register-imports/{id}/undoing': hidden(() => ({ reason: 'Thử' })),

  // prints
  'GET /registers/{id}/book': hidden(none, '?from=2026-01-01&to=2026-12-31'),
  'GET /registers/{id}/prints': hidden(),
  'GET /registers/{id}/closing-report': hidden(none, '?on=2026-11-20'),
  'GET /checks/{code}': { kind: 'public' },
  'GET /incoming-documents/{id}/stamped': hidden(),
  'GET /incoming-documents/{id}/routing-slip': hidden(),
  'GET /incoming-documents/{id}/label': hidden(),
  'GET /labels': own('?ids=$id'),

  // tasks from directives
  'GET /incoming-documents/{id}/task-proposals': hidden(),
  'POST /incoming-documents/{id}/directive-tasks': hidden(() => ({ tasks: [] })),
  'GET /directive-tasks': own('?documentId=$id'),
  'GET /directive-tasks/counts': own(),
  'GET /directive-tasks/report': own('?period=year&year=2026'),
  'GET /directive-tasks/report/sheet': own('?period=year&year=2026'),
  'GET /directive-tasks/places': own(),
  'GET /directive-tasks/{id}': hidden(),
  'POST /directive-tasks/{id}/acts': hidden(() => ({ act: 'start' })),
  'POST /directive-tasks/{id}/parts': hidden(() => ({ text: 'Thử', leadName: 'Thử', deadline: { kind: 'none' } })),
  'POST /directive-tasks/{id}/hand-downs': hidden((id) => ({ agencyId: id, text: 'Thử', deadline: { kind: 'none' } })),
  'POST /directive-tasks/{id}/children/{childId}/acts': hidden(() => ({ act: 'accept' })),

  // the week's calendar
  'GET /agenda': own(),
  'POST /agenda': {
    kind: 'own',
    body: (id) => ({ subject: 'Thử', startsOn: '2099-01-05', endsOn: '2099-01-05', chairId: id, documentId: id }),
    foreignBody: true,
  },
  'GET /agenda/{id}': hidden(),
  'PUT /agenda/{id}': hidden(() => ({ subject: 'Thử', startsOn: '2099-01-05', endsOn: '2099-01-05' })),
  'POST /agenda/{id}/acts': hidden(() => ({ act: 'confirm' })),
  'PUT /agenda/{id}/attendees/{attendeeId}/delegate': hidden((id) => ({ userId: id })),
  'PUT /agenda/{id}/attendees/{attendeeId}/answer': hidden(() => ({ answer: 'accepted' })),
  'GET /agenda-notices': own(),
  'POST /agenda-notices/{id}/acts': hidden(() => ({ act: 'dismiss', reason: 'Thử' })),
  'GET /agenda-sheet': own(),
  'GET /agenda-feeds': own(),
  'POST /agenda-feeds': { kind: 'own', body: () => ({ kind: 'agency' }) },
  'DELETE /agenda-feeds/{id}': hidden(),
  'GET /calendars/{file}': { kind: 'public' },
  'GET /incoming-documents/{id}/agenda-proposal': hidden(),
};
