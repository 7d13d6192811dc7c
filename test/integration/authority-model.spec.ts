import { randomUUID } from 'node:crypto';
import {
  AbsencesService,
  AuthorityService,
  GrantsService,
  SecretariesService,
  type Actor,
  type Authority,
} from '@vanthu/identity';
import { newId, Problem } from '@vanthu/platform';
import fc from 'fast-check';
import type { EntityManager } from 'typeorm';
import { actorOf, anAgency, aUnit, aUser, type TestUser } from '../support/actors';
import { testApp, type TestApp } from '../support/app';
import { long } from '../support/long';

// A model of who may act for whom, written again and plainly, against the service over random histories.

let api: TestApp;
let agencyId: string;
let today: string;
let unitId: string;
let fileId: string;
const people: Record<Name, TestUser> = {} as Record<Name, TestUser>;
const postIds: Record<Name, string> = {} as Record<Name, string>;
const NAMES = ['leader', 'head', 'deputy', 'secretary', 'admin'] as const;
type Name = (typeof NAMES)[number];

beforeAll(async () => {
  api = await testApp();
  agencyId = (await anAgency(api.work)).id;
  unitId = (await aUnit(api.work, agencyId)).id;
  const hire = (role: 'leader' | 'head_of_unit' | 'specialist' | 'assistant' | 'admin') =>
    aUser(api.work, agencyId, { roles: [role], ...(role === 'head_of_unit' ? { unitId } : {}) });
  people.leader = await hire('leader');
  people.head = await hire('head_of_unit');
  people.deputy = await hire('specialist');
  people.secretary = await hire('assistant');
  people.admin = await hire('admin');
  for (const name of NAMES) postIds[name] = (await actorOf(api.work, people[name])).posts[0]!.id;
  [{ today }] = (await rows<{ today: string }>(
    `SELECT (now() AT TIME ZONE time_zone)::date::text AS today FROM agency WHERE id = $1`,
    agencyId,
  )) as [{ today: string }];
  fileId = newId();
  const sha = 'a'.repeat(64);
  await rows(
    `INSERT INTO blob (agency_id, sha256, size, content_type) VALUES ($1, $2, 1, 'application/pdf')`,
    agencyId,
    sha,
  );
  for (const name of ['leader', 'head'] as const) {
    const id = name === 'leader' ? fileId : (headFileId = newId());
    await rows(
      `INSERT INTO file (agency_id, id, sha256, name, size, content_type, uploaded_by) VALUES ($1, $2, $3, 'uq.pdf', 1, 'application/pdf', $4)`,
      agencyId,
      id,
      sha,
      people[name].id,
    );
  }
}, 60_000);
let headFileId: string;
afterAll(() => api.close());

const rows = <T>(sql: string, ...params: unknown[]) => api.work.asAgency(agencyId, (tx) => tx.query<T[]>(sql, params));
const service = <T>(type: new (...args: never[]) => T): T => api.app.get<T>(type, { strict: false });
const as = (name: Name): Promise<Actor> => actorOf(api.work, people[name], { key: randomUUID() });
const dayOf = (offset: number) => new Date(Date.parse(today) + offset * 86_400_000).toISOString().slice(0, 10);

// ── the model ────────────────────────────────────────────────────────────────────────────────────────────────────────
type Principal = 'leader' | 'head';
type Fact = {
  id: string;
  kind: 'TUQ.' | 'KT.' | 'TL.' | 'absence' | 'secretary';
  of: Principal;
  to: Name;
  powers: string[];
  /** Days counted from the first one of the history; the last day is included. */
  first: number;
  last: number;
  reads: boolean;
  ended: boolean;
};
type World = { day: number; facts: Fact[] };

const TURNS = {
  leader: { kind: 'instruct', assigneeUserId: null, assigneeUnitId: null, assigneeRole: 'leader' },
  head: { kind: 'assign', assigneeUserId: null, assigneeRole: null },
} as const;
const turnOf = (of: Principal) => (of === 'leader' ? TURNS.leader : { ...TURNS.head, assigneeUnitId: unitId });
const ACTS = ['instruct', 'assign', 'sign', 'return', 'pass', 'see'] as const;
const NEEDS: Record<(typeof ACTS)[number], (of: Principal) => string> = {
  instruct: () => 'instruct',
  assign: () => 'assign',
  sign: () => 'sign',
  return: (of) => (of === 'leader' ? 'instruct' : 'assign'),
  pass: (of) => (of === 'leader' ? 'instruct' : 'assign'),
  see: (of) => (of === 'leader' ? 'instruct' : 'assign'),
};

