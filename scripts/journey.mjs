/**
 * One document down the main road, through the REST API of a running Vanthu, each step by the person whose job it is:
 *
 *   npm run --silent journey -- FILE.pdf        (PDF, JPEG, PNG or TIFF)
 *
 * VANTHU_URL says where Vanthu listens (http://localhost:3000); the demonstration accounts come from
 * demo-accounts.json below VANTHU_DATA (./data). One JSON object goes to standard output, everything else to standard
 * error; a failure ends with 1 and the problem. docs/api-tour.md walks the same road by hand.
 */
import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const URL_BASE = (process.env.VANTHU_URL || 'http://localhost:3000').replace(/\/+$/, '');
const DATA = process.env.VANTHU_DATA || './data';
const TYPES = {
  '.pdf': 'application/pdf',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.tif': 'image/tiff',
  '.tiff': 'image/tiff',
};
/** What stands in a required field that the page head gave nothing for. A clerk would type what the paper says. */
const UNREAD = '(không đọc được)';
const REQUEST_SECONDS = 120;
/** A server that restarts is waited for so long; every repetition carries the key of the first try. */
const RETRY_SECONDS = 60;
/** A reading that makes no progress for so long is given up. */
const STALL_SECONDS = 300;
const SEARCH_SECONDS = 120;

const say = (text) => process.stderr.write(`${text}\n`);

/** What went wrong, as problem+json says it, or in its manner. */
class JourneyProblem extends Error {
  constructor(problem) {
    super(problem.detail ?? problem.title);
    this.problem = problem;
  }
}
const fail = (title, detail, more = {}) => {
  throw new JourneyProblem({ type: '/problems/journey', title, detail, ...more });
};

/** Somebody at a desk: signs in with name and password and asks the API in their own right. */
class Person {
  #cookie = '';

  constructor(account) {
    this.account = account;
  }

  async signIn() {
    const { username, password } = this.account;
    const answer = await this.#send('POST', '/session', { username, password }, {}).catch((error) =>
      fail(
        'Không kết nối được / Cannot connect',
        `${URL_BASE}: ${error.cause?.code ?? error.message}. Is Vanthu running?`,
      ),
    );
    if (!answer.ok) await refuse(answer);
    this.#cookie = answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
    this.me = await answer.json();
    return this;
  }

  get(path) {
    return this.ask('GET', path);
  }

  /** One act, once: all tries share an Idempotency-Key, so a lost answer is asked for again and nothing is done twice. */
  act(method, path, body = {}, { version, headers = {} } = {}) {
    return this.ask(method, path, body, {
      'idempotency-key': randomUUID(),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      ...headers,
    });
  }

  async ask(method, path, body, headers = {}) {
    const deadline = Date.now() + RETRY_SECONDS * 1_000;
    for (;;) {
      let trouble;
      try {
        const answer = await this.#send(method, path, body, headers);
        if (answer.ok) return await answer.json();
        if (![429, 502, 503, 504].includes(answer.status)) await refuse(answer);
        const wait = Number(answer.headers.get('retry-after') ?? 1);
        trouble = `${answer.status}`;
        if (Date.now() + wait * 1_000 > deadline) await refuse(answer);
        await answer.body?.cancel();
        await pause(Math.max(0.2, wait) * 1_000);
      } catch (error) {
        if (error instanceof JourneyProblem) throw error;
        trouble = error.cause?.code ?? error.cause?.message ?? error.message;
        if (Date.now() > deadline)
          fail('Không kết nối được / Cannot connect', `${method} ${URL_BASE}${path}: ${trouble}`);
        await pause(500);
      }
      say(`… ${method} ${path}: ${trouble}, trying again`);
    }
  }

  async signOut() {
    if (this.#cookie) await this.#send('DELETE', '/session', undefined, {}).catch(() => undefined);
  }

  #send(method, path, body, headers) {
    const raw = body instanceof Uint8Array;
    return fetch(`${URL_BASE}/api/v1${path}`, {
      method,
      headers: {
        accept: 'application/json, application/problem+json',
        ...(this.#cookie ? { cookie: this.#cookie } : {}),
        ...(body === undefined || raw ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: raw ? body : JSON.stringify(body) }),
      signal: AbortSignal.timeout(REQUEST_SECONDS * 1_000),
    });
  }
}

