import type { Me, Role } from '../shared/api-types';
import { chosenIn, mayGive, planIn } from './work-plan';

describe('the plan of work without a document', () => {
  it('is incomplete while nobody leads, or the day is no day', () => {
    expect(planIn({}, 'everybody')).toBeNull();
    expect(planIn({ leadType: 'user', due: '1/12/2026' }, 'everybody')).toBeNull();
    expect(planIn({ lead: 'u1', due: '31/2/2026' }, 'everybody')).toBeNull();
  });

  it('says who leads, who helps and until when', () => {
    expect(planIn({ leadType: 'unit', lead: 'u1', helpers: 'u2,u3', due: '1/12/2026' }, 'everybody')).toEqual({
      lead: { type: 'unit', id: 'u1' },
      cooperatingUnitIds: ['u2', 'u3'],
      cooperatingUserIds: [],
      dueOn: '2026-12-01',
    });
  });

  it('has no day where none is typed', () => {
    const plan = planIn({ leadType: 'user', lead: 'p1' }, 'everybody');
    expect(plan).toMatchObject({ lead: { type: 'user', id: 'p1' }, dueOn: null });
  });

  it('does not let the unit that leads help itself', () => {
    expect(chosenIn({ lead: 'u2', helpers: 'u1,u2' }, 'everybody').helpers).toEqual(['u1']);
    expect(planIn({ lead: 'u2', helpers: 'u1,u2' }, 'everybody')?.cooperatingUnitIds).toEqual(['u1']);
  });

  it('of the head of a unit names a person and no units', () => {
    const plan = planIn({ leadType: 'unit', lead: 'p1', helpers: 'u2' }, 'own-members');
    expect(plan).toMatchObject({ lead: { type: 'user', id: 'p1' }, cooperatingUnitIds: [] });
  });
});

describe('who gives work', () => {
  const somebody = (role: Role, unitId: string | null) =>
    ({ roles: [role], posts: [{ role, unitId }] }) as unknown as Me;

  it.each(['leader', 'chief_of_office'] as const)('a %s does, who directs', (role) => {
    expect(mayGive(somebody(role, null))).toBe(true);
  });

  it('the head of a unit does, and nobody else', () => {
    expect(mayGive(somebody('head_of_unit', 'u1'))).toBe(true);
    expect(mayGive(somebody('head_of_unit', null))).toBe(false);
    expect(mayGive(somebody('specialist', 'u1'))).toBe(false);
    expect(mayGive(somebody('clerk', null))).toBe(false);
  });
});
