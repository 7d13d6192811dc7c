import { Button, Group, Paper, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../shared/client';
import { showDate } from '../shared/dates';
import { unitsQuery } from '../shared/directory.queries';
import { UnitField } from '../shared/ui/DirectoryFields';
import { stockQuery } from './desk.queries';
import { dueOf, type Common } from './distribution';
import { useDays } from './useDays';

/** So many units are one tap; the others are in the list. */
const CHIPS = 6;
const STOCK = 6;

type Props = {
  value: Common;
  /** Units that were proposed for what is selected, the likeliest first. */
  proposed: readonly string[];
  count: number;
  pending: boolean;
  onChange: (value: Common) => void;
  onSend: () => void;
};

/** What is said of all selected documents at once: one lead unit, one deadline, one opinion. Unsaid, each keeps its proposal. */
export function DistributionBar({ value, proposed, count, pending, onChange, onSend }: Props) {
  const { t } = useTranslation();
  const days = useDays();
  const { data: units = [] } = useQuery(unitsQuery);
  const { data: stock = [] } = useQuery(stockQuery);
  const use = useMutation({
    mutationFn: (id: string) => api.POST('/stock-instructions/{id}/uses', { params: { path: { id } } }),
  });
  const due = dueOf(value.due, days);
  const chips = [...new Set([...proposed, ...units.map(({ id }) => id)])]
    .flatMap((id) => units.find((unit) => unit.id === id) ?? [])
    .slice(0, CHIPS);
  return (
    <Paper withBorder p="sm" mb="sm" component="section" aria-label={t('cards.bar.title')}>
      <Stack gap="xs">
        <Group gap={6} role="group" aria-label={t('cards.bar.lead')}>
          {chips.map(({ id, name }) => (
            <Button
              key={id}
              size="compact-md"
              variant={value.leadUnitId === id ? 'filled' : 'default'}
              aria-pressed={value.leadUnitId === id}
              onClick={() => {
                onChange({ ...value, leadUnitId: value.leadUnitId === id ? '' : id });
              }}
            >
              {name}
            </Button>
          ))}
        </Group>
        <Group align="start" grow>
          <UnitField
            label={t('cards.bar.lead')}
            none={t('cards.bar.asProposed')}
            value={value.leadUnitId}
            onChange={(id) => {
              onChange({ ...value, leadUnitId: id ?? '' });
            }}
          />
          <TextInput
            label={t('cards.bar.due')}
            placeholder={t('cards.bar.dueHint')}
            value={value.due}
            error={due === 'unclear' ? t('cards.bar.dueUnclear') : undefined}
            description={
              due !== null && due !== 'unclear' ? `${t('common.due')} ${showDate(due)}` : t('cards.bar.dueNone')
            }
            onChange={(event) => {
              onChange({ ...value, due: event.currentTarget.value });
            }}
          />
        </Group>
        <Textarea
          label={t('plan.opinion')}
          autosize
          minRows={1}
          value={value.opinion}
          onChange={(event) => {
            onChange({ ...value, opinion: event.currentTarget.value });
          }}
        />
        <Group gap={6} role="group" aria-label={t('stock.label')}>
          {stock.slice(0, STOCK).map(({ id, text }) => (
            <Button
              key={id}
              size="compact-sm"
              variant="default"
              onClick={() => {
                use.mutate(id);
                onChange({ ...value, opinion: value.opinion === '' ? text : `${value.opinion.trim()} ${text}` });
              }}
            >
              {text}
            </Button>
          ))}
          <Button component={Link} to="/stock-instructions" size="compact-sm" variant="subtle">
            {t('stock.manage')}
          </Button>
        </Group>
        <Group>
          <Button loading={pending} disabled={count === 0 || due === 'unclear'} onClick={onSend}>
            {t('cards.many.send', { count })}
          </Button>
          <Text size="sm" c="dimmed">
            {t('cards.many.hint')}
          </Text>
        </Group>
      </Stack>
    </Paper>
  );
}