async function refuse(answer) {
  const said = await answer.text();
  let problem;
  try {
    problem = JSON.parse(said);
  } catch {
    problem = {
      type: 'about:blank',
      title: `HTTP ${answer.status}`,
      status: answer.status,
      detail: said.slice(0, 500),
    };
  }
  throw new JourneyProblem(problem);
}

/** Every item of a list, page by page. */
async function all(person, path) {
  const items = [];
  let after = null;
  do {
    const cursor = after === null ? '' : `&after=${encodeURIComponent(after)}`;
    const page = await person.get(`${path}${path.includes('?') ? '&' : '?'}limit=100${cursor}`);
    items.push(...page.items);
    after = page.next;
  } while (after !== null);
  return items;
}

const ROAD = ['clerk', 'chief_of_office', 'leader', 'specialist', 'archivist'];

/** Signs in those whose work the road needs: of one agency that has them all, the specialist's own head among them. */
async function staff(people) {
  const path = join(DATA, 'demo-accounts.json');
  const accounts = await readFile(path, 'utf8').then(JSON.parse, (error) =>
    fail('Chưa có tài khoản mẫu / No demonstration accounts', `${path}: ${error.message}. Run npm start first.`),
  );
  const agencies = new Map();
  for (const account of accounts)
    agencies.set(account.agencyCode, [...(agencies.get(account.agencyCode) ?? []), account]);
  const ours = [...agencies.values()]
    .filter((some) => [...ROAD, 'head_of_unit'].every((role) => some.some((account) => account.role === role)))
    .sort((a, b) => b.length - a.length)[0]; // the largest one has co-handling units, too
  if (!ours) fail('Thiếu tài khoản mẫu / Accounts are missing', `${path} has no agency with every role of the road.`);
  const enter = async (account) => {
    const person = new Person(account);
    people.push(person);
    return person.signIn();
  };
  const desk = {};
  for (const role of ROAD) desk[role] = await enter(ours.find((account) => account.role === role));
  const unitId = desk.specialist.me.posts.find((post) => post.role === 'specialist')?.unitId;
  desk.others = [];
  for (const account of ours.filter(({ role }) => role === 'head_of_unit')) {
    const head = await enter(account);
    if (unitOf(head) === unitId && !desk.head_of_unit) desk.head_of_unit = head;
    else desk.others.push(head);
  }
  if (!desk.head_of_unit) fail('Thiếu trưởng đơn vị / No head of unit', 'Nobody heads the unit of the specialist.');
  return desk;
}
const unitOf = (head) => head.me.posts.find((post) => post.role === 'head_of_unit')?.unitId;

/** Waits until the file is read, as long as pages keep coming. */
async function reading(clerk, fileId) {
  let last = '';
  let since = Date.now();
  for (;;) {
    const now = await clerk.get(`/files/${fileId}/reading`);
    if (now.state === 'read') return now;
    if (now.state === 'failed') {
      fail(now.failure?.title ?? 'Không đọc được / Unreadable', now.failure?.detail ?? '', { code: now.failure?.code });
    }
    const progress = `${now.state} ${now.pagesDone}/${now.pagesTotal ?? '?'}`;
    if (progress !== last) say(`  reading: ${progress}`);
    if (progress !== last) since = Date.now();
    last = progress;
    if (Date.now() - since > STALL_SECONDS * 1_000) fail('Đọc quá lâu / The reading stands still', progress);
    await pause(300);
  }
}

/** What the head of the page proposes, fit for the form; neutral where it proposes nothing. */
function registrationFrom(head, registerId) {
  const value = (name, max) => (head[name]?.value ?? '').replace(/\s+/g, ' ').trim().slice(0, max).trim();
  const issuedOn = value('issuedOn', 10);
  return {
    registerId,
    numberSymbol: value('numberSymbol', 100),
    issuedOn: /^\d{4}-\d\d-\d\d$/.test(issuedOn) ? issuedOn : null,
    issuer: value('issuer', 500) || UNREAD,
    docType: value('docType', 100) || UNREAD,
    subject: value('subject', 2_000) || UNREAD,
    urgency: value('urgency', 20) || 'normal',
  };
}
const NEUTRAL = {
  numberSymbol: '',
  issuedOn: null,
  issuer: UNREAD,
  docType: UNREAD,
  subject: UNREAD,
  urgency: 'normal',
};

