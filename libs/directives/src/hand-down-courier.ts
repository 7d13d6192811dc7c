import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Commit, type Consumer, type Work } from '@vanthu/platform';
import { DirectiveJournal, type Told } from './directive-journal';
import { stateAfter, type CHILD_ACT_KINDS, type DirectiveState } from './directive-task.rules';
import { directiveRestricted } from './directives.policy';
import { PartStopper } from './part-stopper';

type Message = {
  agencyId: string;
  taskId: string;
  agencyName: string;
  parentText: string;
  text: string;
  kind: string;
  dueOn: string | null;
  product: string | null;
  on: string;
  restricted: boolean;
};
type ActAbove = {
  nth: number;
  act: (typeof CHILD_ACT_KINDS)[number];
  note: string | null;
  dueOn: string | null;
  on: string;
  agency: string;
  childAgencyId: string;
};
type Below = Omit<Told, 'id'> & { state: DirectiveState; dueOn: string | null; done: number };
type News = {
  above: string | null;
  state: string;
  on: string | null;
  version: number;
  done: number;
  told: Record<string, unknown> | null;
};

/**
 * What the agency above is told: of a report its note and product, of a wish for another day its reason. Of a product that
 * is secret neither number nor subject; of who did what inside, nothing.
 */
const TOLD = `(SELECT jsonb_build_object('note', e.body->>'note', 'askedOn', CASE WHEN e.kind = 'ask_extension' THEN e.body->>'dueOn' END,
    'product', CASE WHEN e.body ? 'productDocumentId' THEN jsonb_build_object('id', NULL,
      'numberSymbol', CASE WHEN o.secrecy = 'none' THEN o.number_symbol END, 'issuedOn', o.issued_on::text,
      'subject', CASE WHEN o.secrecy = 'none' THEN o.subject END) END)
  FROM directive_task_event e
  LEFT JOIN outgoing_document o ON o.agency_id = e.agency_id AND o.id = (e.body->>'productDocumentId')::uuid
  WHERE e.agency_id = t.agency_id AND e.task_id = t.id
    AND e.kind = CASE WHEN t.state IN ('reported', 'completed') THEN 'report' WHEN t.state = 'extension_requested' THEN 'ask_extension' END
  ORDER BY e.at DESC, e.id DESC LIMIT 1)`;

/**
 * Carries tasks and what is done about them between an agency and those below, as messages: a row on each side, no key
 * between them, and each transaction bound to one agency. Carrying the same thing again changes nothing.
 */
