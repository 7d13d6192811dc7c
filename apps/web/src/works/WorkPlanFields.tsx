import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { peopleQuery, unitsQuery } from '../shared/directory.queries';
import type { Draft } from '../shared/draft';
import { useMe } from '../shared/session.queries';
import { DateInput } from '../shared/ui/DateInput';
import { UnitPicker } from '../tasks/UnitPicker';
import { chosenIn, type Reach } from './work-plan';

type Props = { draft: Draft; reach: Reach; onType: (fields: Draft) => void };

/** Chủ trì, phối hợp, thời hạn: the fields of giving work, and of giving it again. */
export function WorkPlanFields({ draft, reach, onType }: Props) {
  const { t } = useTranslation();
  const { data: units } = useSuspenseQuery(unitsQuery);
  const { data: people } = useSuspenseQuery(peopleQuery);
  const { leadType, lead, helpers, due } = chosenIn(draft, reach);
  const me = useMe();
  const headed = me.posts.flatMap(({ role, unitId }) => (role === 'head_of_unit' ? [unitId] : []));
  const choices =
    leadType === 'unit'
      ? units.map(({ id, name }) => ({ value: id, label: name }))
      : people
          .filter(({ posts }) =>
            reach === 'everybody' ? posts.length > 0 : posts.some(({ unitId }) => headed.includes(unitId)),
          )
          .map(({ id, displayName, posts }) => ({
            value: id,
            label: [displayName, posts[0]?.title].filter(Boolean).join(', '),
          }));
  return (
    <>
      {reach === 'everybody' && (
        <SegmentedControl
          aria-label={t('works.lead')}
          value={leadType}
          data={[
            { value: 'unit', label: t('works.leadUnit') },
            { value: 'user', label: t('works.leadPerson') },
          ]}
          onChange={(value) => {
            onType({ leadType: value, lead: '' });
          }}
        />
      )}
      <NativeSelect
        label={t('works.lead')}
        required
        value={lead}
        data={[{ value: '', label: t('plan.choose') }, ...choices]}
        onChange={(event) => {
          onType({ lead: event.currentTarget.value });
        }}
      />
      {reach === 'everybody' && (
        <UnitPicker
          label={t('plan.cooperating')}
          value={helpers}
          data={units.filter(({ id }) => id !== lead).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(ids) => {
            onType({ helpers: ids.join() });
          }}
        />
      )}
      <DateInput
        label={t('plan.dueOn')}
        value={due}
        onChange={(value) => {
          onType({ due: value });
        }}
      />
    </>
  );
}
