import { newId, type UnitOfWork } from '@vanthu/platform';
import type { Browser } from './app';

/** A book for what an agency issues, with a number series of its own. */
export async function aBook(
  work: UnitOfWork,
  agencyId: string,
  { flow = 'outgoing', secrecy = 'none', docTypes = [] as string[] } = {},
): Promise<string> {
  const [series, id] = [newId(), newId()];
  await work.asAgency(agencyId, async (tx) => {
    await tx.query(`INSERT INTO number_series (agency_id, id, name, secret) VALUES ($1, $2, $3, $4)`, [
      agencyId,
      series,
      `Số đi ${series.slice(-4)}`,
      secrecy === 'secret',
    ]);
    await tx.query(
      `INSERT INTO register (agency_id, id, series_id, name, flow, secrecy, doc_types) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [agencyId, id, series, `Sổ văn bản ${flow} ${id.slice(-4)}`, flow, secrecy, docTypes],
    );
  });
  return id;
}

/** What a clerk fills in for a decision that was signed. */
export const aDecision = (registerId: string, more: object = {}) => ({
  flow: 'outgoing' as const,
  registerId,
  symbol: 'QĐ-SNV',
  docType: 'quyet-dinh',
  subject: 'Về việc ban hành Quy chế làm việc',
  signer: 'Trần Thị Bình',
  signerTitle: 'Giám đốc',
  recipients: [{ name: 'UBND tỉnh Lam Giang', copies: 2 }, { name: 'Sở Tài chính' }],
  ...more,
});

export type Issued = {
  id: string;
  version: number;
  number: number;
  numberSymbol: string;
  issuedOn: string;
  state: string;
  copies: number;
  recipients: {
    id: string;
    name: string;
    copies: number;
    state: string;
    removed: boolean;
    contactId: string | null;
  }[];
};

/** A document that was registered through the API. */
export async function issues(clerk: Browser, body: object): Promise<Issued> {
  const answer = await clerk.post('/outgoing-documents', body);
  if (answer.statusCode !== 201) throw new Error(`not registered: ${answer.body}`);
  return answer.json<Issued>();
}

/** An organ of the address book, added through the API. */
export async function aContact(clerk: Browser, body: object): Promise<{ id: string; version: number; name: string }> {
  const answer = await clerk.post('/contacts', { kind: 'organ', ...body });
  if (answer.statusCode !== 201) throw new Error(`not added: ${answer.body}`);
  return answer.json();
}

/** Strings that broke programs before; each is refused with a pointer or stored as it is. */
export const NAUGHTY: readonly string[] = [
  'a\0b',
  '\u0007',
  '10.000 chữ '.repeat(1_000),
  'Đề nghị'.normalize('NFD'),
  "'; DROP TABLE contact; --",
  '<script>alert(1)</script>',
  '%_\\',
  '{"$gt":""}',
  '${jndi:ldap://x}',
  '../../etc/passwd',
  'null',
  'NaN',
  '\u202eabc',
  'Ｆｕｌｌ　ｗｉｄｔｈ',
  'ﷺ 👩‍👩‍👧‍👦 𠀋',
  '  blanks around  ',
  '\u00a0',
  'one\ntwo',
  '=1+1',
  '',
];
