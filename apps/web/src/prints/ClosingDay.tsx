import { Button, Group, Table, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDate, today } from '../shared/dates';
import { savePrint } from '../shared/print';
import { DateInput } from '../shared/ui/DateInput';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { closingQuery, earlierPrints } from './prints.queries';

/** Khóa sổ ngày: the figures that the clerk signs for, and the same on paper. */
export function ClosingDay({ registerId }: { registerId: string }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [typed, setTyped] = useState(today);
  const on = parseDate(typed) ?? '';
  const { data: report, error } = useQuery({ ...closingQuery(registerId, on), enabled: on !== '' });
  const print = useMutation({
    mutationFn: () => savePrint(`/registers/${registerId}/closing-report?on=${on}`),
    onSuccess: () => cache.invalidateQueries({ queryKey: earlierPrints(registerId).queryKey }),
  });
  const figures = report && [
    [t('prints.entries'), report.entries],
    [t('prints.numbers'), report.firstNumber === '' ? '–' : `${report.firstNumber} – ${report.lastNumber}`],
    [t('prints.voids'), report.voids.length],
    [t('prints.irregular'), report.irregular.length],
    [t('prints.corrections'), report.corrections.length],
    [t('prints.notPresented'), report.notPresentedCount],
    [t('prints.late'), report.lateCount],
  ];
  return (
    <section aria-labelledby="closing-day">
      <Title order={2} size="h5" id="closing-day" mt="xl" mb="sm">
        {t('prints.closing')}
      </Title>
      <Group align="end" gap="sm">
        <DateInput label={t('prints.closingDay')} value={typed} onChange={setTyped} />
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          disabled={on === ''}
          loading={print.isPending}
          onClick={() => {
            print.mutate();
          }}
        >
          {t('prints.closingPdf')}
        </Button>
      </Group>
      <ProblemAlert error={error ?? print.error} />
      {figures && (
        <Table maw={480} mt="sm" variant="vertical" aria-labelledby="closing-day">
          <Table.Tbody>
            {figures.map(([label, value]) => (
              <Table.Tr key={label}>
                <Table.Th scope="row">{label}</Table.Th>
                <Table.Td>{value}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}
