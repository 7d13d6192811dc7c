import { SegmentedControl } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ROLES } from '../admin/roles';
import { unitsQuery } from '../shared/directory.queries';
import type { Draft } from '../shared/draft';
import { useMe } from '../shared/session.queries';
import { DateInput } from '../shared/ui/DateInput';
import { PersonField, UnitField } from '../shared/ui/DirectoryFields';
import { UnitPicker } from '../tasks/UnitPicker';
import { chosenIn, type Reach } from './work-plan';

type Props = { draft: Draft; reach: Reach; onType: (fields: Draft) => void };

/** Chủ trì, phối hợp, thời hạn: the fields of giving work, and of giving it again. */
export function WorkPlanFields({ draft, reach, onType }: Props) {
  const { t } = useTranslation();
  const { data: units } = useSuspenseQuery(unitsQuery);
  const { leadType, lead, helpers, due } = chosenIn(draft, reach);
  const me = useMe();
  const headed = me.posts.flatMap(({ role, unitId }) => (role === 'head_of_unit' && unitId !== null ? [unitId] : []));
  const choose = (id: string | null) => {
    onType({ lead: id ?? '' });
  };
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
      {leadType === 'unit' ? (
        <UnitField label={t('works.lead')} required value={lead} onChange={choose} />
      ) : (
        <PersonField
          label={t('works.lead')}
          required
          {...(reach === 'everybody' ? { roles: ROLES } : { unitIds: headed })}
          value={lead}
          onChange={choose}
        />
      )}
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
