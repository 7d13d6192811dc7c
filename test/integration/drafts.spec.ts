import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { DRAFT_VISIBLE, draftVisibility } from '@vanthu/documents';
import { Audit, newId, Timers } from '@vanthu/platform';
import {
  currentOf,
  DraftBook,
  draftPolicy,
  DraftReviewService,
  DraftRoad,
  DraftSilenceConsumer,
  DraftsService,
  DraftUndoService,
  replay,
  RouteDefinition,
  stateOf,
  type LogEntry,
  type RouteState,
} from '@vanthu/workflow';
import { testApp, type TestApp } from '../support/app';
import { aDraft, aRoute, draftFile, draftOf, submitted, answers, type DraftAnswer } from '../support/drafts';
import { long } from '../support/long';
import { anOffice, type Colleague, type Office } from '../support/office';

let api: TestApp;
let office: Office;
let drafts: DraftsService;
let review: DraftReviewService;
beforeAll(async () => {
  api = await testApp();
  office = await anOffice(api);
  await aRoute(api, office.agencyId);
  drafts = api.app.get(DraftsService, { strict: false });
  review = api.app.get(DraftReviewService, { strict: false });
}, 60_000);
afterAll(async () => {
  await api.close();
});
const rows = <T>(sql: string, ...params: unknown[]) =>
  api.work.asAgency(office.agencyId, (tx) => tx.query<T[]>(sql, params));
const outcomes = async (attempts: readonly Promise<unknown>[]): Promise<string[]> =>
  (await Promise.allSettled(attempts)).map((one) =>
    one.status === 'fulfilled' ? 'done' : ((one.reason as { code?: string }).code ?? String(one.reason)),
  );
const openOf = ({ tasks }: DraftAnswer) => tasks.filter(({ state }) => state === 'open');
const toApprove = async (): Promise<DraftAnswer> => {
  const { id } = await submitted(api, office);
  await answers(office.head, id, 'check_content', { kind: 'check_content' });
  await answers(office.chief, id, 'check_form', { kind: 'check_form' });
  return draftOf(office.specialist, id);
};
const answer = (kind: 'approve' | 'check_content' | 'return', seenSha256: string) => ({
  kind,
  seenSha256,
  text: kind === 'return' ? 'Sửa lại' : '',
  marks: [],
  fileId: null,
});

describe('silence', () => {
  const overdue = async (id: string, kind: string) => {
    const [task] = await rows<{ id: string }>(
      `SELECT id FROM task WHERE draft_id = $1 AND kind = $2 AND state = 'open'`,
      id,
      kind,
    );
    await rows(`UPDATE task SET due_on = current_date - 2 WHERE id = $1`, task!.id);
    return task!.id;
  };
  const consumer = () => {
    const { app } = api;
    return new DraftSilenceConsumer(
      app.get(DraftBook, { strict: false }),
      app.get(DraftRoad, { strict: false }),
      app.get(Timers, { strict: false }),
      app.get(Audit, { strict: false }),
    );
  };
  const expires = async (taskId: string) => {
    const event = {
      agencyId: office.agencyId,
      id: newId(),
      topic: 'draft.turn-overdue',
      subjectId: taskId,
      payload: {},
    };
    const commit = await consumer().work({ event, attempt: 1, lastTry: false, signal: AbortSignal.timeout(10_000) });
    await api.work.asAgency(office.agencyId, commit);
  };

  it('counts as the route says, once, however often its deadline is told to have passed', async () => {
    const { id } = await submitted(api, office, { consultedUnitIds: [office.otherUnitId] });
    const timers = await rows<{ due: string }>(
      `SELECT key FROM timer WHERE key LIKE 'draft-silence:%' AND subject_id IN
      (SELECT id FROM task WHERE draft_id = $1)`,
      id,
    );
    expect(timers).toHaveLength(1);
    const taskId = await overdue(id, 'opine');
    for (let n = 0; n < 3; n++) await expires(taskId);
    const now = await draftOf(office.specialist, id);
    expect(now.tasks.find(({ kind }) => kind === 'opine')).toMatchObject({ state: 'done', silent: true });
    expect(openOf(now).map(({ kind }) => kind)).toEqual(['check_content', 'check_form']);
  });

  it('of a turn that was answered, or whose deadline lies ahead again, is none', async () => {
    const { id } = await submitted(api, office, { consultedUnitIds: [office.otherUnitId] });
    const taskId = openOf(await draftOf(office.specialist, id))[0]!.id;
    await expires(taskId);
    expect(openOf(await draftOf(office.specialist, id)).map(({ kind }) => kind)).toEqual(['opine']);
    await answers(office.otherHead, id, 'opine', { kind: 'opine', opinion: 'disagree', text: 'Chưa được' });
    await overdueDone(taskId);
    await expires(taskId);
    expect((await draftOf(office.specialist, id)).tasks.find(({ kind }) => kind === 'opine')).toMatchObject({
      silent: false,
    });
  });
  const overdueDone = (taskId: string) => rows(`UPDATE task SET due_on = current_date - 2 WHERE id = $1`, taskId);
});