/** Every right in which it may be done, best first; none: it may not be done. */
function expected(
  world: World,
  who: Name,
  of: Principal,
  act: (typeof ACTS)[number],
): { capacity: string; ids: string[] }[] {
  if (who === of) return [{ capacity: 'own', ids: [] }];
  const now = world.facts.filter(
    (fact) => fact.to === who && fact.of === of && !fact.ended && fact.first <= world.day && world.day <= fact.last,
  );
  const written = (['KT.', 'TL.', 'TUQ.'] as const).map((capacity) => ({
    capacity,
    ids: now.filter(({ kind, powers }) => kind === capacity && powers.includes(NEEDS[act](of))).map(({ id }) => id),
  }));
  const carried = ['pass', 'see'].includes(act) ? now.filter(({ reads }) => reads) : [];
  const carriers = carried.map(({ kind, id }) => ({
    capacity: kind === 'absence' ? 'inbox' : kind,
    ids: [id],
  }));
  const covered = written.filter(({ ids }) => ids.length > 0);
  return covered.length > 0 ? covered.slice(0, 1) : carriers;
}

// ── what may happen ──────────────────────────────────────────────────────────────────────────────────────────────────
const of = fc.constantFrom<Principal>('leader', 'head');
const span = fc
  .tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 0, max: 4 }))
  .map(([first, length]) => ({ first, last: Math.max(first + length, 0) }));
const powersOf = { leader: ['instruct', 'assign', 'sign'], head: ['assign', 'sign'] } as const;
const STEPS = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('grant' as const),
      capacity: fc.constantFrom('TUQ.' as const, 'KT.' as const, 'TL.' as const),
      of,
      span,
      pick: fc.integer({ min: 1, max: 7 }),
      reads: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('absence' as const), of, span, turnOver: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('secretary' as const), of, span }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('end' as const), nth: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('days pass' as const), days: fc.integer({ min: 1, max: 3 }) }) },
);
type Step = typeof STEPS extends fc.Arbitrary<infer T> ? T : never;

