import type { Actor, Role } from './actor';
import { actionsOf, authorize, type Policy } from './policy';

const someone = (...roles: Role[]): Actor => ({
  agencyId: 'a',
  id: 'p',
  displayName: 'Nguyễn Văn An',
  posts: [],
  roles: new Set(roles),
  unitIds: [],
  headedUnitIds: [],
  activePostId: null,
  standsFor: [],
  scopes: null,
  timeZone: 'Asia/Ho_Chi_Minh',
  agencyCode: 'H99.07',
});

type Drawer = { secret: boolean };
const drawers = {
  read: (actor, { secret }) => !secret || actor.roles.has('leader'),
  open: (actor) => actor.roles.has('clerk') || actor.roles.has('leader'),
} satisfies Policy<Drawer>;

const refusalOf = (action: string, actor: Actor, target: Drawer | null | undefined): number | undefined => {
  try {
    authorize(drawers, action, actor, target);
    return undefined;
  } catch (error) {
    return (error as { status: number }).status;
  }
};

describe('a policy', () => {
  it('lets a person do what it lists', () => {
    expect(refusalOf('open', someone('clerk'), { secret: false })).toBeUndefined();
  });

  it('says "not allowed" about what one may see', () => {
    expect(refusalOf('open', someone('specialist'), { secret: false })).toBe(403);
  });

  it('says "not found" about what one may not know of, as about what is not there', () => {
    expect(refusalOf('open', someone('clerk'), { secret: true })).toBe(404);
    expect(refusalOf('open', someone('clerk'), null)).toBe(404);
    expect(refusalOf('open', someone('clerk'), undefined)).toBe(404);
  });

  it.each(['burn', 'constructor', 'toString', '__proto__'])(
    'denies %s, which it does not list, even to the leader',
    (action) => {
      expect(refusalOf(action, someone('leader'), { secret: false })).toBe(403);
    },
  );

  it('tells which buttons to show', () => {
    expect(actionsOf(drawers, someone('clerk'), { secret: true })).toEqual(['open']);
    expect(actionsOf(drawers, someone('leader'), { secret: true })).toEqual(['read', 'open']);
    expect(actionsOf(drawers, someone('specialist'), { secret: true })).toEqual([]);
  });
});
