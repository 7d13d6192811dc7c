import { createHash, randomUUID } from 'node:crypto';
import { Client, type Program } from './program';

type Acknowledged = { documentId: string; number: number; fileId: string; sha256: string };

/** A PDF of one small page whose text nobody else has; its text layer is read without OCR. */
export function aTinyPdf(text: string): Buffer {
  const stream = `BT /F1 9 Tf 20 190 Td (${text}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 298 210]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length.toString()}>>\nstream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = body.length;
    body += `${(i + 1).toString()} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = body.length;
  const lines = offsets.map((at) => `${at.toString().padStart(10, '0')} 00000 n \n`).join('');
  body += `xref\n0 ${(objects.length + 1).toString()}\n0000000000 65535 f \n${lines}`;
  body += `trailer\n<</Size ${(objects.length + 1).toString()}/Root 1 0 R>>\nstartxref\n${start.toString()}\n%%EOF\n`;
  return Buffer.from(body, 'latin1');
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Draws the same numbers in [0, 1) for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Clerks who register at the same time in one register, each insisting on an answer; the journal of what was
 * acknowledged is kept here, outside the program.
 */
export class RegistrationLoad {
  readonly acknowledged: Acknowledged[] = [];
  private taken = 0;
  private stopped = false;
  private over = false;
  private clerks: Client[] = [];
  private registerId = '';

  constructor(
    private readonly program: Program,
    private readonly wanted: number,
  ) {}

  /** Signs in `count` clerks of one agency, most of them made by its administrator for this. */
  async prepare(count: number): Promise<void> {
    const accounts = this.program.accounts();
    const account = (username: string) => {
      const found = accounts.find((known) => known.username === username);
      if (!found) throw new Error(`no demonstration account ${username}`);
      return new Client(this.program.url, found.username, found.password);
    };
    const [admin, first] = [account('quantri.snv'), account('vanthu.snv')];
    await admin.signIn();
    await first.signIn();
    this.clerks = [first];
    for (let i = 1; i < count; i++) {
      const [username, password] = [`vanthu${i.toString()}.snv`, `mat-khau-dai-${randomUUID()}`];
      await admin.insist(
        'POST',
        '/users',
        { username, password, displayName: `Văn thư ${i.toString()}`, posts: [{ role: 'clerk', title: 'Văn thư' }] },
        { 'idempotency-key': randomUUID() },
      );
      const clerk = new Client(this.program.url, username, password);
      await clerk.signIn();
      this.clerks.push(clerk);
    }
    const registers = await first.insist<{ items: { id: string }[] }>('GET', '/registers?flow=incoming', undefined, {});
    this.registerId = registers.items[0]?.id ?? '';
  }

  /** True when no clerk registers any more, done or failed. */
  isFinished(): boolean {
    return this.over;
  }

  /** Runs until `wanted` registrations were acknowledged. */
  async run(): Promise<void> {
    try {
      await Promise.all(
        this.clerks.map(async (clerk) => {
          while (this.taken < this.wanted && !this.stopped) {
            const nth = ++this.taken;
            this.acknowledged.push(await this.registerOne(clerk, nth));
          }
        }),
      );
    } finally {
      this.over = true;
    }
  }

  /** No new registration; those under way are finished. */
  stop(): void {
    this.stopped = true;
  }

  private async registerOne(clerk: Client, nth: number): Promise<Acknowledged> {
    const bytes = aTinyPdf(`Van ban thu ${nth.toString()} ${randomUUID()}`);
    const key = () => ({ 'idempotency-key': randomUUID() });
    const file = await clerk.insist<{ id: string; sha256: string }>(
      'POST',
      `/files?name=van-ban-${nth.toString()}.pdf`,
      bytes,
      { ...key(), 'content-type': 'application/pdf' },
    );
    if (file.sha256 !== sha256(bytes)) throw new Error('acknowledged with another hash');
    const received = await clerk.insist<{ id: string; version: number }>(
      'POST',
      '/incoming-documents',
      { fileIds: [file.id] },
      key(),
    );
    const registered = await clerk.insist<{ arrivalNumber: number }>(
      'PUT',
      `/incoming-documents/${received.id}/registration`,
      {
        registerId: this.registerId,
        numberSymbol: `${nth.toString()}/CV-UBND`,
        issuedOn: '2026-11-20',
        issuer: 'Ủy ban nhân dân tỉnh Lam Giang',
        docType: 'Công văn',
        subject: `Văn bản thử số ${nth.toString()}`,
        urgency: 'normal',
      },
      { ...key(), 'if-match': `"${received.version.toString()}"` },
    );
    return { documentId: received.id, number: registered.arrivalNumber, fileId: file.id, sha256: file.sha256 };
  }

  /** What the register and the store hold, against the journal of acknowledgements. */
  async check(): Promise<{ numbers: number[]; missing: string[]; wrongBytes: string[]; wrongNumbers: string[] }> {
    const [clerk] = this.clerks;
    if (!clerk) throw new Error('nobody is signed in');
    await clerk.signIn();
    const numbers: number[] = [];
    const times: string[] = [];
    const documents = new Map<string, number>();
    for (let after: string | null = ''; after !== null;) {
      const page: { items: { number: number; documentId: string; enteredAt: string }[]; next: string | null } =
        await clerk.insist(
          'GET',
          `/registers/${this.registerId}/entries?limit=100${after ? `&after=${encodeURIComponent(after)}` : ''}`,
          undefined,
          {},
        );
      for (const { number, documentId, enteredAt } of page.items) {
        numbers.push(number);
        times.push(enteredAt);
        documents.set(documentId, number);
      }
      after = page.next;
    }
    // Newest first: a later number may not have an earlier time.
    times.forEach((time, i) => {
      const before = times[i + 1];
      if (before !== undefined && Date.parse(before) > Date.parse(time))
        throw new Error(`number ${String(numbers[i])} is earlier than ${String(numbers[i + 1])}`);
    });
    const missing: string[] = [];
    const wrongBytes: string[] = [];
    const wrongNumbers: string[] = [];
    const left = [...this.acknowledged];
    const checkAll = async (): Promise<void> => {
      for (let next = left.pop(); next; next = left.pop()) {
        const { documentId, number, fileId, sha256: expected } = next;
        if (!documents.has(documentId)) missing.push(documentId);
        else if (documents.get(documentId) !== number) wrongNumbers.push(documentId);
        const content = await clerk.send('GET', `/files/${fileId}/content`);
        if (!content.ok || sha256(new Uint8Array(await content.arrayBuffer())) !== expected) wrongBytes.push(fileId);
      }
    };
    await Promise.all(Array.from({ length: 8 }, checkAll));
    return { numbers: numbers.sort((a, b) => a - b), missing, wrongBytes, wrongNumbers };
  }
}
