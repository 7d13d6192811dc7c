import { Injectable } from '@nestjs/common';
import { forbidden, type Problem } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../actor';
import {
  authorityExpired,
  authorityNotBegun,
  authorityRevoked,
  inboxOnly,
  notCovered,
  secretaryMayNot,
} from './authority.problems';
import {
  judge,
  ownPost,
  recorderPost,
  type Authority,
  type Refusal,
  type Standing,
  type Standings,
  type Turn,
} from './authority.rules';
import { lockStanding, postsOf, standingsOf } from './standings.queries';

/** Each look finds what changed while the lock was waited for; nobody revokes faster than this. */
const LOOKS = 5;

/** In which right somebody acts, decided inside the transaction of the act. */
@Injectable()
export class AuthorityService {
  /**
   * The right in which the actor does `act` on the turn at this moment, by the database's clock. Ask it inside the
   * transaction that records the act, before the audit chain is locked: the grant that it rests on stays locked until
   * then, so that a revocation in mid-flight either came before (refused) or comes after (the act stands).
   * `recordedFor` names the person whose instruction on paper is written down (ghi theo bút phê của …).
   * @throws Problem `identity/authority-revoked`, `-expired`, `-not-begun`, `-not-covered`, `identity/secretary-may-not`,
   * `identity/inbox-only`, `forbidden`
   */
  async authorityAt(
    tx: EntityManager,
    actor: Actor,
    turn: Turn,
    act: string,
    recordedFor: string | null = null,
  ): Promise<Authority> {
    if (recordedFor !== null) return this.recording(tx, actor, turn, act, recordedFor);
    let locked: Standing | null = null;
    for (let look = 0; look < LOOKS; look++) {
      const verdict = judge(actor.id, await this.standings(tx, actor), turn, act);
      if ('refusal' in verdict) throw refused(verdict.refusal, act);
      if (verdict.standing === null || verdict.standing.id === locked?.id) return verdict.authority;
      locked = verdict.standing;
      await lockStanding(tx, actor.agencyId, locked);
    }
    throw forbidden({ action: act });
  }

  /** By what the actor stands for others at this moment: whose inboxes they may work, and in which right. */
  async principalsOf(tx: EntityManager, actor: Actor): Promise<Standing[]> {
    const standings = await standingsOf(tx, actor.agencyId, actor.id);
    return standings.filter(({ phase, posts }) => phase === 'in-force' && posts.length > 0);
  }

  private async standings(tx: EntityManager, actor: Actor): Promise<Standings> {
    const person = await postsOf(tx, actor.agencyId, actor.id);
    return {
      posts: person?.posts ?? [],
      activePostId: actor.activePostId,
      standsFor: await standingsOf(tx, actor.agencyId, actor.id),
    };
  }

  private async recording(
    tx: EntityManager,
    actor: Actor,
    turn: Turn,
    act: string,
    writerId: string,
  ): Promise<Authority> {
    const writer = await postsOf(tx, actor.agencyId, writerId);
    const theirs = writer && ownPost(writerId, { posts: writer.posts, activePostId: null }, turn);
    if (!theirs || writerId === actor.id) throw forbidden({ action: act });
    for (let look = 0; look < LOOKS; look++) {
      const who = await this.standings(tx, actor);
      const post = recorderPost(who, { userId: writerId, post: theirs });
      if (!post) throw forbidden({ action: act });
      const binding = who.standsFor.find(
        ({ source, ownPostId, userId }) => source === 'secretary' && ownPostId === post.id && userId === writerId,
      );
      if (binding && look === 0) {
        await lockStanding(tx, actor.agencyId, binding);
        continue; // whoever waited for the lock looks again
      }
      const onBehalfOf = { userId: writerId, name: writer.name, title: theirs.title };
      return { capacity: 'recorded', post, onBehalfOf, delegationId: binding?.id ?? null };
    }
    throw forbidden({ action: act });
  }
}

function refused(refusal: Refusal, act: string): Problem {
  if (refusal.code === 'not-yours') return forbidden({ action: act });
  const { name: who, capacity } = refusal.standing;
  switch (refusal.code) {
    case 'revoked':
      return authorityRevoked({ who, capacity });
    case 'expired':
      return authorityExpired({ who, capacity });
    case 'not-begun':
      return authorityNotBegun({ who, capacity });
    case 'not-covered':
      return notCovered({ who, capacity, act });
    case 'secretary':
      return secretaryMayNot({ who });
    case 'inbox-only':
      return inboxOnly({ who });
  }
}
