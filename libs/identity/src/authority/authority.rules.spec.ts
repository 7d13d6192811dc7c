import type { Post, Role } from '../actor';
import {
  judge,
  phaseOf,
  POWERS,
  powerFor,
  powersOf,
  recorderPost,
  type Standing,
  type Standings,
  type Turn,
} from './authority.rules';
import { inboxOf, liesIn } from './inbox.rules';

const post = (id: string, role: Role, unitId: string | null = null): Post => ({
  id,
  role,
  unitId,
  title: `chức vụ ${id}`,
});
const LEADER = post('giam-doc', 'leader');
const HEAD = post('truong-phong', 'head_of_unit', 'cchc');

const standing = (more: Partial<Standing> = {}): Standing => ({
  id: 'uq',
  source: 'grant',
  capacity: 'TUQ.',
  userId: 'dung',
  name: 'Lê Quốc Dũng',
  posts: [LEADER],
  ownPostId: null,
  powers: ['instruct'],
  docTypes: [],
  unitIds: [],
  readsInbox: true,
  phase: 'in-force',
  until: null,
  ...more,
});
const absence = standing({ id: 'vang', source: 'absence', capacity: 'inbox', powers: [] });
const secretary = standing({
  id: 'thu-ky',
  source: 'secretary',
  capacity: 'secretary',
  powers: [],
  ownPostId: 'tro-ly',
});

const someone = (
  standsFor: Standing[] = [],
  posts: Post[] = [post('chuyen-vien', 'specialist', 'cchc')],
): Standings => ({
  posts,
  activePostId: null,
  standsFor,
});
const assistant = (standsFor: Standing[]) => someone(standsFor, [post('tro-ly', 'assistant')]);
const turn = (more: Partial<Turn> = {}): Turn => ({
  kind: 'instruct',
  assigneeUserId: null,
  assigneeUnitId: null,
  assigneeRole: 'leader',
  ...more,
});

/** In which right, or why not. */
const right = (who: Standings, what: Turn, act: string): string => {
  const verdict = judge('ha', who, what, act);
  return 'authority' in verdict ? verdict.authority.capacity : verdict.refusal.code;
};

describe('a right begins with its first instant and is over at its last', () => {
  it.each([
    ['the instant before it begins', 99, 'not-begun'],
    ['its first instant', 100, 'in-force'],
    ['the instant before its end', 199.999, 'in-force'],
    ['its end', 200, 'expired'],
    ['long after', 10_000, 'expired'],
  ])('at %s', (_, now, phase) => {
    expect(phaseOf(now, { from: 100, until: 200, revoked: null })).toBe(phase);
  });

  it('without an end lasts until it is revoked, and a revocation counts before everything else', () => {
    expect(phaseOf(1e15, { from: 100, until: null, revoked: null })).toBe('in-force');
    expect(phaseOf(150, { from: 100, until: null, revoked: 150 })).toBe('revoked');
    expect(phaseOf(300, { from: 100, until: 200, revoked: 150 })).toBe('revoked');
    expect(phaseOf(50, { from: 100, until: 200, revoked: 10 })).toBe('revoked');
  });
});

describe('in which right somebody instructs on the leader’s turn', () => {
  it.each<[string, Standings, string]>([
    ['nobody in particular has none', someone(), 'not-yours'],
    ['the leader: their own', someone([], [LEADER]), 'own'],
    ['the leader, also where somebody delegated the same: their own', someone([standing()], [LEADER]), 'own'],
    ['by delegation', someone([standing()]), 'TUQ.'],
    ['in place of the head', someone([standing({ capacity: 'KT.', ownPostId: 'chuyen-vien' })]), 'KT.'],
    ['by order', someone([standing({ capacity: 'TL.', ownPostId: 'chuyen-vien' })]), 'TL.'],
    [
      'in place of the head before by delegation',
      someone([standing(), standing({ id: 'kt', capacity: 'KT.', ownPostId: 'chuyen-vien' })]),
      'KT.',
    ],
    ['not where the deputy’s post is gone', someone([standing({ capacity: 'KT.', ownPostId: 'khac' })]), 'not-covered'],
    ['not where the principal lost the post', someone([standing({ posts: [] })]), 'not-yours'],
    ['not by another post of the principal', someone([standing({ posts: [HEAD] })]), 'not-yours'],
    ['not without any post of one’s own', someone([standing()], []), 'not-covered'],
    ['not after the revocation', someone([standing({ phase: 'revoked' })]), 'revoked'],
    ['not after the end', someone([standing({ phase: 'expired' })]), 'expired'],
    ['not before the beginning', someone([standing({ phase: 'not-begun' })]), 'not-begun'],
    [
      'by another delegation, though one was revoked',
      someone([standing({ phase: 'revoked' }), standing({ id: 'b' })]),
      'TUQ.',
    ],
    ['not by a delegation to sign', someone([standing({ powers: ['sign'] })]), 'not-covered'],
    ['not by the inbox alone', someone([absence]), 'inbox-only'],
    ['by the inbox and a delegation together', someone([absence, standing()]), 'TUQ.'],
    ['never as a secretary', assistant([secretary]), 'secretary'],
    ['not as a secretary who was released', assistant([{ ...secretary, phase: 'revoked' }]), 'not-yours'],
  ])('%s', (_, who, expected) => {
    expect(right(who, turn(), 'instruct')).toBe(expected);
  });

  it('no power of a delegation opens what only a secretary or the reader of an inbox has, nor the other way', () => {
    for (const act of ['instruct', 'approve', 'sign', 'initial', 'assign', 'complete', 'return', 'withdraw', 'defer']) {
      expect(right(assistant([secretary]), turn(), act)).toBe('secretary');
      expect(right(someone([absence]), turn(), act)).toBe('inbox-only');
    }
  });
});