/** Registers; a proposal that the form refuses gives way to the neutral value, as a clerk would clear the field. */
async function register(clerk, document, form) {
  const path = `/incoming-documents/${document.id}/registration`;
  const { version } = document;
  try {
    return await clerk.act('PUT', path, form, { version });
  } catch (error) {
    const refused = (error.problem?.errors ?? [])
      .map(({ pointer }) => pointer.slice(1))
      .filter((name) => name in NEUTRAL);
    if (error.problem?.status !== 422 || refused.length === 0) throw error;
    say(`  refused as read, left neutral: ${refused.join(', ')}`);
    return clerk.act(
      'PUT',
      path,
      { ...form, ...Object.fromEntries(refused.map((name) => [name, NEUTRAL[name]])) },
      { version },
    );
  }
}

/** Decides on the person's open task of this kind: about the bytes that the task shows. */
async function decide(person, documentId, kind, decision) {
  const tasks = await all(person, '/tasks?state=open');
  const task = tasks.find((open) => open.documentId === documentId && open.kind === kind);
  if (!task) fail('Không có việc / No such task', `${person.account.username} has no open task "${kind}".`);
  say(`  ${person.account.username}: ${task.why.text}`);
  return person.act('POST', `/tasks/${task.id}/decisions`, { ...decision, seenSha256: task.document.mainSha256 });
}

/** Words to look for, best first: the number, then the subject, then the text itself. */
function questions(document, text) {
  const words = (from) => (from.match(/[\p{L}\p{M}]{2,}/gu) ?? []).slice(0, 6).join(' ');
  const subject = document.subject === UNREAD ? '' : words(document.subject);
  return [document.numberSymbol, subject, words(text)].filter((q) => q !== '').map((q) => q.slice(0, 300));
}

/** Finds the document again; the index follows a moment later. Null when no question leads to it. */
async function searched(person, document, text) {
  const deadline = Date.now() + SEARCH_SECONDS * 1_000;
  const asked = questions(document, text);
  while (asked.length > 0 && Date.now() < deadline) {
    for (const q of asked) {
      let after = '';
      for (let page = 0; page < 40 && after !== null; page++) {
        const cursor = after === '' ? '' : `&after=${encodeURIComponent(after)}`;
        const found = await person.get(`/search?limit=50&q=${encodeURIComponent(q)}${cursor}`);
        const hit = found.items.find((item) => item.documentId === document.id);
        if (hit) return { q, ...hit };
        after = found.next;
      }
    }
    await pause(500);
  }
  return null;
}

/** The calendar day in Vietnam, some days from now. */
const day = (ahead = 0) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date(Date.now() + ahead * 86_400_000));

