import { day, line, PageQuery, said, text, FIELD, fieldWord } from '@vanthu/platform';
import { z } from 'zod';

const NameSpan = z
  .strictObject({
    name: said(line(500)),
    abbreviation: line(50).default(''),
    from: day.nullable().default(null).describe('First day of validity, null where nobody knows'),
    to: day.nullable().default(null).describe('Last day of validity'),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    error: FIELD.order,
    path: ['to'],
  });

/** Lengths are those of Decree 30/2020/NĐ-CP, annex VI, or more where real names exceed them. */
const fields = {
  name: said(line(500)).describe('Tên cơ quan, tổ chức hoặc họ và tên'),
  abbreviation: line(50).describe('As in symbols: SNV'),
  code: line(50).describe('Mã định danh của cơ quan, tổ chức'),
  position: line(200).describe('Chức vụ of a person'),
  organId: z.uuid().nullable().describe('The organ where a person works'),
  address: text(500).describe('Địa chỉ'),
  email: line(320)
    .refine((value) => value === '' || /^[^\s@]+@[^\s@]+$/u.test(value), {
      error: fieldWord('not an e-mail address', 'Không phải địa chỉ thư điện tử'),
    })
    .describe('Thư điện tử'),
  phone: line(50).describe('Điện thoại, fax'),
  note: text(2_000).describe('Ghi chú'),
  nameSince: day.nullable().describe('Since when the present name is valid'),
  closedOn: day.nullable().describe('The last day of an organ that was dissolved'),
  formerNames: z.array(NameSpan).max(50).describe('Tên cũ, oldest first'),
};

export const NewContact = z
  .strictObject({ kind: z.enum(['organ', 'person']), ...fields })
  .partial()
  .required({ kind: true, name: true })
  .meta({ id: 'NewContact' });
export type NewContact = z.infer<typeof NewContact>;

export const ChangeContact = z
  .strictObject({
    ...fields,
    renamedOn: day.describe('The first day of the new name; the present one stays as a former name'),
  })
  .partial()
  .refine((body) => Object.keys(body).some((key) => key !== 'renamedOn'), { error: FIELD.nothing })
  .refine(({ renamedOn, name }) => renamedOn === undefined || name !== undefined, {
    error: fieldWord('a renaming needs the new name', 'Đổi tên phải có tên mới'),
    path: ['name'],
  })
  .meta({ id: 'ChangeContact' });
export type ChangeContact = z.infer<typeof ChangeContact>;

export const MergeContact = z
  .strictObject({ into: z.uuid().describe('The record that stays'), reason: text(500).default('') })
  .meta({ id: 'MergeContact' });
export type MergeContact = z.infer<typeof MergeContact>;

export const ContactsQuery = PageQuery.extend({
  q: z.string().trim().min(1).max(200).optional().describe('Words of any name it ever had, abbreviation or code'),
  kind: z.enum(['organ', 'person']).optional(),
});
export type ContactsQuery = z.infer<typeof ContactsQuery>;

const Ref = z.object({ id: z.uuid(), name: z.string() }).meta({ id: 'ContactRef' });

export const ContactView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    kind: z.enum(['organ', 'person']),
    name: z.string(),
    abbreviation: z.string(),
    nameSince: z.iso.date().nullable(),
    code: z.string(),
    position: z.string(),
    organ: Ref.nullable(),
    address: z.string(),
    email: z.string(),
    phone: z.string(),
    note: z.string(),
    closedOn: z.iso.date().nullable(),
    formerNames: z
      .array(
        z.object({
          name: z.string(),
          abbreviation: z.string(),
          from: z.iso.date().nullable(),
          to: z.iso.date().nullable(),
          of: z.uuid().describe('The record that bore it: another id where a double was merged in'),
        }),
      )
      .describe('Its own, and all names of the doubles that were merged into it'),
    merged: z.array(Ref).describe('The doubles that were merged into it'),
    mergedInto: Ref.nullable().describe('For a double: the record that stays'),
    actions: z.array(z.string()),
  })
  .meta({ id: 'Contact' });
export type ContactView = z.infer<typeof ContactView>;

export const DoublesView = z
  .object({
    because: z.enum(['code', 'name']).describe('The same code, or the same name without accents and signs'),
    value: z.string(),
    contacts: z.array(ContactView),
  })
  .meta({ id: 'ContactDoubles' });
export type DoublesView = z.infer<typeof DoublesView>;

const members = z
  .array(z.strictObject({ contactId: z.uuid(), copies: z.int().min(1).max(999).default(1) }))
  .max(500)
  .refine((list) => new Set(list.map(({ contactId }) => contactId)).size === list.length, {
    error: fieldWord('each contact once', 'Mỗi địa chỉ chỉ một lần'),
  });

export const NewGroup = z
  .strictObject({
    name: said(line(100)),
    scope: z.enum(['agency', 'personal']).describe('Of the agency, or of the caller alone'),
    members,
  })
  .meta({ id: 'NewContactGroup' });
export type NewGroup = z.infer<typeof NewGroup>;

export const ChangeGroup = z
  .strictObject({ name: said(line(100)), members })
  .partial()
  .refine((body) => Object.keys(body).length > 0, { error: FIELD.nothing })
  .meta({ id: 'ChangeContactGroup' });
export type ChangeGroup = z.infer<typeof ChangeGroup>;

export const GroupView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    name: z.string(),
    scope: z.enum(['agency', 'personal']),
    members: z.array(z.object({ contactId: z.uuid(), name: z.string(), code: z.string(), copies: z.int() })),
    actions: z.array(z.string()),
  })
  .meta({ id: 'ContactGroup' });
export type GroupView = z.infer<typeof GroupView>;
