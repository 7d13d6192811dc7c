import { newId, type UnitOfWork } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { sortKeyOf, type NameSpan } from './contact.rules';
import { writeNames } from './contacts.queries';

type SeedContact = {
  readonly kind?: 'organ' | 'person';
  readonly name: string;
  readonly abbreviation?: string;
  readonly code?: string;
  readonly position?: string;
  /** The name of the organ where a person works. */
  readonly at?: string;
  readonly address?: string;
  readonly nameSince?: string;
  readonly former?: NameSpan;
};

/** The agencies of the invented province and a few people in them; one was founded anew under another name. */
const CONTACTS: readonly SeedContact[] = [
  { name: 'Ủy ban nhân dân tỉnh Lam Giang', abbreviation: 'UBND tỉnh', code: 'H99' },
  { name: 'Văn phòng Ủy ban nhân dân tỉnh Lam Giang', abbreviation: 'VP UBND tỉnh', code: 'H99.01' },
  { name: 'Sở Khoa học và Công nghệ tỉnh Lam Giang', abbreviation: 'SKHCN', code: 'H99.05' },
  { name: 'Sở Nội vụ tỉnh Lam Giang', abbreviation: 'SNV', code: 'H99.07' },
  { name: 'Sở Giáo dục và Đào tạo tỉnh Lam Giang', abbreviation: 'SGDĐT', code: 'H99.09' },
  {
    name: 'Sở Nông nghiệp và Môi trường tỉnh Lam Giang',
    abbreviation: 'SNNMT',
    code: 'H99.11',
    nameSince: '2025-03-01',
    former: {
      name: 'Sở Nông nghiệp và Phát triển nông thôn tỉnh Lam Giang',
      abbreviation: 'SNNPTNT',
      from: '1997-01-01',
      to: '2025-02-28',
    },
  },
  { name: 'Thanh tra tỉnh Lam Giang', abbreviation: 'TTT', code: 'H99.19' },
  {
    name: 'Ủy ban nhân dân phường An Bình',
    abbreviation: 'UBND phường An Bình',
    code: 'H99.31',
    address: 'Phường An Bình',
  },
  { name: 'Ủy ban nhân dân xã Tân Hòa', abbreviation: 'UBND xã Tân Hòa', code: 'H99.32', address: 'Xã Tân Hòa' },
  { name: 'Ủy ban nhân dân xã Phú Sơn', abbreviation: 'UBND xã Phú Sơn', code: 'H99.33', address: 'Xã Phú Sơn' },
  {
    kind: 'person',
    name: 'Nguyễn Hữu Thành',
    position: 'Chánh Văn phòng',
    at: 'Văn phòng Ủy ban nhân dân tỉnh Lam Giang',
  },
  { kind: 'person', name: 'Trịnh Thị Mỹ Dung', position: 'Văn thư', at: 'Ủy ban nhân dân phường An Bình' },
  { kind: 'person', name: 'Cao Xuân Lộc', position: 'Chủ tịch', at: 'Ủy ban nhân dân xã Tân Hòa' },
];

/** Everybody below the province, to whom much is sent at once. */
const GROUP = { name: 'Ủy ban nhân dân các xã, phường', members: /^Ủy ban nhân dân (?:xã|phường)/ };

/**
 * Fills the empty address book of an agency of the demonstration province, all or nothing, with the others of the
 * province, people and a saved group. Does nothing where somebody is in the book already.
 */
export async function seedAddressBook(work: UnitOfWork, agencyId: string): Promise<void> {
  await work.asAgency(agencyId, async (tx) => {
    // Two programs that start at once take turns; the second finds the work done.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 5))`, [agencyId]);
    const known = await tx.query<unknown[]>(`SELECT 1 FROM contact WHERE agency_id = $1 LIMIT 1`, [agencyId]);
    if (known.length > 0) return;
    const [self] = await tx.query<{ code: string }[]>(`SELECT code FROM agency WHERE id = $1`, [agencyId]);
    const ids = new Map<string, string>();
    for (const contact of CONTACTS) {
      if (contact.code !== undefined && contact.code === self?.code) continue;
      ids.set(contact.name, await add(tx, agencyId, contact, ids.get(contact.at ?? '') ?? null));
    }
    const groupId = newId();
    await tx.query(`INSERT INTO contact_group (agency_id, id, name) VALUES ($1, $2, $3)`, [
      agencyId,
      groupId,
      GROUP.name,
    ]);
    const members = [...ids].filter(([name]) => GROUP.members.test(name)).map(([, id]) => id);
    await tx.query(
      `INSERT INTO contact_group_member (agency_id, group_id, ordinal, contact_id, copies)
       SELECT $1, $2, m.ordinal, m.id, 1 FROM unnest($3::uuid[]) WITH ORDINALITY AS m(id, ordinal)`,
      [agencyId, groupId, members],
    );
  });
}

async function add(
  tx: EntityManager,
  agencyId: string,
  { kind = 'organ', name, former, ...contact }: SeedContact,
  organId: string | null,
): Promise<string> {
  const id = newId();
  await tx.query(
    `INSERT INTO contact (agency_id, id, kind, name, abbreviation, code, position, organ_id, address, name_since, sort_key, search, survivor_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '', $2)`,
    [
      agencyId,
      id,
      kind,
      name,
      contact.abbreviation ?? '',
      contact.code ?? '',
      contact.position ?? '',
      organId,
      contact.address ?? '',
      contact.nameSince ?? null,
      sortKeyOf(name),
    ],
  );
  await writeNames(tx, agencyId, id, former === undefined ? undefined : [former]);
  return id;
}