describe('an act on a draft', () => {
  it('is recorded once, though it is sent ten times at once and again later', async () => {
    const draft = await toApprove();
    const [turn] = openOf(draft);
    const leader = await office.leader.actor('duyệt một lần');
    const send = () => review.answer(leader, draft.id, turn!.id, answer('approve', draft.current.sha256));
    const all = await Promise.all(Array.from({ length: 10 }, send));
    all.push(await send());
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(await rows(`SELECT 1 FROM decision WHERE draft_id = $1 AND kind = 'approve'`, draft.id)).toHaveLength(1);
  });

  it('never approves bytes that were not seen, whoever of 32 comes first', async () => {
    for (let round = 0; round < long(1, 20); round++) {
      const draft = await toApprove();
      const [turn] = openOf(draft);
      const file = await draftFile(api, office.specialist);
      const specialist = await office.specialist.actor(randomUUID());
      const leaders = await Promise.all(Array.from({ length: 31 }, () => office.leader.actor(randomUUID())));
      const seen = draft.current.sha256;
      const addition = { seenSha256: seen, fileId: file.id, note: '' };
      const attempts = [...leaders, specialist].map((who, n, all) => {
        const first = all[(n + round * 7) % 32]!;
        return first === specialist
          ? drafts.addVersion(specialist, draft.id, addition)
          : review.answer(first, draft.id, turn!.id, answer('approve', seen));
      });
      const results = await outcomes(attempts);
      expect(results.filter((one) => one !== 'done' && !/other-version|turn-over|not-found/.test(one))).toEqual([]);
      const now = await draftOf(office.specialist, draft.id);
      // The version is on top in any case, and no approval stands on it.
      expect(now).toMatchObject({ state: 'in_review', current: { number: 2, sha256: file.sha256 } });
      const approvals = await rows<{ sha: string }>(
        `SELECT seen_sha256 AS sha FROM decision WHERE draft_id = $1 AND kind = 'approve'`,
        draft.id,
      );
      expect(approvals.length).toBeLessThanOrEqual(1);
      for (const { sha } of approvals) expect(sha).toBe(seen);
    }
  });

  it('of a head and a deputy who initial at once counts once', async () => {
    const deputy = await office.hire('head_of_unit', office.leadUnitId);
    const draft = await submitted(api, office);
    const turn = openOf(draft).find(({ kind }) => kind === 'check_content');
    const actors = await Promise.all([office.head, deputy].map((who) => who.actor(randomUUID())));
    const results = await outcomes(
      actors.map((one) => review.answer(one, draft.id, turn!.id, answer('check_content', draft.current.sha256))),
    );
    expect(results.sort()).toEqual(['done', 'workflow/turn-over']);
  });

  it('on a draft that somebody may not know of says that there is none', async () => {
    const draft = await aDraft(api, office);
    const stranger = await office.otherHead.actor();
    const seenSha256 = draft.current.sha256;
    const results = await outcomes([
      review.submit(stranger, draft.id, { seenSha256, text: '' }),
      review.comment(stranger, draft.id, { seenSha256, text: 'x', marks: [] }),
      review.withdraw(stranger, draft.id, { seenSha256, reason: 'x' }),
      review.answer(stranger, draft.id, randomUUID(), answer('approve', seenSha256)),
    ]);
    expect(new Set(results)).toEqual(new Set(['not-found']));
  });
});

/** One step of a walk, told by a number: whoever may do something does it. */
async function step(id: string, dice: number, people: readonly Colleague[]): Promise<void> {
  const draft = await draftOf(office.specialist, id);
  const seenSha256 = draft.current.sha256;
  const open = openOf(draft).filter(({ kind }) => kind !== 'revise');
  const kind = dice % 8;
  const specialist = await office.specialist.actor(randomUUID());
  if (dice % 5 === 0) await undoesLast(id, people);
  else if (kind === 0 && draft.actions.includes('add_version')) {
    const file = await draftFile(api, office.specialist);
    await drafts.addVersion(specialist, id, { seenSha256, fileId: file.id, note: '' });
  } else if (kind === 1 && draft.actions.includes('withdraw')) {
    await review.withdraw(specialist, id, { seenSha256, reason: 'Rút' });
  } else if (kind === 2 && draft.actions.includes('comment')) {
    await review.comment(specialist, id, { seenSha256, text: 'Góp ý', marks: [] });
  } else if (draft.actions.includes('submit')) {
    await review.submit(specialist, id, { seenSha256, text: '' });
  } else if (open.length > 0) {
    const turn = open[Math.floor(dice / 8) % open.length]!;
    const holder = people.find((one) => WHO[turn.kind]?.(one)) ?? people[0]!;
    const offered = (await draftOf(holder, id)).tasks.find((one) => one.id === turn.id)!.answers;
    const act = offered[kind === 3 ? offered.length - 1 : 0] as 'approve';
    const opinion = turn.kind === 'opine' ? { opinion: 'disagree' as const, text: 'Chưa rõ' } : {};
    const actor = await holder.actor(randomUUID());
    await review.answer(actor, id, turn.id, { ...answer(act, seenSha256), text: 'Lý do', ...opinion });
  }
}
/** Whoever acted last undoes it, if nobody went on from it and it is of a kind that can be undone. */
async function undoesLast(id: string, people: readonly Colleague[]): Promise<void> {
  const [last] = await rows<{ id: string; actorId: string }>(
    `SELECT d.id, d.actor_id AS "actorId" FROM decision d WHERE d.draft_id = $1 AND d.kind <> 'undo'
       AND NOT EXISTS (SELECT FROM decision u WHERE u.agency_id = d.agency_id AND u.undoes = d.id) ORDER BY d.at DESC LIMIT 1`,
    id,
  );
  const doer = people.find(({ user }) => user.id === last?.actorId);
  if (!last || !doer) throw new Error('somebody wrote it');
  const undoing = api.app.get(DraftUndoService, { strict: false });
  const [result] = await outcomes([undoing.undo(await doer.actor(randomUUID()), id, last.id)]);
  expect(['done', 'workflow/not-to-undo']).toContain(result);
}
const WHO: Record<string, (one: Colleague) => boolean> = {
  opine: (one) => one === office.otherHead,
  check_content: (one) => one === office.head,
  pass_back: (one) => one === office.head,
  check_form: (one) => one === office.chief,
  approve: (one) => one === office.leader,
};

