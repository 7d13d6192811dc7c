import type { Role } from '../shared/api-types';

/** Every role a post may have, in the order of the office. */
export const ROLES: readonly Role[] = [
  'clerk',
  'unit_clerk',
  'recorder',
  'register_keeper',
  'leader',
  'chief_of_office',
  'head_of_unit',
  'specialist',
  'archivist',
  'admin',
  'assistant',
];