async function happens(world: World, step: Step): Promise<void> {
  if (step.do === 'days pass') {
    world.day += step.days;
    for (const table of ['authority_grant', 'absence', 'secretary']) {
      await rows(
        `UPDATE ${table} SET from_at = from_at - make_interval(days => $2), until_at = until_at - make_interval(days => $2) WHERE agency_id = $1`,
        agencyId,
        step.days,
      );
    }
    return;
  }
  if (step.do === 'end') {
    const fact = world.facts[step.nth % Math.max(world.facts.length, 1)];
    if (!fact || fact.ended) return;
    const principal = await as(fact.of);
    try {
      if (fact.kind === 'absence') await service(AbsencesService).takeBack(principal, fact.id);
      else if (fact.kind === 'secretary') await service(SecretariesService).release(principal, fact.id);
      else
        await service(GrantsService).revoke(principal, fact.kind === 'TUQ.' ? 'delegations' : 'deputies', fact.id, {
          reason: '',
        });
      fact.ended = true;
    } catch (error) {
      if (!(error instanceof Problem && error.code === 'identity/already-over')) throw error;
    }
    return;
  }
  const { first, last } = step.span;
  const [startsOn, endsOn] = [dayOf(first), dayOf(last)];
  const fact = { of: step.of, first: world.day + first, last: world.day + last, ended: false };
  if (step.do === 'secretary') {
    const view = await service(SecretariesService).bind(await as('admin'), {
      leaderId: people[step.of].id,
      postId: postIds.secretary,
      startsOn,
      endsOn,
    });
    world.facts.push({ ...fact, id: view.id, kind: 'secretary', to: 'secretary', powers: [], reads: true });
    return;
  }
  if (step.do === 'absence') {
    const principal = await as(step.of);
    try {
      const view = await service(AbsencesService).record(principal, {
        startsOn,
        endsOn,
        reason: null,
        deputyId: people.deputy.id,
      });
      if (step.turnOver) await service(AbsencesService).turnOver(await as(step.of), view.id, {});
      // Without the tap nothing is turned over: the fact then never counts.
      world.facts.push({
        ...fact,
        id: view.id,
        kind: 'absence',
        to: 'deputy',
        powers: [],
        reads: step.turnOver,
        ended: !step.turnOver,
      });
    } catch (error) {
      if (!(error instanceof Problem && error.code === 'identity/overlapping-absence')) throw error;
    }
    return;
  }
  const powers = powersOf[step.of].filter((_, i) => (step.pick & (1 << i)) !== 0);
  if (powers.length === 0) return;
  const content = { powers, docTypes: [], unitIds: [], content: 'Thử', readsInbox: step.reads, startsOn };
  const writing = { number: '1/UQ', date: today, fileId: step.of === 'leader' ? fileId : headFileId };
  const view =
    step.capacity === 'TUQ.'
      ? await service(GrantsService).delegate(await as(step.of), {
          ...content,
          endsOn,
          postId: postIds[step.of],
          delegateId: people.deputy.id,
          writing,
        })
      : await service(GrantsService).assign(await as('admin'), {
          ...content,
          endsOn,
          capacity: step.capacity,
          postId: postIds[step.of],
          deputyPostId: postIds.deputy,
          writing: { ...writing, fileId: null },
        });
  world.facts.push({ ...fact, id: view.id, kind: step.capacity, to: 'deputy', powers, reads: step.reads });
}

async function answer(
  tx: EntityManager,
  actor: Actor,
  principal: Principal,
  act: string,
): Promise<Authority | Problem> {
  try {
    return await service(AuthorityService).authorityAt(tx, actor, turnOf(principal), act);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

it(
  'over random histories the service gives the right that the writings give, and no other',
  async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.array(STEPS, { minLength: 1, maxLength: 8 }), async (steps) => {
        for (const table of ['authority_grant', 'absence', 'secretary']) {
          await rows(`DELETE FROM ${table} WHERE agency_id = $1`, agencyId);
        }
        const world: World = { day: 0, facts: [] };
        for (const step of steps) await happens(world, step);
        for (const who of ['deputy', 'secretary', 'head'] as const) {
          const actor = await as(who);
          const asked = (['leader', 'head'] as const).flatMap((principal) => ACTS.map((act) => ({ principal, act })));
          await api.work.run(actor, async (tx) => {
            for (const { principal, act } of asked) {
              const right = expected(world, who, principal, act);
              const got = await answer(tx, actor, principal, act);
              if (got instanceof Problem) {
                expect({ who, principal, act, right, got: got.code }).toMatchObject({ right: [] });
                expect([403, 409]).toContain(got.status);
              } else {
                const fits = right.find(
                  ({ capacity, ids }) =>
                    capacity === got.capacity && (got.delegationId === null || ids.includes(got.delegationId)),
                );
                expect({ who, principal, act, got, fits }).toMatchObject({ fits: { capacity: got.capacity } });
                expect(got.onBehalfOf?.userId ?? null).toBe(who === principal ? null : people[principal].id);
              }
              const verdict = got instanceof Problem ? got.code : got.capacity;
              seen.set(verdict, (seen.get(verdict) ?? 0) + 1);
            }
          });
        }
      }),
      { numRuns: long(30, 2_000), seed: long(4, Date.now()) },
    );
    // The histories reach every right and every reason why not.
    for (const verdict of [
      'own',
      'KT.',
      'TL.',
      'TUQ.',
      'secretary',
      'inbox',
      'forbidden',
      'identity/authority-revoked',
      'identity/authority-expired',
    ]) {
      expect([verdict, seen.get(verdict) ?? 0]).toEqual([verdict, expect.any(Number)]);
      expect(seen.get(verdict) ?? 0).toBeGreaterThan(0);
    }
  },
  long(120_000, 3_600_000),
);
