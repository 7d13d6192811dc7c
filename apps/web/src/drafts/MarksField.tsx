import { ActionIcon, Button, Fieldset, Group, NativeSelect, NumberInput, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageMark } from '../shared/api-types';
import { PLACES, RECTANGLES } from './draft-marks';

export type Area = Omit<PageMark, 'text'>;
type Props = {
  marks: readonly PageMark[];
  /** What was drawn on the page just now. */
  area: Area | null;
  onAreaUsed: () => void;
  onChange: (marks: PageMark[]) => void;
};

/** Marks on pages: drawn with the mouse, or by page and place for who works without one. */
export function MarksField({ marks, area, onAreaUsed, onChange }: Props) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const [chosen, setChosen] = useState('all');
  const [text, setText] = useState('');
  const place = PLACES.find((known) => known === chosen) ?? 'all';
  const add = () => {
    if (text.trim() === '') return;
    onChange([...marks, { ...(area ?? { page, ...RECTANGLES[place] }), text: text.trim() }]);
    setText('');
    onAreaUsed();
  };
  return (
    <Fieldset legend={t('drafts.marks')} p="xs">
      <Text size="sm">{t('drafts.mark.draw')}</Text>
      <Group align="end" gap="xs">
        <NumberInput
          label={t('drafts.mark.page')}
          w={80}
          min={1}
          allowDecimal={false}
          value={area?.page ?? page}
          disabled={area !== null}
          onChange={(value) => {
            setPage(typeof value === 'number' && value >= 1 ? value : 1);
          }}
        />
        <NativeSelect
          label={t('drafts.mark.place')}
          value={area ? 'drawn' : place}
          disabled={area !== null}
          data={(area ? (['drawn'] as const) : PLACES).map((value) => ({
            value,
            label: t(`drafts.mark.where.${value}`),
          }))}
          onChange={(event) => {
            setChosen(event.currentTarget.value);
          }}
        />
        <TextInput
          label={t('drafts.mark.text')}
          flex={1}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            add();
          }}
        />
        <Button variant="default" onClick={add}>
          {t('drafts.mark.add')}
        </Button>
      </Group>
      {marks.map((mark, i) => (
        <Group key={i} gap="xs">
          <Text size="sm">{t('drafts.mark.show', { page: mark.page, text: mark.text })}</Text>
          <ActionIcon
            variant="subtle"
            aria-label={t('drafts.mark.remove', { text: mark.text })}
            onClick={() => {
              onChange(marks.filter((_, at) => at !== i));
            }}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
    </Fieldset>
  );
}
