import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

type Props = {
  label: string;
  title: string;
  chips: readonly string[];
  /** The act stands without words too. */
  optional?: boolean;
  onWords: (words: string) => void;
};

/** An act that needs words: the usual ones by one tap, others by typing. */
export function WordsPanel({ label, title, chips, optional = false, onWords }: Props) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  return (
    <Stack gap="sm">
      {chips.length > 0 && (
        <Group gap={8} role="group" className="wraps" aria-label={t('cards.reasonChips')}>
          {chips.map((chip) => (
            <Button
              key={chip}
              variant={words === chip ? 'light' : 'default'}
              aria-pressed={words === chip}
              onClick={() => {
                setWords(chip);
              }}
            >
              {chip}
            </Button>
          ))}
        </Group>
      )}
      <Textarea
        label={title}
        required={!optional}
        autosize
        minRows={2}
        maxRows={6}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
        }}
      />
      <Button
        size="md"
        disabled={!optional && words.trim() === ''}
        onClick={() => {
          onWords(words.trim());
        }}
      >
        {label}
      </Button>
    </Stack>
  );
}
