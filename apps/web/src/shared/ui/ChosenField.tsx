import { ActionIcon, Autocomplete, Group, Input, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { isLit } from '../keyboard';

type Labelled = { readonly label: string };
type Props<T extends Labelled> = {
  readonly label: string;
  readonly hint: string;
  /** What the button is called that takes the choice back. */
  readonly removeLabel: string;
  readonly chosen: T | null;
  readonly onChange: (chosen: T | null) => void;
  /** What is offered for a text; a hook, so that it may ask the server. */
  readonly useHints: (typed: string) => readonly T[];
  readonly name?: string;
  readonly error?: ReactNode;
};

/** One thing, typed by what it is called and chosen from the list; Enter takes the one that is lit, or the only one. */
export function ChosenField<T extends Labelled>(props: Props<T>) {
  const { label, hint, removeLabel, chosen, onChange, useHints, name, error } = props;
  const [typed, setTyped] = useState('');
  const [isHere, setIsHere] = useState(false);
  const [asked] = useDebouncedValue(typed, 150);
  // Hints of what was typed before are not shown: Enter would choose one that nobody meant.
  const hints = useHints(asked);
  const options = new Map((asked === typed ? hints : []).map((one) => [one.label, one]));
  if (chosen !== null) {
    return (
      <Input.Wrapper label={label} error={error}>
        <Group gap="xs" wrap="nowrap">
          <Text size="sm" className="numbers">
            {chosen.label}
          </Text>
          <ActionIcon
            variant="subtle"
            aria-label={removeLabel}
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
      {...(name === undefined ? {} : { name })}
      label={label}
      description={hint}
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
      onOptionSubmit={(taken) => {
        onChange(options.get(taken) ?? null);
        // The input writes the label into itself after this.
        window.setTimeout(() => {
          setTyped('');
        });
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || typed.trim() === '') return;
        event.preventDefault(); // a number that is half typed never sends the form
        const [only] = options.size === 1 && !isLit(event.currentTarget) ? [...options.values()] : [];
        if (only !== undefined) {
          onChange(only);
          setTyped('');
        }
      }}
    />
  );
}
