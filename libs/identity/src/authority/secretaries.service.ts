import { Injectable } from '@nestjs/common';
import {
  Audit,
  keysOf,
  newId,
  notFound,
  Outbox,
  pageFrom,
  UnitOfWork,
  type Page,
  type PageQuery,
} from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../actor';
import { PeopleService } from '../people.service';
import { actionsOf, authorize } from '../policy';
import { secretaryPolicy, SIDE, sideOf } from './authority.policy';
import { notOfThisPost, unfitPerson } from './authority.problems';
import type { NewSecretary, SecretaryView } from './authority.schemas';
import { afterLast, dawnOf, firstDay, lastDay, requireSpan } from './days';
import { heldPost, phaseSql } from './grants.queries';

type Row = Omit<SecretaryView, 'actions'> & { createdAt: string };

const SECRETARIES = `
  SELECT s.id, s.version, ${firstDay('s.from_at')} AS "startsOn", ${lastDay('s.until_at')} AS "endsOn",
         jsonb_build_object('id', l.id, 'displayName', l.display_name) AS leader,
         jsonb_build_object('id', u.id, 'displayName', u.display_name, 'postId', p.id, 'title', p.title) AS secretary,
         ${phaseSql('s')} AS phase, to_json(s.created_at)#>>'{}' AS "createdAt"
  FROM secretary s JOIN agency a ON a.id = s.agency_id
  JOIN app_user l ON l.agency_id = s.agency_id AND l.id = s.leader_id
  JOIN app_user u ON u.agency_id = s.agency_id AND u.id = s.user_id
  JOIN post p ON p.agency_id = s.agency_id AND p.id = s.post_id`;

/** Secretaries (thư ký, trợ lý) and the leaders for whom they route: see, pass on, write down what was said on paper. */
@Injectable()
export class SecretariesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: PeopleService,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Newest first. */
  async list(actor: Actor, page: PageQuery): Promise<Page<SecretaryView>> {
    const [createdAt, id] = page.after === undefined ? [null, null] : keysOf(page.after, 2);
    const rows = await this.work.run(actor, (tx) =>
      tx.query<Row[]>(
        `${SECRETARIES} WHERE ${SIDE.secretaries}
           AND ($4::timestamptz IS NULL OR (s.created_at, s.id) < ($4::timestamptz, $5::uuid))
         ORDER BY s.created_at DESC, s.id DESC LIMIT $6`,
        [...sideOf.secretaries(actor), createdAt, id, page.limit + 1],
      ),
    );
    return pageFrom(
      rows,
      page.limit,
      (row) => [row.createdAt, row.id],
      (row) => present(actor, row),
    );
  }

  /** Binds an assistant's post to a leader. */
  async bind(actor: Actor, input: NewSecretary): Promise<SecretaryView> {
    return this.work.once(actor, async (tx) => {
      const { agencyId } = actor;
      const post = await heldPost(tx, agencyId, input.postId);
      const leader = await this.people.user(tx, agencyId, input.leaderId);
      if (!post) throw notFound({}).at('/postId');
      if (!leader) throw notFound({}).at('/leaderId');
      authorize(secretaryPolicy, 'create', actor, { agencyId, principalId: leader.id, delegateId: post.userId });
      if (post.role !== 'assistant') throw notOfThisPost({ powers: 'secretary' }).at('/postId');
      if (post.userId === leader.id || leader.posts.length === 0) throw unfitPerson({}).at('/leaderId');
      await requireSpan(tx, agencyId, input);
      const id = newId();
      await tx.query(
        `INSERT INTO secretary (agency_id, id, leader_id, user_id, post_id, from_at, until_at, recorded_by)
         SELECT a.id, $2, $3, $4, $5, ${dawnOf('$6')}, ${afterLast('$7')}, $8 FROM agency a WHERE a.id = $1`,
        [agencyId, id, leader.id, post.userId, input.postId, input.startsOn, input.endsOn, actor.id],
      );
      return this.told(tx, actor, id, 'secretary.bound');
    });
  }

  /** Ends it at once. Doing it again is no mistake. */
  async release(actor: Actor, id: string): Promise<SecretaryView> {
    return this.work.once(actor, async (tx) => {
      const [row] = await tx.query<{ principalId: string; delegateId: string; over: boolean }[]>(
        `SELECT leader_id AS "principalId", user_id AS "delegateId", revoked_at IS NOT NULL AS over
         FROM secretary WHERE agency_id = $1 AND id = $2 FOR UPDATE`,
        [actor.agencyId, id],
      );
      const binding = row && { agencyId: actor.agencyId, ...row };
      authorize(secretaryPolicy, 'revoke', actor, binding);
      if (binding.over) return this.view(tx, actor, id);
      await tx.query(
        `UPDATE secretary SET revoked_at = clock_timestamp(), revoked_by = $3, version = version + 1
         WHERE agency_id = $1 AND id = $2`,
        [actor.agencyId, id, actor.id],
      );
      return this.told(tx, actor, id, 'secretary.released');
    });
  }

  private async told(tx: EntityManager, actor: Actor, id: string, action: string): Promise<SecretaryView> {
    const view = await this.view(tx, actor, id);
    const users = [view.leader.id, view.secretary.id];
    await this.outbox.append(tx, actor.agencyId, { topic: action, subjectId: id, audience: { users } });
    await this.audit.append(tx, actor, {
      action,
      objectType: 'secretary',
      objectId: id,
      details: { leaderId: view.leader.id, userId: view.secretary.id },
    });
    return view;
  }

  private async view(tx: EntityManager, actor: Actor, id: string): Promise<SecretaryView> {
    const [row] = await tx.query<Row[]>(`${SECRETARIES} WHERE s.agency_id = $1 AND s.id = $2`, [actor.agencyId, id]);
    const target = row && { row, ...between(actor, row) };
    authorize(secretaryPolicy, 'read', actor, target);
    return present(actor, target.row);
  }
}

const between = (actor: Actor, { leader, secretary }: Row) => ({
  agencyId: actor.agencyId,
  principalId: leader.id,
  delegateId: secretary.id,
});

function present(actor: Actor, row: Row): SecretaryView {
  const isOpen = row.phase === 'in-force' || row.phase === 'not-begun';
  const actions = actionsOf(secretaryPolicy, actor, between(actor, row)).filter((action) => action === 'revoke');
  return {
    id: row.id,
    version: row.version,
    leader: row.leader,
    secretary: row.secretary,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    phase: row.phase,
    actions: isOpen ? actions : [],
  };
}
