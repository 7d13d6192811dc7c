import type { TFunction } from 'i18next';
import type { components } from '../shared/api';
import type { Condition, Quorum, RouteStep, Who } from './steps';

type Unit = components['schemas']['Unit'];
type DocumentType = components['schemas']['DocumentType'];
/** The lists by which codes are shown as names. */
export type Names = { readonly units: readonly Unit[]; readonly types: readonly DocumentType[] };

export const WAYS = ['relative', 'unit', 'role', 'post', 'person'] as const;
export type Way = (typeof WAYS)[number];
export const wayOf = (who: Who): Way =>
  'relative' in who
    ? 'relative'
    : 'role' in who
      ? 'role'
      : 'post' in who
        ? 'post'
        : 'person' in who
          ? 'person'
          : 'unit';

const unitName = ({ units }: Names, code: string) => units.find((unit) => unit.code === code)?.name ?? code;

/** A seat in words: `Trưởng đơn vị soạn thảo`, `Trưởng Văn phòng`. */
export function seatName(who: Who, names: Names, t: TFunction): string {
  if ('relative' in who) return t(`routes.relations.${who.relative}`);
  if ('person' in who) return who.person;
  const at = 'unit' in who ? unitName(names, who.unit) : undefined;
  if ('post' in who) return at === undefined ? who.post : `${who.post}, ${at}`;
  if ('role' in who) return at === undefined ? t(`role.${who.role}`) : `${t(`role.${who.role}`)}, ${at}`;
  return t('routes.headOf', { unit: at ?? '' });
}

export const quorumName = (quorum: Quorum | undefined, t: TFunction): string =>
  quorum === undefined || quorum === 'all' || quorum === 'any'
    ? t(`routes.quorums.${quorum ?? 'all'}`)
    : t('routes.atLeast', { n: quorum.atLeast });

/** A condition in words: everything that it says, joined. */
export function conditionName(when: Condition, names: Names, t: TFunction): string {
  const type = (code: string) => names.types.find((each) => each.code === code)?.name ?? code;
  const { min, max } = when.recipients ?? {};
  return [
    when.docTypes?.map(type).join(', '),
    when.urgency?.map((each) => t(`urgency.${each}`)).join(', '),
    when.units?.map((code) => unitName(names, code)).join(', '),
    min === undefined ? undefined : t('routes.fromRecipients', { n: min }),
    max === undefined ? undefined : t('routes.toRecipients', { n: max }),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}

/** What a step is called where it is drawn and named. */
export function stepName(step: RouteStep, t: TFunction): string {
  if ('end' in step) return t('routes.kinds.end');
  if (step.title !== undefined && step.title !== '') return step.title;
  return 'parallel' in step ? t('routes.kinds.fork') : t('routes.kinds.choice');
}
