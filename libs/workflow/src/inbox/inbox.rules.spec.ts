import type { Actor, Post, Standing } from '@vanthu/identity';
import type { CountRow } from './inbox.queries';
import { listed } from './choices.rules';
import { dueSpan, inboxFor, presentCounts, principalOf } from './inbox.rules';

const post = (id: string, role: Post['role'], unitId: string | null = null): Post => ({ id, role, unitId, title: id });
const standing = (userId: string, posts: Post[], more: Partial<Standing> = {}): Standing => ({
  id: `stands for ${userId}`,
  source: 'absence',
  capacity: 'inbox',
  userId,
  name: userId,
  posts,
  ownPostId: null,
  powers: [],
  docTypes: [],
  unitIds: [],
  readsInbox: true,
  phase: 'in-force',
  until: null,
  ...more,
});
const office = post('head of office', 'head_of_unit', 'office');
const legal = post('head of legal', 'head_of_unit', 'legal');
const actorWith = (more: Partial<Actor> = {}): Actor => ({
  agencyId: 'agency',
  id: 'me',
  displayName: 'Tôi',
  posts: [office, legal],
  roles: new Set(['head_of_unit'] as const),
  unitIds: ['office', 'legal'],
  headedUnitIds: ['office', 'legal'],
  scopes: null,
  activePostId: null,
  standsFor: [standing('boss', [post('director', 'leader')])],
  timeZone: 'Asia/Ho_Chi_Minh',
  agencyCode: 'H99',
  ...more,
});
const turn = (of: { user?: string; unit?: string; role?: string }) => ({
  assigneeUserId: of.user ?? null,
  assigneeUnitId: of.unit ?? null,
  assigneeRole: of.role ?? null,
});
const row = (more: Partial<CountRow>): CountRow => ({
  userId: null,
  unitId: null,
  role: null,
  waiting: 0,
  soon: 0,
  late: 0,
  toSign: 0,
  toKnow: 0,
  deferred: 0,
  ...more,
});

describe('whose inbox is worked', () => {
  it('is that of all posts and of those whose inbox was turned over', () => {
    const { userIds, unitIds, roles } = inboxFor(actorWith());
    expect([userIds, unitIds.sort(), roles.sort()]).toEqual([
      ['me', 'boss'],
      ['legal', 'office'],
      ['head_of_unit', 'leader'],
    ]);
  });

  it('is, of one’s own posts, only that of the post one switched to; the principals stay', () => {
    const { userIds, unitIds } = inboxFor(actorWith({ activePostId: legal.id }));
    expect([userIds, unitIds]).toEqual([['me', 'boss'], ['legal']]);
  });

  it('is that of one post or of one principal where only it is asked for', () => {
    expect(inboxFor(actorWith({ activePostId: legal.id }), { postId: office.id }).unitIds).toEqual(['office']);
    expect(inboxFor(actorWith(), { principalId: 'boss' })).toEqual({
      userIds: ['boss'],
      unitIds: [],
      roles: ['leader'],
    });
    expect(inboxFor(actorWith(), { principalId: 'stranger' })).toEqual({ userIds: [], unitIds: [], roles: [] });
  });

  it('says for whom a turn is that is not one’s own', () => {
    expect(principalOf(actorWith(), turn({ unit: 'legal' }))).toBeNull();
    expect(principalOf(actorWith(), turn({ role: 'leader' }))).toMatchObject({ userId: 'boss', capacity: 'inbox' });
    const over = actorWith({ standsFor: [standing('boss', [post('director', 'leader')], { phase: 'revoked' })] });
    expect(principalOf(over, turn({ role: 'leader' }))).toBeNull();
  });
});

describe('the counts of the header', () => {
  const days = { today: '2026-11-23', soonUntil: '2026-11-25' };
  const rows = [
    row({ userId: 'me', waiting: 1, late: 1 }),
    row({ unitId: 'office', waiting: 4, soon: 2, toKnow: 3 }),
    row({ unitId: 'legal', waiting: 8, deferred: 5 }),
    row({ role: 'leader', waiting: 16, toSign: 2 }),
  ];

  it('add up every inbox that is worked, and each post and principal apart', () => {
    const counts = presentCounts(actorWith(), rows, days);
    expect(counts).toMatchObject({ waiting: 29, soon: 2, late: 1, toSign: 2, toKnow: 3, deferred: 5, ...days });
    expect(counts.byPost.map(({ postId, waiting }) => [postId, waiting])).toEqual([
      [office.id, 4],
      [legal.id, 8],
    ]);
    expect(counts.byPrincipal.map(({ userId, waiting }) => [userId, waiting])).toEqual([['boss', 16]]);
  });

  it('are in their parts what they are in the whole: by name, by each post, for each principal', () => {
    const { byName, byPost, byPrincipal, ...whole } = presentCounts(actorWith(), rows, days);
    expect(byName.waiting).toBe(1);
    for (const name of ['waiting', 'soon', 'late', 'toSign', 'toKnow', 'deferred'] as const) {
      const parts = [byName, ...byPost, ...byPrincipal].reduce((sum, part) => sum + part[name], 0);
      expect([name, parts]).toEqual([name, whole[name]]);
    }
  });

  it('leave out the other posts of whoever switched to one', () => {
    expect(presentCounts(actorWith({ activePostId: office.id, standsFor: [] }), rows, days).waiting).toBe(5);
  });
});

describe('the filters', () => {
  it('take the days around today: late, soon, later, none', () => {
    expect(dueSpan('late', '2026-03-01', '2026-03-03')).toEqual({ from: null, to: '2026-02-28' });
    expect(dueSpan('soon', '2026-03-01', '2026-03-03')).toEqual({ from: '2026-03-01', to: '2026-03-03' });
    expect(dueSpan('later', '2026-12-30', '2026-12-31')).toEqual({ from: '2027-01-01', to: null });
    expect(dueSpan('none', '2026-03-01', '2026-03-03')).toEqual({ from: null, to: null });
  });

  it('take several values between commas', () => {
    expect(listed('a, b,,c')).toEqual(['a', 'b', 'c']);
    expect(listed(' , ')).toBeNull();
    expect(listed(undefined)).toBeNull();
  });
});