async function journey(path, people) {
  const type = TYPES[extname(path).toLowerCase()];
  if (!type) fail('Loại tệp không nhận / Unsupported file', `${path}: PDF, JPEG, PNG or TIFF by its extension.`);
  const bytes = await readFile(path).catch((error) => fail('Không mở được tệp / Cannot open the file', error.message));
  const sha256 = createHash('sha256').update(bytes).digest('hex');

  const seconds = {};
  const step = async (name, work) => {
    const start = performance.now();
    say(`${name} …`);
    const result = await work();
    seconds[name] = Math.round(performance.now() - start) / 1_000;
    return result;
  };

  const {
    clerk,
    chief_of_office: chief,
    leader,
    head_of_unit: head,
    specialist,
    archivist,
    others,
  } = await step('signIn', () => staff(people));

  const file = await step('upload', async () => {
    const stored = await clerk.act('POST', `/files?name=${encodeURIComponent(basename(path))}`, bytes, {
      headers: {
        'content-type': type,
        'content-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
      },
    });
    for (const same of stored.duplicates) {
      say(
        `  duplicate / trùng: ${same.subject || same.fileId} ${same.arrivalNumber ? `(số đến ${same.arrivalNumber})` : ''}`,
      );
    }
    return stored;
  });

  const read = await step('read', () => reading(clerk, file.id));
  const text = await step('text', async () =>
    (await all(clerk, `/files/${file.id}/pages`)).map((page) => page.text).join('\n'),
  );
  const citations = await step('citations', () => all(clerk, `/files/${file.id}/citations`));

  const registered = await step('register', async () => {
    const { items: registers } = await clerk.get('/registers?flow=incoming');
    const register_ = registers.find(({ active }) => active !== false);
    if (!register_) fail('Chưa có sổ / No register', 'The agency has no register of incoming documents.');
    const received = await clerk.act('POST', '/incoming-documents', { fileIds: [file.id] });
    return register(clerk, received, registrationFrom(read.head ?? {}, register_.id));
  });
  const documentId = registered.id;
  say(`  số đến ${registered.arrivalNumber}: ${registered.numberSymbol} ${registered.subject}`);

  const units = others.map(unitOf).filter(Boolean);
  const plan = {
    leadUnitId: unitOf(head),
    cooperatingUnitIds: units.slice(0, 1),
    informedUnitIds: units.slice(1, 2),
    dueOn: day(10),
  };
  await step('present', () => clerk.act('POST', `/incoming-documents/${documentId}/presentation`));
  await step('distribute', () =>
    decide(chief, documentId, 'distribute', { kind: 'distribute', ...plan, opinion: 'Kính trình lãnh đạo xem xét.' }),
  );
  await step('instruct', () =>
    decide(leader, documentId, 'instruct', { kind: 'instruct', ...plan, opinion: 'Đồng ý. Khẩn trương triển khai.' }),
  );
  await step('assign', () =>
    decide(head, documentId, 'assign', {
      kind: 'assign',
      userId: specialist.me.user.id,
      opinion: 'Đồng chí giải quyết.',
    }),
  );
  await step('handle', async () => {
    await decide(specialist, documentId, 'handle', { kind: 'accept' });
    const outcome = { kind: 'complete', outcome: 'informed', text: 'Đã nghiên cứu, phổ biến và lưu hồ sơ.' };
    await decide(specialist, documentId, 'handle', outcome);
    for (const [i, other] of others.slice(0, 2).entries()) {
      await decide(other, documentId, i === 0 ? 'cooperate' : 'inform', { kind: 'acknowledge' });
    }
  });

  const caseFile = await step('file', async () => {
    const opened = await specialist.act('POST', '/case-files', {
      title: registered.subject.slice(0, 500),
      notation: `${randomUUID().slice(0, 8)}.HS`,
      retention: '10',
    });
    const filled = await specialist.act('PUT', `/case-files/${opened.id}/documents/${documentId}`);
    const { version } = filled;
    const closed = await specialist.act('PUT', `/case-files/${opened.id}/closure`, { endedOn: day() }, { version });
    return specialist.act('PUT', `/case-files/${opened.id}/handover`, {}, { version: closed.version });
  });
  await step('archive', async () => {
    const check = await archivist.act('POST', `/case-files/${caseFile.id}/checks`);
    if (!check.ok) fail('Tệp không toàn vẹn / Not intact', JSON.stringify(check.items.filter(({ ok }) => !ok)));
    const { version } = await archivist.get(`/case-files/${caseFile.id}`);
    await archivist.act('PUT', `/case-files/${caseFile.id}/acceptance`, {}, { version });
  });

  const proof = await step('proof', () => archivist.get(`/incoming-documents/${documentId}/proof`));
  const searchHit = await step('search', () => searched(specialist, registered, text));
  if (!searchHit) say('  not found by its number or its words');

  return {
    documentId,
    arrivalNumber: registered.arrivalNumber,
    caseFile: caseFile.code,
    fields: Object.fromEntries(
      Object.entries(read.head ?? {}).map(([name, field]) => [
        name,
        field && { value: field.value, confidence: field.confidence },
      ]),
    ),
    text,
    citations,
    sha256: proof.files.find(({ role }) => role === 'main')?.found ?? sha256,
    proof: {
      verdict: proof.verdict,
      findings: proof.findings,
      files: proof.files.map(({ name, sha256: hash, ok }) => ({ name, sha256: hash, ok })),
      decisions: proof.decisions.length,
      chain: proof.chain,
    },
    searchHit,
    seconds,
  };
}

async function main() {
  const [path, ...more] = process.argv.slice(2);
  if (path === '--help' || path === '-h') {
    say('Usage: npm run --silent journey -- FILE.pdf   (PDF, JPEG, PNG, TIFF; VANTHU_URL, VANTHU_DATA)');
    return;
  }
  if (!path || more.length > 0) fail('Cách dùng / Usage', 'npm run --silent journey -- FILE.pdf');
  const people = [];
  try {
    const result = await journey(path, people);
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  } finally {
    await Promise.all(people.map((person) => person.signOut()));
  }
}

main().catch((error) => {
  const problem = error.problem ?? { type: 'about:blank', title: error.message, detail: error.stack };
  process.stderr.write(`${JSON.stringify(problem, null, 2)}\n`);
  process.exitCode = 1;
});
