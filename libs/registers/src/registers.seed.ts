import { newId, type UnitOfWork } from '@vanthu/platform';

export type SeededRegisters = { readonly superior: string; readonly subordinate: string };

/**
 * Gives an agency the two ordinary incoming books: from superior and same-level agencies, and from subordinates. They
 * share one number series, since số đến runs on through the year over all ordinary incoming books (Decree
 * 30/2020/NĐ-CP, art. 22). An agency that has registers already keeps them.
 */
export async function seedRegisters(work: UnitOfWork, agencyId: string): Promise<SeededRegisters> {
  return work.asAgency(agencyId, async (tx) => {
    const [known] = await tx.query<{ ids: string[] | null }[]>(
      `SELECT array_agg(id ORDER BY created_at, id) AS ids FROM register WHERE agency_id = $1 AND flow = 'incoming'`,
      [agencyId],
    );
    const [first, second] = known?.ids ?? [];
    if (first !== undefined) return { superior: first, subordinate: second ?? first };
    const [series, superior, subordinate] = [newId(), newId(), newId()];
    await tx.query(`INSERT INTO number_series (agency_id, id, name) VALUES ($1, $2, $3)`, [
      agencyId,
      series,
      'Số đến thường',
    ]);
    await tx.query(
      `INSERT INTO register (agency_id, id, series_id, name, flow)
       VALUES ($1, $2, $4, $5, 'incoming'), ($1, $3, $4, $6, 'incoming')`,
      [
        agencyId,
        superior,
        subordinate,
        series,
        'Sổ văn bản đến từ cấp trên và ngang cấp',
        'Sổ văn bản đến từ cấp dưới và đơn vị trực thuộc',
      ],
    );
    return { superior, subordinate };
  });
}
