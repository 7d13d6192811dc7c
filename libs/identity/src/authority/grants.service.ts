import { Injectable } from '@nestjs/common';
import {
  Audit,
  invalidInput,
  keysOf,
  newId,
  notFound,
  Outbox,
  pageFrom,
  UnitOfWork,
  type Page,
  FIELD,
} from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { ROLES, type Actor } from '../actor';
import { PeopleService } from '../people.service';
import { actionsOf, authorize } from '../policy';
import { delegationPolicy, deputyPolicy, SIDE, sideOf } from './authority.policy';
import { alreadyOver, noSubDelegation, notHeld, notOfThisPost, unfitPerson } from './authority.problems';
import { powersOf } from './authority.rules';
import type { GrantsQuery, GrantView, NewDelegation, NewDeputy, Revocation } from './authority.schemas';
import { requireSpan } from './days';
import {
  GRANTS,
  heldPost,
  insertGrant,
  ownFile,
  phaseSql,
  unknownTypes,
  type GrantRow,
  type NewGrant,
} from './grants.queries';

/** Delegations are TUQ., deputies KT. and TL.: one table, two faces. */
export type Face = 'delegations' | 'deputies';
const CAPACITIES = { delegations: ['TUQ.'], deputies: ['KT.', 'TL.'] } as const;
/** Nothing there, or nothing that the caller may know of, in this field. */
const unknownAt = (pointer: string) => notFound({}).at(pointer);
const policyOf = (face: Face) => (face === 'delegations' ? delegationPolicy : deputyPolicy);

