import type { Me, Role } from './api-types';
import { hasRole } from './session.queries';

const DESK: readonly Role[] = [
  'clerk',
  'unit_clerk',
  'recorder',
  'leader',
  'chief_of_office',
  'head_of_unit',
  'specialist',
  'assistant',
];

/** The sections, in the order of a working day; `go` is the letter after `g`. */
const SECTIONS = [
  {
    key: 'tasks',
    path: '/tasks',
    go: 'v',
    roles: ['leader', 'chief_of_office', 'head_of_unit', 'specialist', 'unit_clerk', 'assistant'],
  },
  { key: 'works', path: '/works', go: 'w', roles: ['leader', 'chief_of_office', 'head_of_unit'] },
  { key: 'desk', path: '/desk', go: 'c', roles: ['leader', 'chief_of_office', 'head_of_unit'] },
  {
    key: 'directives',
    path: '/directives',
    go: 'm',
    roles: ['leader', 'chief_of_office', 'head_of_unit', 'specialist'],
  },
  { key: 'intake', path: '/intake', go: 'n', roles: ['clerk', 'recorder'] },
  { key: 'incoming', path: '/incoming', go: 'i', roles: DESK },
  { key: 'drafts', path: '/drafts', go: 'u', roles: DESK },
  { key: 'outgoing', path: '/outgoing', go: 'd', roles: DESK },
  { key: 'caseFiles', path: '/case-files', go: 'h', roles: DESK },
  { key: 'archive', path: '/archive', go: 'l', roles: ['archivist'] },
  { key: 'batches', path: '/batches', go: 'j', roles: ['archivist'] },
  { key: 'digitization', path: '/digitization', go: 'z', roles: ['archivist', 'leader', 'chief_of_office'] },
  { key: 'agenda', path: '/agenda', go: 't', roles: [...DESK, 'archivist'] },
  { key: 'library', path: '/library', go: 'p', roles: [...DESK, 'archivist'] },
  {
    key: 'addressBook',
    path: '/address-book',
    go: 'b',
    roles: ['clerk', 'unit_clerk', 'chief_of_office', 'specialist', 'assistant'],
  },
  { key: 'search', path: '/search', go: 's', roles: [...DESK, 'archivist'] },
  {
    key: 'registers',
    path: '/registers',
    go: 'r',
    roles: ['clerk', 'recorder', 'register_keeper', 'chief_of_office', 'leader', 'unit_clerk'],
  },
  { key: 'prints', path: '/prints', go: 'o', roles: ['clerk', 'recorder', 'chief_of_office', 'leader'] },
  { key: 'imports', path: '/imports', go: 'x', roles: ['clerk'] },
  { key: 'admin', path: '/admin', go: 'q', roles: ['admin'] },
  { key: 'routes', path: '/admin/routes', go: 'y', roles: ['admin', 'chief_of_office'] },
] as const satisfies readonly { key: string; path: string; go: string; roles: readonly Role[] }[];

export type Section = (typeof SECTIONS)[number];

/** What the person's posts need, and nothing else. The server decides; this only spares empty pages. */
export const sectionsOf = (me: Me): readonly Section[] => SECTIONS.filter(({ roles }) => hasRole(me, ...roles));

/** Where the day begins. */
export const homeOf = (me: Me): string => {
  if (hasRole(me, 'clerk', 'recorder')) return '/intake';
  return hasRole(me, 'leader') ? '/desk' : (sectionsOf(me)[0]?.path ?? '/account');
};
