import { Fieldset, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PETITION_KINDS } from '../shared/api-types';
import { fieldMessage } from '../shared/problem';
import { pointerOf, type PetitionField } from './petition';
import type { RegistrationState } from './useRegistration';

type Props = { state: RegistrationState; problem: unknown; asked: boolean; onFocus: () => void };

/** Đơn thư: who complains. Who need not know never sees it: it is hidden from lists, searches and prints. */
export function PetitionFields({ state, problem, asked, onFocus }: Props) {
  const { t } = useTranslation();
  if (state.petition === null) return null;
  const { kind, complainant } = state.petition;
  const bind = (field: PetitionField, value: string) => {
    const missing = asked && field === 'name' && value === '' ? t('common.required') : undefined;
    const message = fieldMessage(problem, pointerOf(field)) ?? missing;
    return {
      name: field,
      label: t(`desk.petition.${field}`),
      value: state.draft[field] ?? value,
      autoComplete: 'off',
      onFocus,
      ...(message === undefined ? {} : { error: message }),
      onChange: (event: { currentTarget: { value: string } }) => {
        state.type(field, event.currentTarget.value);
      },
    };
  };
  return (
    <Fieldset legend={t('desk.petition.title')} p="xs">
      <Text size="xs" c="dimmed">
        {t('desk.petition.hint')}
      </Text>
      <Group grow align="start" wrap="nowrap">
        <NativeSelect
          {...bind('petitionKind', kind)}
          data={PETITION_KINDS.map((value) => ({ value, label: t(`desk.petition.${value}`) }))}
        />
        <TextInput {...bind('name', complainant.name)} />
      </Group>
      <TextInput {...bind('address', complainant.address)} />
      <Group grow align="start" wrap="nowrap">
        <TextInput {...bind('idNumber', complainant.idNumber)} />
        <TextInput {...bind('phone', complainant.phone)} />
      </Group>
    </Fieldset>
  );
}
