import { Alert, Button, FileInput, Group, List, NumberInput, Paper, Table, Text } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, got } from '../shared/client';
import { showDate, today } from '../shared/dates';
import { ApiProblem } from '../shared/problem';
import { Loading } from '../shared/ui/states';
import { ProblemAlert } from '../shared/ui/ProblemAlert';

const key = (year: number) => ['holidays', year];

/** Lịch nghỉ: what deadlines in working days are counted by; imported anew each year. */
export function Holidays() {
  const { t } = useTranslation();
  const [year, setYear] = useState(Number(today().slice(0, 4)));
  return (
    <>
      <Text size="sm" mb="sm">
        {t('holidays.hint')}
      </Text>
      <NumberInput
        label={t('holidays.year')}
        w={120}
        mb="sm"
        min={2000}
        max={2199}
        value={year}
        onChange={(value) => {
          if (typeof value === 'number' && value >= 2000 && value <= 2199) setYear(value);
        }}
      />
      <Import key={year} year={year} />
      <Suspense fallback={<Loading />}>
        <Days year={year} />
      </Suspense>
    </>
  );
}

function Import({ year }: { year: number }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const load = useMutation({
    mutationFn: async (chosen: File) =>
      got(api.POST('/holidays/imports', { body: { year, csv: await chosen.text() } })),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['holidays'] }),
  });
  const lines = load.error instanceof ApiProblem ? load.error.fields : [];
  return (
    <Paper
      withBorder
      p="sm"
      mb="md"
      component="form"
      aria-label={t('holidays.file')}
      onSubmit={(event: { preventDefault: () => void }) => {
        event.preventDefault();
        if (file !== null) load.mutate(file);
      }}
    >
      <Group align="end">
        <FileInput
          label={t('holidays.file')}
          description={t('holidays.fileHint')}
          accept=".csv,text/csv"
          style={{ flex: '1 1 320px' }}
          value={file}
          onChange={setFile}
        />
        <Button type="submit" loading={load.isPending} disabled={file === null}>
          {t('holidays.import')}
        </Button>
      </Group>
      <ProblemAlert error={load.error} />
      {lines.length > 0 && (
        <List size="sm">
          {lines.map(({ pointer, message }) => (
            <List.Item key={pointer}>{t('holidays.line', { line: pointer.replace('/csv/', ''), message })}</List.Item>
          ))}
        </List>
      )}
      {load.isSuccess && (
        <Alert mt="sm" color="green" role="status">
          {t('holidays.imported', { year })}
        </Alert>
      )}
    </Paper>
  );
}

function Days({ year }: { year: number }) {
  const { t } = useTranslation();
  const { data: days } = useSuspenseQuery({
    queryKey: key(year),
    queryFn: async () => (await got(api.GET('/holidays', { params: { query: { year } } }))).items,
  });
  if (days.length === 0) return <Text c="dimmed">{t('holidays.empty')}</Text>;
  return (
    <Table verticalSpacing={4} fz={14} aria-label={t('holidays.title')} maw={720}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('holidays.day')}</Table.Th>
          <Table.Th>{t('holidays.kind')}</Table.Th>
          <Table.Th>{t('holidays.name')}</Table.Th>
          <Table.Th>{t('holidays.source')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {days.map(({ day, kind, name, source }) => (
          <Table.Tr key={day}>
            <Table.Td className="numbers">{showDate(day)}</Table.Td>
            <Table.Td>{t(`holidays.kindOf.${kind}`)}</Table.Td>
            <Table.Td>{name}</Table.Td>
            <Table.Td>{t(`holidays.sourceOf.${source}`)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
