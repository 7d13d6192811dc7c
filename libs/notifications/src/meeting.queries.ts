import type { EntityManager } from 'typeorm';

/** Somebody who goes to a meeting in place of another (dự thay), and who said so. */
export type Sending = {
  readonly delegateId: string;
  readonly sentBy: string;
  /** Names the sending and when the meeting is: at another time it is told again. */
  readonly key: string;
  readonly startsOn: string;
  readonly endsOn: string;
};

/** Who goes in place of others to a meeting that takes place; whoever changes the entry waits for this transaction. */
export const sendingsTo = (tx: EntityManager, agencyId: string, entryId: string): Promise<Sending[]> =>
  tx.query<Sending[]>(
    `SELECT a.delegate_id AS "delegateId", s.actor_id AS "sentBy", e.starts_on::text AS "startsOn", e.ends_on::text AS "endsOn",
            concat_ws(' ', 'sent:' || s.id, e.starts_on, to_char(e.starts_time, 'HH24:MI'), e.part) AS key
     FROM agenda_entry e
     JOIN agenda_attendee a ON a.agency_id = e.agency_id AND a.entry_id = e.id
     JOIN LATERAL (
       SELECT v.id, v.actor_id FROM agenda_event v
       WHERE v.agency_id = e.agency_id AND v.entry_id = e.id AND v.kind = 'delegated'
         AND v.body->>'attendeeId' = a.id::text AND v.body->>'delegateId' = a.delegate_id::text
       ORDER BY v.at DESC, v.id DESC LIMIT 1) s ON true
     WHERE e.agency_id = $1 AND e.id = $2 AND e.state IN ('proposed', 'confirmed') ORDER BY a.id FOR SHARE OF e`,
    [agencyId, entryId],
  );

/** What became of a meeting that people count on: it is at another time, it is off, or on again. */
export type MeetingNews = {
  /** Of the entry's history. */
  readonly id: string;
  readonly kind: 'meeting_moved' | 'meeting_off';
  /** The time is another one: who was sent there hears of it as of a new sending. */
  readonly isMoved: boolean;
  readonly by: string;
  readonly startsOn: string;
  readonly endsOn: string;
  /** The first day that it takes or took. */
  readonly pressesOn: string;
  /** Those in whose week it stands, or stood when it was put off or called off. */
  readonly people: readonly string[];
};

const MOVED = `v.kind = 'changed' AND e.state = 'confirmed' AND (v.body->'former'->>'startsOn', v.body->'former'->>'startsAt', v.body->'former'->>'part')
  IS DISTINCT FROM (e.starts_on::text, to_char(e.starts_time, 'HH24:MI'), e.part)`;
const ON_AGAIN = `v.kind IN ('confirmed', 'changed') AND e.state = 'confirmed' AND v.body->>'formerState' = 'postponed'`;
const OFF = `v.kind = e.state AND e.state IN ('postponed', 'cancelled')`;
/** Of what was only proposed, none but those who were sent there had heard. */
const KNOWN = `(v.body->>'formerState' IS DISTINCT FROM 'proposed')`;
const HEADS = `SELECT h.user_id FROM post h JOIN agency g ON g.id = h.agency_id WHERE h.agency_id = a.agency_id AND h.unit_id = a.unit_id
  AND h.role = 'head_of_unit' AND h.starts_on <= (now() AT TIME ZONE g.time_zone)::date AND (h.ends_on IS NULL OR h.ends_on >= (now() AT TIME ZONE g.time_zone)::date)`;

/** The last that became of a meeting and still holds; null where it is as it was planned. */
export async function newsOfMeeting(tx: EntityManager, agencyId: string, entryId: string): Promise<MeetingNews | null> {
  const [news] = await tx.query<MeetingNews[]>(
    `SELECT v.id, CASE WHEN ${OFF} THEN 'meeting_off' ELSE 'meeting_moved' END AS kind, (${MOVED}) AS "isMoved", v.actor_id AS by,
            e.starts_on::text AS "startsOn", e.ends_on::text AS "endsOn",
            least(e.starts_on::text, v.body->'former'->>'startsOn') AS "pressesOn",
            ARRAY(SELECT e.chair_id WHERE e.chair_id IS NOT NULL AND ${KNOWN}
                  UNION SELECT a.delegate_id FROM agenda_attendee a
                   WHERE a.agency_id = e.agency_id AND a.entry_id = e.id AND a.delegate_id IS NOT NULL
                  UNION SELECT a.user_id FROM agenda_attendee a
                   WHERE a.agency_id = e.agency_id AND a.entry_id = e.id AND a.user_id IS NOT NULL AND a.delegate_id IS NULL
                     AND a.answer IS DISTINCT FROM 'declined' AND ${KNOWN}
                  UNION SELECT h.user_id FROM agenda_attendee a, LATERAL (${HEADS}) h
                   WHERE a.agency_id = e.agency_id AND a.entry_id = e.id AND a.unit_id IS NOT NULL AND a.delegate_id IS NULL
                     AND a.answer IS DISTINCT FROM 'declined' AND ${KNOWN}) AS people
     FROM agenda_entry e JOIN agenda_event v ON v.agency_id = e.agency_id AND v.entry_id = e.id
     WHERE e.agency_id = $1 AND e.id = $2 AND ((${MOVED}) OR (${ON_AGAIN}) OR (${OFF}))
     ORDER BY v.at DESC, v.id DESC LIMIT 1 FOR SHARE OF e`,
    [agencyId, entryId],
  );
  return news ?? null;
}