@Injectable()
export class HandDownCourier {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: DirectiveJournal,
    private readonly stopper: PartStopper,
  ) {}

  /** Writes a handed-down task on the side of the agency below. */
  async deliver(agencyId: string, childId: string): Promise<void> {
    const [message] = await this.work.asAgency(agencyId, (tx) =>
      tx.query<Message[]>(
        `SELECT c.child_agency_id AS "agencyId", c.task_id AS "taskId", a.name AS "agencyName", t.text AS "parentText", c.text, c.deadline_kind AS kind,
                c.due_on::text AS "dueOn", c.product, c.handed_on::text AS "on", ${directiveRestricted('t')} AS restricted
         FROM directive_child c JOIN directive_task t ON t.agency_id = c.agency_id AND t.id = c.task_id JOIN agency a ON a.id = c.child_agency_id
         WHERE c.agency_id = $1 AND c.id = $2`,
        [agencyId, childId],
      ),
    );
    if (!message) return;
    await this.work.asAgency(message.agencyId, async (tx) => {
      const made = await tx.query<unknown[]>(
        `INSERT INTO directive_task (agency_id, id, origin_agency_id, origin_task_id, origin_text, text, lead_name, deadline_kind, due_on, product, assigned_on, restricted)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING RETURNING id`,
        [
          message.agencyId,
          childId,
          agencyId,
          message.taskId,
          message.parentText,
          message.text,
          message.agencyName,
          message.kind,
          message.dueOn,
          message.product,
          message.on,
          message.restricted,
        ],
      );
      if (made.length > 0)
        await this.journal.tellAs(tx, message.agencyId, childId, 'received', { dueOn: message.dueOn });
    });
  }

  /**
   * Does below what the agency above did, in its order. What was reported below meanwhile stays reported: of an extension
   * that crosses it only the day holds. What is stopped takes its parts with it, also those that went further down.
   */
  async deliverActs(agencyId: string, childId: string): Promise<void> {
    const acts = await this.work.asAgency(agencyId, (tx) =>
      tx.query<ActAbove[]>(
        `SELECT x.nth, x.act, x.note, x.due_on::text AS "dueOn", x.given_on::text AS "on", g.name AS agency, c.child_agency_id AS "childAgencyId"
         FROM directive_child_act x JOIN directive_child c ON c.agency_id = x.agency_id AND c.id = x.child_id JOIN agency g ON g.id = x.agency_id
         WHERE x.agency_id = $1 AND x.child_id = $2 ORDER BY x.nth`,
        [agencyId, childId],
      ),
    );
    const below = acts[0]?.childAgencyId;
    if (below === undefined) return;
    const further = await this.work.asAgency(below, async (tx) => {
      const [task] = await tx.query<Below[]>(
        `SELECT state, due_on::text AS "dueOn", acts_done AS done, follower_id AS "followerId", leader_id AS "leaderId", lead_unit_id AS "leadUnitId"
         FROM directive_task WHERE agency_id = $1 AND id = $2 FOR UPDATE`,
        [below, childId],
      );
      if (!task) return [];
      const wasStopped = task.state === 'stopped';
      let why: string | null = null;
      const events: [kind: string, body: Record<string, unknown>][] = [];
      for (const { nth, act, note, dueOn, on, agency } of acts.filter(({ nth }) => nth > task.done)) {
        const formerState = task.state;
        const formerDueOn = task.dueOn;
        task.state = stateAfter(formerState, act) ?? formerState;
        task.dueOn = dueOn ?? formerDueOn;
        if (act === 'stop') why = note;
        await tx.query(
          `UPDATE directive_task SET version = version + 1, acts_done = $3, state = $4, due_on = $5,
             deadline_kind = CASE WHEN $5::date IS NULL THEN deadline_kind ELSE 'date' END,
             completed_on = CASE WHEN $4 = 'completed' THEN $6::date END
           WHERE agency_id = $1 AND id = $2`,
          [below, childId, nth, task.state, task.dueOn, on],
        );
        events.push([
          act,
          { agency, note, formerState, state: task.state, ...(dueOn === null ? {} : { dueOn, formerDueOn }) },
        ]);
      }
      const whole = { id: childId, followerId: task.followerId, leaderId: task.leaderId, leadUnitId: task.leadUnitId };
      const isStopped = task.state === 'stopped' && !wasStopped;
      const stopped = isStopped ? await this.stopper.stop(tx, { agencyId: below, id: null }, whole, why) : null;
      for (const [kind, body] of events) await this.journal.tellAs(tx, below, childId, kind, body);
      await stopped?.tell();
      return stopped?.childIds ?? [];
    });
    for (const id of further) await this.carry(below, id);
  }

  /** Tells the agency above how a handed-down task stands now. */
  async tellAbove(agencyId: string, id: string): Promise<void> {
    const [news] = await this.work.asAgency(agencyId, (tx) =>
      tx.query<News[]>(
        `SELECT t.origin_agency_id AS above, t.state, t.completed_on::text AS "on", t.version, t.acts_done AS done, ${TOLD} AS told
         FROM directive_task t WHERE t.agency_id = $1 AND t.id = $2`,
        [agencyId, id],
      ),
    );
    const above = news?.above;
    if (!above) return;
    await this.work.asAgency(above, async (tx) => {
      const [child] = await tx.query<{ taskId: string; state: string; agency: string }[]>(
        `SELECT c.task_id AS "taskId", c.state, a.name AS agency FROM directive_child c JOIN agency a ON a.id = c.child_agency_id
         WHERE c.agency_id = $1 AND c.id = $2 FOR UPDATE OF c`,
        [above, id],
      );
      if (!child) return;
      // News from before the last act of this agency is older than what it decided.
      const [, taken] = await tx.query<[unknown[], number]>(
        `UPDATE directive_child SET state = $3, completed_on = $4, told = $6, told_version = $5,
           version = version + ((state, completed_on, told) IS DISTINCT FROM ($3, $4::date, $6::jsonb))::int
         WHERE agency_id = $1 AND id = $2 AND told_version < $5 AND acts <= $7`,
        [above, id, news.state, news.on, news.version, news.told && JSON.stringify(news.told), news.done],
      );
      if (taken === 0 || child.state === news.state) return;
      const { agency, state: formerState } = child;
      const body = { childId: id, agency, formerState, state: news.state, note: news.told?.note ?? null };
      await this.journal.tellAs(tx, above, child.taskId, 'child-told', body);
    });
  }

  /** Brings a child up to date, and what it answers back. */
  async carry(agencyId: string, childId: string): Promise<void> {
    await this.deliver(agencyId, childId);
    await this.deliverActs(agencyId, childId);
    const [child] = await this.work.asAgency(agencyId, (tx) =>
      tx.query<{ agencyId: string }[]>(
        `SELECT child_agency_id AS "agencyId" FROM directive_child WHERE agency_id = $1 AND id = $2`,
        [agencyId, childId],
      ),
    );
    if (child) await this.tellAbove(child.agencyId, childId);
  }

  /** All that a task of this agency still owes the other side. */
  async settle(agencyId: string, taskId: string): Promise<void> {
    const children = await this.work.asAgency(agencyId, (tx) =>
      tx.query<{ id: string }[]>(`SELECT id FROM directive_child WHERE agency_id = $1 AND task_id = $2`, [
        agencyId,
        taskId,
      ]),
    );
    for (const { id } of children) await this.carry(agencyId, id);
    await this.tellAbove(agencyId, taskId);
  }
}

/** Brings to the other side what a crash kept from it. */
@Injectable()
export class HandDownsConsumer implements Consumer {
  readonly name = 'hand-downs';
  readonly class = 'normal';
  readonly attempts = 10;
  readonly leaseSeconds = 60;

  constructor(private readonly courier: HandDownCourier) {}

  async work({ event: { agencyId, subjectId } }: Work): Promise<Commit> {
    await this.courier.settle(agencyId, subjectId);
    return () => Promise.resolve();
  }
}
