import { Button, Fieldset, Group, NativeSelect, SimpleGrid, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { useMapColumns, type Import, type ImportField } from './import.queries';

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** Which column of the file is which field of the register. */
export function Columns({ batch }: { batch: Import }) {
  const { t } = useTranslation();
  const map = useMapColumns(batch);
  const [mapping, setMapping] = useState(batch.mapping);
  const choices = [
    { value: '', label: t('imports.noColumn') },
    ...batch.headers.map((header, column) => ({
      value: column.toString(),
      label: `${letters(column)} · ${header.slice(0, 60)}`,
    })),
  ];
  const choose = (field: ImportField, value: string) => {
    setMapping((before) => {
      const rest = Object.fromEntries(Object.entries(before).filter(([name]) => name !== field));
      return value === '' ? rest : { ...rest, [field]: Number(value) };
    });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        map.mutate(mapping);
      }}
    >
      <Fieldset legend={t('imports.columns')}>
        <Text size="sm" mb="xs">
          {t('imports.columnsHint', { row: batch.facts.headerRow })}
        </Text>
        <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }}>
          {batch.fields.map((field) => (
            <NativeSelect
              key={field}
              label={t(`imports.fields.${field}`)}
              data={choices}
              value={mapping[field]?.toString() ?? ''}
              onChange={(event) => {
                choose(field, event.currentTarget.value);
              }}
            />
          ))}
        </SimpleGrid>
        <Group mt="md">
          <Button type="submit" variant="default" loading={map.isPending}>
            {t('imports.readAgain')}
          </Button>
        </Group>
        <ProblemAlert error={map.error} />
      </Fieldset>
    </form>
  );
}