describe('whoever works an inbox carries papers on', () => {
  it.each([
    ['see', 'secretary', 'inbox'],
    ['pass', 'secretary', 'inbox'],
    ['record', 'secretary', 'inbox'],
    ['instruct', 'secretary', 'inbox-only'],
  ])('%s: as a secretary, and as the deputy of an absence', (act, asSecretary, asDeputy) => {
    expect(right(assistant([secretary]), turn(), act)).toBe(asSecretary);
    expect(right(someone([absence]), turn(), act)).toBe(asDeputy);
  });

  it('and the deputy, not the secretary, marks as seen what came for information', () => {
    expect(right(someone([absence]), turn({ kind: 'inform' }), 'acknowledge')).toBe('inbox');
    expect(right(assistant([secretary]), turn({ kind: 'inform' }), 'acknowledge')).toBe('secretary');
    const verdict = judge('ha', assistant([secretary]), turn({ kind: 'inform' }), 'acknowledge');
    expect('refusal' in verdict).toBe(true);
  });

  it('not with a delegation that keeps the inbox closed', () => {
    expect(right(someone([standing({ readsInbox: false, powers: ['sign'] })]), turn(), 'pass')).toBe('not-covered');
  });
});

describe('the content of a writing', () => {
  const byType = someone([standing({ docTypes: ['cong-van', 'Công văn'] })]);
  const byUnit = someone([standing({ unitIds: ['cchc', 'tccb'] })]);
  it.each<[string, Standings, Partial<Turn>, string]>([
    ['the type that it names', byType, { docType: 'Công văn' }, 'TUQ.'],
    ['another type', byType, { docType: 'Quyết định' }, 'not-covered'],
    ['a type that is not known', byType, { docType: null }, 'not-covered'],
    ['no word about the type', byType, {}, 'not-covered'],
    ['a unit that it names', byUnit, { unitIds: ['cchc'] }, 'TUQ.'],
    ['both units', byUnit, { unitIds: ['tccb', 'cchc'] }, 'TUQ.'],
    ['a unit too many', byUnit, { unitIds: ['cchc', 'vp'] }, 'not-covered'],
    ['no unit known', byUnit, { unitIds: [] }, 'not-covered'],
    ['anything, where it names none', someone([standing()]), { docType: 'Quyết định', unitIds: ['vp'] }, 'TUQ.'],
  ])('%s', (_, who, more, expected) => {
    expect(right(who, turn(more), 'instruct')).toBe(expected);
  });

  it('of a power covers what its turn needs beside: returning goes with instructing', () => {
    expect(right(someone([standing()]), turn(), 'return')).toBe('TUQ.');
    expect(right(someone([standing({ powers: ['sign'] })]), turn(), 'return')).toBe('not-covered');
  });

  it('names powers only, so that an act nobody thought of is nobody else’s', () => {
    const everything = standing({ powers: [...POWERS] });
    expect(right(someone([everything]), turn({ kind: 'something-new' }), 'something-new')).toBe('not-covered');
    expect(powerFor('constructor', 'toString')).toBeNull();
  });

  it('cannot give what the post has not', () => {
    expect(powersOf('leader')).toEqual(POWERS);
    expect(powersOf('head_of_unit')).not.toContain('instruct');
    for (const role of ['clerk', 'admin', 'assistant', 'specialist'] as const) expect(powersOf(role)).toEqual([]);
  });
});