type Kept = { state: RouteState; definition: RouteDefinition; id: string };
/** The case as the pure engine has it, played from its start. */
async function replayed(id: string): Promise<{ kept: RouteState; played: RouteState } | null> {
  const [kept] = await rows<Kept>(
    `SELECT c.id, c.state, v.definition FROM route_case c JOIN route_version v ON v.agency_id = c.agency_id AND v.id = c.route_version_id
     WHERE c.draft_id = $1 ORDER BY c.id DESC LIMIT 1`,
    id,
  );
  if (!kept) return null;
  const events = await rows<{ event: LogEntry }>(
    `SELECT event FROM route_case_event WHERE case_id = $1 ORDER BY nth`,
    kept.id,
  );
  const log = events.map(({ event }) => event);
  return { kept: kept.state, played: replay(kept.definition, kept.state.facts, log).state };
}

it('wherever a draft is walked to, it stands where the pure engine says, somebody has the turn, and what is approved was seen by all', async () => {
  const people = [office.specialist, office.head, office.chief, office.leader, office.otherHead];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(1_000), { minLength: 3, maxLength: long(8, 16) }), async (dice) => {
      const { id } = await aDraft(api, office, { consultedUnitIds: [office.otherUnitId] });
      for (const one of dice) {
        await step(id, one, people);
        const now = await draftOf(office.specialist, id);
        const route = await replayed(id);
        if (route) {
          expect(route.kept).toEqual(route.played);
          expect(now.state).toBe(stateOf(route.played));
        } else expect(['drafting', 'withdrawn']).toContain(now.state);
        // Liveness: under way is what somebody has to do something about.
        expect(openOf(now).length > 0).toBe(now.state === 'in_review' || now.state === 'returned');
        if (now.state !== 'ready_to_sign') continue;
        const sure = await rows<{ kind: string }>(
          `SELECT DISTINCT kind FROM decision WHERE draft_id = $1 AND seen_sha256 = $2
             AND kind IN ('check_content','check_form','approve') AND NOT EXISTS (
               SELECT FROM decision u WHERE u.agency_id = decision.agency_id AND u.undoes = decision.id) ORDER BY kind`,
          id,
          now.current.sha256,
        );
        expect(sure.map(({ kind }) => kind)).toEqual(['approve', 'check_content', 'check_form']);
      }
    }),
    { numRuns: long(15, 5_000) },
  );
}, 3_600_000);

it('the list shows exactly what the rules let somebody read', async () => {
  await submitted(api, office, { leaderInChargeId: office.leader.user.id });
  await aDraft(api, office);
  const second = await office.hire('leader');
  const book = api.app.get(DraftBook, { strict: false });
  const all = await rows<{ id: string }>(`SELECT id FROM draft`);
  for (const who of [
    office.specialist,
    office.head,
    office.otherHead,
    office.leader,
    second,
    office.clerk,
    office.chief,
  ]) {
    const actor = await who.actor();
    const listed = await api.work.run(actor, (tx) =>
      tx.query<{ id: string }[]>(`SELECT d.id FROM draft d WHERE ${DRAFT_VISIBLE}`, draftVisibility(actor)),
    );
    const read: string[] = [];
    for (const { id } of all) {
      const found = await api.work.run(actor, (tx) => book.readable(tx, actor, id)).catch(() => null);
      if (!found) continue;
      read.push(id);
      expect(draftPolicy.read(actor, found)).toBe(true);
      expect(currentOf(found).number).toBe(found.versions.length);
    }
    expect(listed.map(({ id }) => id).sort()).toEqual(read.sort());
  }
});
