import { newId, type UnitOfWork } from '@vanthu/platform';
import { FORMAT, type RouteNode } from './definition';
import { insertVersion } from './routes.store';

const content: RouteNode = {
  id: 'content',
  title: 'Trưởng đơn vị ký nháy nội dung',
  act: 'check_content',
  by: [{ relative: 'drafter_head' }],
  deadline: { workingDays: 1 },
  onSilence: 'escalate',
};
const form: RouteNode = {
  id: 'form',
  title: 'Văn phòng ký nháy thể thức',
  act: 'check_form',
  by: [{ relative: 'chief_of_office' }],
  deadline: { workingDays: 1 },
  onSilence: 'escalate',
};
const approve: RouteNode = {
  id: 'approve',
  title: 'Lãnh đạo duyệt',
  act: 'approve',
  by: [{ relative: 'leader_in_charge' }],
  deadline: { workingDays: 2 },
};
const opinions: RouteNode = {
  id: 'opinions',
  title: 'Lấy ý kiến các đơn vị liên quan',
  act: 'opinion',
  by: [{ relative: 'consulted_units' }],
  deadline: { workingDays: 3 },
  onSilence: 'go_on',
  repeat: 'once',
};

type Seed = { name: string; docTypes: string[]; priority: number; steps: RouteNode[] };

const contentAndOpinions: RouteNode = {
  id: 'fork',
  title: 'Nội dung và ý kiến',
  parallel: [[content], [opinions]],
  join: 'all',
};

/**
 * What most offices do: content by the drafting unit, form by the office, approval by the leader (Decree
 * 30/2020/NĐ-CP, art. 11 and 12). A draft is shown to the units it names, if any, while its content is checked. Decisions
 * have a route of their own, to be changed without touching the other.
 */
const ROUTES: readonly Seed[] = [
  { name: 'Công văn và văn bản khác', docTypes: [], priority: 0, steps: [contentAndOpinions, form, approve] },
  {
    name: 'Quyết định',
    docTypes: ['quyet-dinh'],
    priority: 0,
    steps: [contentAndOpinions, form, approve],
  },
];

/** Gives an agency the usual routes, in force. An agency that has routes already keeps them. */
export async function seedRoutes(work: UnitOfWork, agencyId: string): Promise<void> {
  await work.asAgency(agencyId, async (tx) => {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1 || ' routes', 0))`, [agencyId]);
    const known = await tx.query<unknown[]>(`SELECT 1 FROM route WHERE agency_id = $1 LIMIT 1`, [agencyId]);
    for (const { name, docTypes, priority, steps } of known.length > 0 ? [] : ROUTES) {
      const routeId = newId();
      const id = newId();
      await tx.query(
        `INSERT INTO route (agency_id, id, name, flows, doc_types, priority) VALUES ($1, $2, $3, '{outgoing,internal}', $4, $5)`,
        [agencyId, routeId, name, docTypes, priority],
      );
      await insertVersion(tx, agencyId, { id, routeId, number: 1, definition: { format: FORMAT, steps }, by: null });
      await tx.query(
        `UPDATE route_version SET state = 'published', published_at = clock_timestamp(), note = 'Quy trình mẫu'
         WHERE agency_id = $1 AND id = $2`,
        [agencyId, id],
      );
    }
  });
}