describe('what is decided for somebody says for whom', () => {
  it('with the name and the title of the principal, the own post, and what it rests on', () => {
    const kt = standing({ id: 'kt', capacity: 'KT.', ownPostId: 'pho' });
    const deputy = someone([kt], [post('chuyen-vien', 'specialist'), post('pho', 'specialist')]);
    const verdict = judge('ha', deputy, turn(), 'instruct');
    expect(verdict).toMatchObject({
      authority: {
        capacity: 'KT.',
        post: { id: 'pho' },
        onBehalfOf: { userId: 'dung', name: 'Lê Quốc Dũng', title: 'chức vụ giam-doc' },
        delegationId: 'kt',
      },
    });
  });

  it('and a turn by name belongs to nobody else’s name', () => {
    expect(right(someone([standing()]), turn({ assigneeRole: null, assigneeUserId: 'dung' }), 'instruct')).toBe('TUQ.');
    expect(right(someone([standing()]), turn({ assigneeRole: null, assigneeUserId: 'khac' }), 'instruct')).toBe(
      'not-yours',
    );
    expect(right(someone(), turn({ assigneeRole: null, assigneeUserId: 'ha' }), 'instruct')).toBe('own');
  });

  it('a turn of a unit is its head’s, of this unit only', () => {
    const unit = (id: string) => turn({ assigneeRole: null, assigneeUnitId: id, kind: 'assign' });
    expect(right(someone([], [HEAD]), unit('cchc'), 'assign')).toBe('own');
    expect(right(someone([], [HEAD]), unit('vp'), 'assign')).toBe('not-yours');
    const delegate = someone([standing({ posts: [HEAD], powers: ['assign'] })]);
    expect(right(delegate, unit('cchc'), 'assign')).toBe('TUQ.');
    expect(right(delegate, unit('vp'), 'assign')).toBe('not-yours');
  });
});

describe('somebody with several posts', () => {
  const posts = [post('a', 'leader'), post('b', 'leader'), HEAD];
  const acting = (activePostId: string | null) => {
    const verdict = judge('ha', { posts, activePostId, standsFor: [] }, turn(), 'instruct');
    return 'authority' in verdict ? verdict.authority.post.id : null;
  };
  it('acts in the one they work in where it fits, else in the first that fits', () => {
    expect([acting(null), acting('a'), acting('b'), acting('truong-phong'), acting('gone')]).toEqual([
      'a',
      'a',
      'b',
      'a',
      'a',
    ]);
  });
});

describe('who writes down an order that a leader gave on paper', () => {
  const writer = { userId: 'dung', post: LEADER };
  it.each<[string, Standings, string | undefined]>([
    ['a clerk', someone([], [post('vt', 'clerk')]), 'vt'],
    ['the leader’s secretary', assistant([secretary]), 'tro-ly'],
    ['the secretary of another leader does not', assistant([{ ...secretary, userId: 'khac' }]), undefined],
    ['a secretary who was released does not', assistant([{ ...secretary, phase: 'expired' }]), undefined],
    ['a unit’s clerk does not', someone([], [post('vtdv', 'unit_clerk', 'cchc')]), undefined],
    ['a specialist does not', someone(), undefined],
  ])('%s', (_, who, expected) => {
    expect(recorderPost(who, writer)?.id).toBe(expected);
  });

  it('for the head of a unit also the clerk of that unit, of no other', () => {
    const clerkOf = (unit: string) => someone([], [post('vtdv', 'unit_clerk', unit)]);
    expect(recorderPost(clerkOf('cchc'), { userId: 'x', post: HEAD })?.id).toBe('vtdv');
    expect(recorderPost(clerkOf('vp'), { userId: 'x', post: HEAD })).toBeUndefined();
  });
});

describe('the inbox', () => {
  const both = { posts: [HEAD, post('cv', 'specialist')], standsFor: [standing({ posts: [LEADER] })] };
  it('holds one’s own turns and those of the principals', () => {
    expect(inboxOf('ha', both)).toEqual({
      userIds: ['ha', 'dung'],
      unitIds: ['cchc'],
      roles: ['head_of_unit', 'specialist', 'leader'],
    });
  });
  it('of one post, or of one principal, is narrower', () => {
    expect(inboxOf('ha', both, { postId: 'cv' })).toEqual({ userIds: ['ha'], unitIds: [], roles: ['specialist'] });
    expect(inboxOf('ha', both, { principalId: 'dung' })).toEqual({ userIds: ['dung'], unitIds: [], roles: ['leader'] });
    expect(inboxOf('ha', both, { principalId: 'khac' })).toEqual({ userIds: [], unitIds: [], roles: [] });
  });
  it('holds nothing of what is not in force, keeps the inbox closed, or of whom has no post any more', () => {
    const closed = [standing({ phase: 'expired' }), standing({ readsInbox: false }), standing({ posts: [] })];
    expect(inboxOf('ha', { posts: [], standsFor: closed })).toEqual({ userIds: ['ha'], unitIds: [], roles: [] });
  });
  it('says of each turn whether it lies in it', () => {
    const inbox = inboxOf('ha', both);
    expect(liesIn(inbox, turn())).toBe(true);
    expect(liesIn(inbox, turn({ assigneeRole: 'clerk' }))).toBe(false);
    expect(liesIn(inbox, turn({ assigneeRole: null, assigneeUnitId: 'cchc' }))).toBe(true);
    expect(liesIn(inbox, turn({ assigneeRole: null, assigneeUserId: 'khac' }))).toBe(false);
  });
});
