import { newId, type UnitOfWork } from '@vanthu/platform';

/** A book of incoming documents with a number series of its own: for secrets, for petitions. */
export async function aBook(
  work: UnitOfWork,
  agencyId: string,
  { kind = 'ordinary', secrecy = 'none' }: { kind?: 'ordinary' | 'petitions'; secrecy?: 'none' | 'secret' },
): Promise<string> {
  const [series, id] = [newId(), newId()];
  await work.asAgency(agencyId, async (tx) => {
    await tx.query(`INSERT INTO number_series (agency_id, id, name, secret) VALUES ($1, $2, $3, $4)`, [
      agencyId,
      series,
      `Dãy số ${kind} ${secrecy}`,
      secrecy === 'secret',
    ]);
    await tx.query(
      `INSERT INTO register (agency_id, id, series_id, name, flow, kind, secrecy) VALUES ($1, $2, $3, $4, 'incoming', $5, $6)`,
      [agencyId, id, series, `Sổ ${kind} ${secrecy}`, kind, secrecy],
    );
  });
  return id;
}
