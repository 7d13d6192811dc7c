import type { Role } from '../shared/api-types';
import { parseDate } from '../shared/dates';
import type { NewDelegation, Power } from './authority.queries';

/** What a post has to hand on; the server refuses more. */
const POWERS: Partial<Record<Role, readonly Power[]>> = {
  leader: ['instruct', 'approve', 'sign', 'initial', 'distribute', 'assign', 'handle'],
  chief_of_office: ['distribute', 'initial', 'approve', 'sign', 'handle'],
  head_of_unit: ['assign', 'approve', 'initial', 'sign', 'handle'],
};
export const powersOfRole = (role: Role): readonly Power[] => POWERS[role] ?? [];

export type DelegationFields = {
  readonly postId: string;
  readonly delegateId: string | null;
  readonly powers: Power[];
  readonly docTypes: string[];
  readonly unitIds: string[];
  readonly content: string;
  readonly readsInbox: boolean;
  /** Dates as typed. */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly number: string;
  readonly date: string;
};

export const EMPTY_DELEGATION: DelegationFields = {
  postId: '',
  delegateId: null,
  powers: [],
  docTypes: [],
  unitIds: [],
  content: '',
  readsInbox: true,
  startsOn: '',
  endsOn: '',
  number: '',
  date: '',
};

/** Whether both days are typed and the last one lies before the first. */
export function endsBefore(startsOn: string, endsOn: string): boolean {
  const [first, last] = [parseDate(startsOn), parseDate(endsOn)];
  return !!first && !!last && last < first;
}

/** What is sent; null while something is missing that the law wants: time, content, writing. */
export function delegationOf(form: DelegationFields, fileId: string | null): NewDelegation | null {
  const [startsOn, endsOn, date] = [form.startsOn, form.endsOn, form.date].map(parseDate);
  const { postId, delegateId, powers, docTypes, unitIds, readsInbox } = form;
  const [content, number] = [form.content.trim(), form.number.trim()];
  if (!startsOn || !endsOn || !date || delegateId === null || fileId === null) return null;
  if (powers.length === 0 || content === '' || number === '' || endsOn < startsOn) return null;
  return {
    postId,
    delegateId,
    powers,
    docTypes,
    unitIds,
    content,
    readsInbox,
    startsOn,
    endsOn,
    writing: { fileId, number, date },
  };
}
