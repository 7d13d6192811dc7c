import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '../shared/api-types';
import { useSaveContact } from '../shared/contacts.queries';
import { parseDate } from '../shared/dates';
import { fieldMessage } from '../shared/problem';
import { DateInput } from '../shared/ui/DateInput';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { FormerNames } from './FormerNames';

type TextField = 'name' | 'abbreviation' | 'code' | 'position' | 'address' | 'email' | 'phone' | 'note';
const DAYS = ['nameSince', 'renamedOn', 'closedOn'] as const;
type Field = TextField | (typeof DAYS)[number];

const valuesOf = (contact: Contact | null): Record<Field, string> => ({
  name: contact?.name ?? '',
  abbreviation: contact?.abbreviation ?? '',
  code: contact?.code ?? '',
  position: contact?.position ?? '',
  address: contact?.address ?? '',
  email: contact?.email ?? '',
  phone: contact?.phone ?? '',
  note: contact?.note ?? '',
  nameSince: contact?.nameSince ?? '',
  renamedOn: '',
  closedOn: contact?.closedOn ?? '',
});

/** An entry of the address book, new or to be changed. */
export function ContactForm({ contact, onSaved }: { contact: Contact | null; onSaved: () => void }) {
  const { t } = useTranslation();
  const [values, setValues] = useState(() => valuesOf(contact));
  const [kind, setKind] = useState<'organ' | 'person'>(contact?.kind ?? 'organ');
  const save = useSaveContact(contact, onSaved);
  const dates = Object.fromEntries(DAYS.map((name) => [name, parseDate(values[name])]));
  const put = (name: Field) => (value: string) => {
    setValues((before) => ({ ...before, [name]: value }));
  };
  const bind = (name: TextField) => ({
    label: t(`addressBook.field.${name}`),
    value: values[name],
    error: fieldMessage(save.error, name),
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) => {
      put(name)(event.currentTarget.value);
    },
  });
  const bindDay = (name: (typeof DAYS)[number]) => ({
    label: t(`addressBook.field.${name}`),
    value: values[name],
    error: fieldMessage(save.error, name),
    onChange: put(name),
  });
  const isRenamed = contact !== null && values.name.trim() !== contact.name;
  const dayOf = (name: (typeof DAYS)[number]) => (values[name].trim() === '' ? null : (dates[name] ?? null));
  return (
    <form
      aria-label={contact === null ? t('addressBook.new') : t('addressBook.edit', { name: contact.name })}
      onSubmit={(event) => {
        event.preventDefault();
        if (Object.values(dates).includes(null)) return;
        const { name, abbreviation, code, position, address, email, phone, note } = values;
        save.mutate({
          kind,
          ...{ name, abbreviation, code, position, address, email: email.trim(), phone, note },
          nameSince: dayOf('nameSince'),
          closedOn: dayOf('closedOn'),
          renamedOn: isRenamed ? dayOf('renamedOn') : null,
        });
      }}
    >
      <Stack gap="xs">
        {contact === null && (
          <NativeSelect
            label={t('addressBook.kind.label')}
            value={kind}
            data={[
              { value: 'organ', label: t('addressBook.kind.organ') },
              { value: 'person', label: t('addressBook.kind.person') },
            ]}
            onChange={(event) => {
              setKind(event.currentTarget.value === 'person' ? 'person' : 'organ');
            }}
          />
        )}
        <TextInput {...bind('name')} required data-autofocus />
        {isRenamed && <DateInput {...bindDay('renamedOn')} description={t('addressBook.renamedHint')} />}
        {contact && <FormerNames contact={contact} />}
        <Group grow align="start">
          {kind === 'organ' ? <TextInput {...bind('abbreviation')} /> : <TextInput {...bind('position')} />}
          <TextInput {...bind('code')} spellCheck={false} />
        </Group>
        <TextInput {...bind('address')} />
        <Group grow align="start">
          <TextInput {...bind('email')} type="email" />
          <TextInput {...bind('phone')} type="tel" />
        </Group>
        {kind === 'organ' && (
          <Group grow align="start">
            <DateInput {...bindDay('nameSince')} />
            <DateInput {...bindDay('closedOn')} />
          </Group>
        )}
        <Textarea {...bind('note')} autosize />
        <ProblemAlert error={save.error} />
        <Button type="submit" loading={save.isPending} disabled={values.name.trim() === ''}>
          {t('common.save')}
        </Button>
      </Stack>
    </form>
  );
}
