import { ActionIcon, Autocomplete, Badge, Group, NativeSelect, NumberInput, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contactHints, groupsQuery } from '../shared/contacts.queries';
import { isLit } from '../shared/keyboard';
import { withRecipients, type FormRecipient } from './outgoing.fields';

type Props = {
  recipients: readonly FormRecipient[];
  error?: string | undefined;
  onChange: (recipients: readonly FormRecipient[]) => void;
};

/** Nơi nhận: typed with hints of the address book, Enter adds; or a whole group at once. */
export function RecipientsField({ recipients, error, onChange }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [isHere, setIsHere] = useState(false);
  const [asked] = useDebouncedValue(typed, 150);
  // Hints of what was typed before are not shown: Enter would choose one that nobody meant.
  const { data: hints = [] } = useQuery(contactHints(asked));
  const { data: groups = [] } = useQuery(groupsQuery);
  // Two entries may bear one name: the second is told apart by its code or id.
  const options = new Map<string, FormRecipient>();
  for (const { id, name, code } of asked === typed ? hints : []) {
    const label = options.has(name) ? `${name} (${code === '' ? id.slice(-4) : code})` : name;
    options.set(label, { contactId: id, name, copies: 1 });
  }
  const add = (...more: FormRecipient[]) => {
    onChange(withRecipients(recipients, more));
    setTyped('');
  };
  return (
    <Stack gap={4} role="group" aria-label={t('outgoing.field.recipients')}>
      <Group grow align="start" wrap="nowrap">
        <Autocomplete
          name="recipients"
          label={t('outgoing.recipients.add')}
          description={t('outgoing.recipients.hint')}
          error={error}
          value={typed}
          data={[...options.keys()]}
          filter={({ options: all }) => all}
          onChange={setTyped}
          dropdownOpened={isHere && options.size > 0}
          onFocus={() => {
            setIsHere(true);
          }}
          onBlur={() => {
            setIsHere(false);
          }}
          onOptionSubmit={(label) => {
            const chosen = options.get(label);
            if (chosen) add(chosen);
            // The input writes the label into itself after this.
            window.setTimeout(() => {
              setTyped('');
            });
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || typed.trim() === '') return;
            event.preventDefault(); // a name that is half typed never registers the document
            if (!isLit(event.currentTarget))
              add(options.get(typed.trim()) ?? { contactId: null, name: typed.trim(), copies: 1 });
          }}
        />
        {groups.length > 0 && (
          <NativeSelect
            label={t('outgoing.recipients.group')}
            description={' '}
            maw={280}
            value=""
            data={[
              { value: '', label: t('outgoing.recipients.chooseGroup') },
              ...groups.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => {
              const group = groups.find(({ id }) => id === event.currentTarget.value);
              add(...(group?.members ?? []).map(({ contactId, name, copies }) => ({ contactId, name, copies })));
            }}
          />
        )}
      </Group>
      {recipients.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('outgoing.recipients.none')}
        </Text>
      )}
      {recipients.map((recipient, i) => (
        <Group key={recipient.id ?? recipient.contactId ?? recipient.name} gap="xs" wrap="nowrap">
          <Text size="sm" flex={1}>
            {recipient.name}{' '}
            {recipient.contactId === null && (
              <Badge variant="default" radius="sm" tt="none" size="sm">
                {t('outgoing.recipients.free')}
              </Badge>
            )}
          </Text>
          <NumberInput
            aria-label={t('outgoing.recipients.copiesOf', { name: recipient.name })}
            w={80}
            size="xs"
            min={1}
            max={999}
            allowDecimal={false}
            value={recipient.copies}
            onChange={(value) => {
              const copies = typeof value === 'number' && value >= 1 ? value : 1;
              onChange(recipients.map((one, at) => (at === i ? { ...one, copies } : one)));
            }}
          />
          <ActionIcon
            variant="subtle"
            disabled={recipient.isSentTo === true}
            {...(recipient.isSentTo === true ? { title: t('outgoing.recipients.sentTo') } : {})}
            aria-label={t('outgoing.recipients.remove', { name: recipient.name })}
            onClick={() => {
              onChange(recipients.filter((_, at) => at !== i));
            }}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
    </Stack>
  );
}
