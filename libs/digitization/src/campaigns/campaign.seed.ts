import { newId, type UnitOfWork } from '@vanthu/platform';
import { insertBoxes, insertFolders } from './boxes.queries';

const WEIGHTS = { age: 2, importance: 2, risk: 1 };
/** Number, years, sheets, importance, risk, damages, titles of folders. */
const BOXES = [
  [
    '1',
    1976,
    1979,
    850,
    3,
    3,
    ['brittle', 'faded'],
    ['Hồ sơ thành lập các đơn vị trực thuộc', 'Báo cáo tổng kết công tác năm 1976–1979'],
  ],
  ['2', 1980, 1985, 900, 2, 3, ['mould'], ['Hồ sơ điều chỉnh địa giới hành chính', 'Quyết định về tổ chức cán bộ']],
  ['3', 1986, 1990, 780, 3, 2, ['faded'], ['Hồ sơ bầu cử Hội đồng nhân dân các cấp']],
  ['4', 1991, 1995, 820, 2, 1, [], ['Báo cáo thống kê ngành']],
  ['5', 1996, 2000, 760, 1, 1, [], ['Công văn trao đổi công tác văn phòng']],
] as const;

/** One small campaign for an agency of the demonstration, so that its archivist has something to look at. Repeatable. */
export async function seedCampaign(work: UnitOfWork, agencyId: string): Promise<void> {
  await work.asAgency(agencyId, async (tx) => {
    const [archivist] = await tx.query<{ id: string }[]>(
      `SELECT user_id AS id FROM post WHERE agency_id = $1 AND role = 'archivist' LIMIT 1`,
      [agencyId],
    );
    const fondsId = newId();
    const added = archivist
      ? await tx.query<unknown[]>(
          `INSERT INTO fonds (agency_id, id, code, name, year_from, year_to)
           SELECT $1, $2, 'P01', 'Phông lưu trữ ' || a.name, 1976, 2015 FROM agency a WHERE a.id = $1
           ON CONFLICT (agency_id, code) DO NOTHING RETURNING id`,
          [agencyId, fondsId],
        )
      : [];
    if (!archivist || added.length === 0) return;
    const id = newId();
    const [campaign] = await tx.query<{ startsOn: string }[]>(
      `INSERT INTO digitization_campaign (agency_id, id, fonds_id, name, starts_on, ends_on, weight_age, weight_importance,
         weight_risk, cost_per_sheet, error_limit)
       SELECT $1, $2, $3, 'Số hóa tài liệu lưu trữ giai đoạn 1976–2000', d.day, d.day + 180, $4, $5, $6, 3500, 0.01
       FROM (SELECT (now() AT TIME ZONE a.time_zone)::date AS day FROM agency a WHERE a.id = $1) d
       RETURNING starts_on::text AS "startsOn"`,
      [agencyId, id, fondsId, WEIGHTS.age, WEIGHTS.importance, WEIGHTS.risk],
    );
    if (!campaign) throw new Error('the campaign was just written');
    await tx.query(
      `INSERT INTO campaign_crew (agency_id, id, campaign_id, user_id, from_on, sheets_per_day) VALUES ($1, $2, $3, $4, $5, 120)`,
      [agencyId, newId(), id, archivist.id, campaign.startsOn],
    );
    const boxes = BOXES.map(([number, yearFrom, yearTo, estimatedSheets, importance, risk, damages, titles]) => ({
      ...{ id: newId(), number, yearFrom, yearTo, estimatedSheets, importance, risk, damages, titles },
    }));
    await insertBoxes(tx, { agencyId, id, fondsId, startsOn: campaign.startsOn, weights: WEIGHTS }, boxes);
    const folders = boxes.flatMap(({ id: boxId, number, yearFrom, yearTo, titles }) =>
      titles.map((title, i) => ({
        ...{ id: newId(), boxId, code: `P01.${number.padStart(3, '0')}.${(i + 1).toString().padStart(2, '0')}`, title },
        ...{ yearFrom, yearTo, retention: 'permanent', sheetsCounted: null },
      })),
    );
    await insertFolders(tx, agencyId, folders);
  });
}