/** What is given in writing: delegations (ủy quyền) and the assignment of deputies (phân công ký thay, ký thừa lệnh). */
@Injectable()
export class GrantsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: PeopleService,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Newest first. */
  async list(actor: Actor, face: Face, query: GrantsQuery): Promise<Page<GrantView>> {
    const [createdAt, id] = query.after === undefined ? [null, null] : keysOf(query.after, 2);
    const rows = await this.work.run(actor, (tx) =>
      tx.query<GrantRow[]>(
        `${GRANTS} WHERE ${SIDE[face]} AND g.capacity = ANY($4)
           AND ($5 = 'all' OR $5 = 'given' AND g.principal_id = $2 OR $5 = 'received' AND g.delegate_id = $2)
           AND ($6::boolean OR ${phaseSql('g')} IN ('in-force', 'not-begun'))
           AND ($7::timestamptz IS NULL OR (g.created_at, g.id) < ($7::timestamptz, $8::uuid))
         ORDER BY g.created_at DESC, g.id DESC LIMIT $9`,
        [...sideOf[face](actor), CAPACITIES[face], query.side, query.past, createdAt, id, query.limit + 1],
      ),
    );
    return pageFrom(
      rows,
      query.limit,
      (row) => [row.createdAt, row.id],
      (row) => present(actor, face, row),
    );
  }

  async get(actor: Actor, face: Face, id: string): Promise<GrantView> {
    return this.work.run(actor, (tx) => this.view(tx, actor, face, id));
  }

  /**
   * Delegates, in writing, a right of one's own post (TUQ.). Decree 30/2020/NĐ-CP, art. 13: limited in time and content,
   * and what one has by delegation is not delegated again.
   * @throws Problem `identity/no-sub-delegation`, `identity/not-of-this-post`, `identity/unfit-person`, `not-found`
   */
  async delegate(actor: Actor, input: NewDelegation): Promise<GrantView> {
    return this.work.once(actor, async (tx) => {
      const post = await heldPost(tx, actor.agencyId, input.postId);
      if (post?.userId !== actor.id) {
        const from = actor.standsFor.find(({ posts }) => posts.some(({ id }) => id === input.postId));
        throw from ? noSubDelegation({ who: from.name }) : unknownAt('/postId');
      }
      if (!(await ownFile(tx, actor.agencyId, input.writing.fileId, actor.id))) throw unknownAt('/writing/fileId');
      const delegate = await this.people.user(tx, actor.agencyId, input.delegateId);
      if (!delegate) throw unknownAt('/delegateId');
      if (delegate.id === actor.id || delegate.posts.length === 0) throw unfitPerson({}).at('/delegateId');
      return this.write(tx, actor, 'delegations', post.role, {
        ...input,
        id: newId(),
        capacity: 'TUQ.',
        principalId: actor.id,
        delegatePostId: null,
      });
    });
  }

  /** Records who signs in whose place (KT.), or by whose order (TL.): the administrator's work, after the writing. */
  async assign(actor: Actor, input: NewDeputy): Promise<GrantView> {
    return this.work.once(actor, async (tx) => {
      const [post, deputy] = [
        await heldPost(tx, actor.agencyId, input.postId),
        await heldPost(tx, actor.agencyId, input.deputyPostId),
      ];
      if (!post) throw unknownAt('/postId');
      if (!deputy) throw unknownAt('/deputyPostId');
      const between = { agencyId: actor.agencyId, principalId: post.userId, delegateId: deputy.userId };
      authorize(deputyPolicy, 'create', actor, between);
      if (post.userId === deputy.userId) throw unfitPerson({}).at('/deputyPostId');
      const { fileId } = input.writing;
      if (fileId !== null && !(await ownFile(tx, actor.agencyId, fileId, actor.id))) throw unknownAt('/writing/fileId');
      return this.write(tx, actor, 'deputies', post.role, {
        ...input,
        id: newId(),
        principalId: post.userId,
        delegateId: deputy.userId,
        delegatePostId: input.deputyPostId,
      });
    });
  }

  /** Takes it back at once; what was decided before stands. Doing it again is no mistake. */
  async revoke(actor: Actor, face: Face, id: string, { reason }: Revocation): Promise<GrantView> {
    return this.work.once(actor, async (tx) => {
      // Waits for decisions in mid-flight that rest on it: those stand, and none comes after.
      const [row] = await tx.query<{ principalId: string; delegateId: string; over: boolean; past: boolean }[]>(
        `SELECT principal_id AS "principalId", delegate_id AS "delegateId", revoked_at IS NOT NULL AS over,
                coalesce(until_at <= clock_timestamp(), false) AS past
         FROM authority_grant WHERE agency_id = $1 AND id = $2 AND capacity = ANY($3) FOR UPDATE`,
        [actor.agencyId, id, CAPACITIES[face]],
      );
      const grant = row && { agencyId: actor.agencyId, ...row };
      authorize(policyOf(face), 'revoke', actor, grant);
      if (grant.past && !grant.over) throw alreadyOver({});
      if (!grant.over) {
        await tx.query(
          `UPDATE authority_grant SET revoked_at = clock_timestamp(), revoked_by = $3, revoke_reason = $4, version = version + 1
           WHERE agency_id = $1 AND id = $2`,
          [actor.agencyId, id, actor.id, reason],
        );
      }
      const view = await this.view(tx, actor, face, id);
      if (!grant.over) await this.tell(tx, actor, view, 'revoked', {});
      return view;
    });
  }

  private async write(tx: EntityManager, actor: Actor, face: Face, role: string, grant: NewGrant): Promise<GrantView> {
    const { agencyId } = actor;
    await requireSpan(tx, agencyId, grant);
    const own = ROLES.find((known) => known === role);
    if (!own) throw notHeld({});
    const foreign = grant.powers.filter((power) => !powersOf(own).some((mine) => mine === power));
    if (foreign.length > 0) throw notOfThisPost({ powers: foreign.join(', ') }).at('/powers');
    for (const [i, unitId] of grant.unitIds.entries()) {
      if (!(await this.people.unit(tx, agencyId, unitId))) throw unknownAt(`/unitIds/${i.toString()}`);
    }
    const unknown = await unknownTypes(tx, grant.docTypes);
    if (unknown.length > 0) {
      throw invalidInput({ errors: [{ pointer: '/docTypes', message: FIELD.unknown }] });
    }
    await insertGrant(tx, agencyId, actor.id, grant);
    const view = await this.view(tx, actor, face, grant.id);
    const { postId, powers, docTypes, unitIds, startsOn, endsOn } = grant;
    await this.tell(tx, actor, view, 'granted', { postId, powers, docTypes, unitIds, startsOn, endsOn });
    return view;
  }

  private async tell(tx: EntityManager, actor: Actor, view: GrantView, what: string, details: object): Promise<void> {
    const users = [view.principal.id, view.delegate.id];
    const action = `authority.${what}`;
    await this.outbox.append(tx, actor.agencyId, { topic: action, subjectId: view.id, audience: { users } });
    await this.audit.append(tx, actor, {
      action,
      objectType: 'authority_grant',
      objectId: view.id,
      details: { capacity: view.capacity, principalId: view.principal.id, delegateId: view.delegate.id, ...details },
    });
  }

  private async view(tx: EntityManager, actor: Actor, face: Face, id: string): Promise<GrantView> {
    const [row] = await tx.query<GrantRow[]>(
      `${GRANTS} WHERE g.agency_id = $1 AND g.id = $2 AND g.capacity = ANY($3)`,
      [actor.agencyId, id, CAPACITIES[face]],
    );
    const target = row && { row, ...between(actor, row) };
    authorize(policyOf(face), 'read', actor, target);
    return present(actor, face, target.row);
  }
}

const between = (actor: Actor, { principal, delegate }: GrantRow) => ({
  agencyId: actor.agencyId,
  principalId: principal.id,
  delegateId: delegate.id,
});

function present(actor: Actor, face: Face, row: GrantRow): GrantView {
  const isOpen = row.phase === 'in-force' || row.phase === 'not-begun';
  const actions = actionsOf(policyOf(face), actor, between(actor, row)).filter((action) => action === 'revoke');
  return { ...row, actions: isOpen ? actions : [] };
}
