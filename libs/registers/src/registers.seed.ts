import { newId, type UnitOfWork } from '@vanthu/platform';
import documentTypes from './seed/document-types.json';

export type SeededRegisters = {
  readonly superior: string;
  readonly subordinate: string;
  /** The id of each register by its code, as below. */
  readonly byCode: Readonly<Record<string, string>>;
};

const COPIES = ['sao-y', 'trich-sao', 'sao-luc'];
/** Types with a name of their own but Quyết định; a thư công carries no number. */
const OTHER_TITLED = documentTypes
  .filter((type) => type.class === 'administrative' && !['quyet-dinh', 'cong-van', 'thu-cong'].includes(type.code))
  .map((type) => type.code);

type Book = {
  readonly code: string;
  readonly name: string;
  readonly series: string;
  readonly flow?: 'incoming' | 'internal';
  readonly kind?: 'petitions' | 'copies';
  readonly types?: readonly string[];
  readonly secret?: true;
};

/**
 * The books of a provincial department. Số đến runs on over the ordinary incoming books (Decree 30/2020/NĐ-CP, art.
 * 22.2); petitions (đơn thư) are kept apart with a series of their own, as are secrets (art. 15.2, 22.4). Copies (bản
 * sao) have one joint series. The first two are what an agency starts with in its daily work.
 */
const BOOKS: readonly Book[] = [
  { code: 'Đ1', name: 'Sổ văn bản đến từ cấp trên và ngang cấp', flow: 'incoming', series: 'Số đến thường' },
  { code: 'Đ2', name: 'Sổ văn bản đến từ cấp dưới và đơn vị trực thuộc', flow: 'incoming', series: 'Số đến thường' },
  { code: 'ĐT', name: 'Sổ đơn thư', flow: 'incoming', series: 'Số đơn thư', kind: 'petitions' },
  { code: 'ĐM', name: 'Sổ văn bản mật đến', flow: 'incoming', series: 'Số đến mật', secret: true },
  { code: 'QĐ', name: 'Sổ quyết định', series: 'Số quyết định', types: ['quyet-dinh'] },
  { code: 'VB', name: 'Sổ văn bản có tên loại khác', series: 'Số văn bản có tên loại khác', types: OTHER_TITLED },
  { code: 'CV', name: 'Sổ công văn đi', series: 'Số công văn', types: ['cong-van'] },
  { code: 'SAO', name: 'Sổ bản sao', series: 'Số bản sao', types: COPIES, kind: 'copies' },
  { code: 'ĐIM', name: 'Sổ văn bản mật đi', series: 'Số đi mật', secret: true },
  { code: 'NB', name: 'Sổ văn bản nội bộ', flow: 'internal', series: 'Số văn bản nội bộ' },
];

/** Gives an agency the usual books. An agency that has registers already keeps them. */
export async function seedRegisters(work: UnitOfWork, agencyId: string): Promise<SeededRegisters> {
  return work.asAgency(agencyId, async (tx) => {
    const known = await tx.query<{ id: string; code: string; ordinary: boolean }[]>(
      `SELECT id, code, flow = 'incoming' AND kind = 'ordinary' AND secrecy = 'none' AS ordinary
       FROM register WHERE agency_id = $1 ORDER BY created_at, id`,
      [agencyId],
    );
    const series = new Map<string, string>();
    const byCode: Record<string, string> = Object.fromEntries(known.map(({ code, id }) => [code, id]));
    for (const book of known.length > 0 ? [] : BOOKS) {
      const seriesId = series.get(book.series) ?? newId();
      const id = newId();
      if (!series.has(book.series)) {
        await tx.query(`INSERT INTO number_series (agency_id, id, name, secret) VALUES ($1, $2, $3, $4)`, [
          agencyId,
          seriesId,
          book.series,
          book.secret ?? false,
        ]);
        series.set(book.series, seriesId);
      }
      await tx.query(
        `INSERT INTO register (agency_id, id, series_id, code, name, flow, kind, doc_types, secrecy)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          agencyId,
          id,
          seriesId,
          book.code,
          book.name,
          book.flow ?? 'outgoing',
          book.kind ?? 'ordinary',
          book.types ?? [],
          book.secret ? 'secret' : 'none',
        ],
      );
      byCode[book.code] = id;
    }
    const [first, second] =
      known.length > 0 ? known.filter(({ ordinary }) => ordinary).map(({ id }) => id) : [byCode.Đ1, byCode.Đ2];
    if (first === undefined) throw new Error('the agency has registers, but no ordinary incoming one');
    return { superior: first, subordinate: second ?? first, byCode };
  });
}
