import { ActionIcon, Autocomplete, Group, Input, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLit } from '../shared/keyboard';
import { answeredHints } from './outgoing.queries';

/** The incoming document that is answered, with what it is called on the screen. */
export type Answered = { readonly id: string; readonly label: string };
type Props = { answered: Answered | null; error?: string | undefined; onChange: (answered: Answered | null) => void };

/** Trả lời văn bản đến: typed by number or subject, chosen from what came in; Enter takes the one that is lit. */
export function AnsweredField({ answered, error, onChange }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [isHere, setIsHere] = useState(false);
  const [asked] = useDebouncedValue(typed, 150);
  // Hints of what was typed before are not shown: Enter would choose one that nobody meant.
  const { data: hints = [] } = useQuery(answeredHints(asked));
  const options = new Map((asked === typed ? hints : []).map((hint) => [hint.label, hint]));
  if (answered !== null) {
    return (
      <Input.Wrapper label={t('outgoing.field.replyTo')} error={error}>
        <Group gap="xs" wrap="nowrap">
          <Text size="sm" className="numbers">
            {answered.label}
          </Text>
          <ActionIcon
            variant="subtle"
            aria-label={t('outgoing.answered.remove')}
            onClick={() => {
              onChange(null);
            }}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </Input.Wrapper>
    );
  }
  return (
    <Autocomplete
      name="replyTo"
      label={t('outgoing.field.replyTo')}
      description={t('outgoing.answered.hint')}
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
        onChange(options.get(label) ?? null);
        // The input writes the label into itself after this.
        window.setTimeout(() => {
          setTyped('');
        });
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || typed.trim() === '') return;
        event.preventDefault(); // a number that is half typed never registers the document
        const [only] = options.size === 1 && !isLit(event.currentTarget) ? [...options.values()] : [];
        if (only !== undefined) {
          onChange(only);
          setTyped('');
        }
      }}
    />
  );
}
