import { ActionIcon, Autocomplete, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contactHints } from '../shared/contacts.queries';
import { isLit } from '../shared/keyboard';

export type Member = { readonly contactId: string; readonly name: string; readonly copies: number };
type Props = { members: readonly Member[]; onChange: (members: readonly Member[]) => void };

/** The members of a group, chosen from the address book alone. */
export function ContactsField({ members, onChange }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [isHere, setIsHere] = useState(false);
  const [asked] = useDebouncedValue(typed, 150);
  // Hints of what was typed before are not shown: Enter would choose one that nobody meant.
  const { data: hints = [] } = useQuery(contactHints(asked));
  const options = new Map<string, Member>();
  for (const { id, name, code } of asked === typed ? hints : []) {
    const label = options.has(name) ? `${name} (${code === '' ? id.slice(-4) : code})` : name;
    options.set(label, { contactId: id, name, copies: 1 });
  }
  const add = (member: Member | undefined) => {
    if (member === undefined) return;
    if (!members.some(({ contactId }) => contactId === member.contactId)) onChange([...members, member]);
    // The input writes the label into itself after this.
    window.setTimeout(() => {
      setTyped('');
    });
  };
  return (
    <Stack gap={4} role="group" aria-label={t('outgoing.field.recipients')}>
      <Autocomplete
        label={t('outgoing.recipients.add')}
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
          add(options.get(label));
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || typed.trim() === '') return;
          event.preventDefault();
          if (!isLit(event.currentTarget)) add(options.get(typed.trim()));
        }}
      />
      {members.map((member, i) => (
        <Group key={member.contactId} gap="xs" wrap="nowrap">
          <Text size="sm" flex={1}>
            {member.name}
          </Text>
          <NumberInput
            aria-label={t('outgoing.recipients.copiesOf', { name: member.name })}
            w={80}
            size="xs"
            min={1}
            max={999}
            allowDecimal={false}
            value={member.copies}
            onChange={(value) => {
              const copies = typeof value === 'number' && value >= 1 ? value : 1;
              onChange(members.map((one, at) => (at === i ? { ...one, copies } : one)));
            }}
          />
          <ActionIcon
            variant="subtle"
            aria-label={t('outgoing.recipients.remove', { name: member.name })}
            onClick={() => {
              onChange(members.filter((_, at) => at !== i));
            }}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
    </Stack>
  );
}
