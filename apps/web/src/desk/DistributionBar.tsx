import { Button, Group, Paper, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { showDate } from '../shared/dates';
import { unitsQuery } from '../shared/directory.queries';
import { UnitField } from '../shared/ui/DirectoryFields';
import { dueOf, type Common } from './distribution';
import { useDays } from './useDays';
import { useStock } from './useStock';

/** So many units are one tap; the others are in the list. */
const CHIPS = 6;

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
  const stock = useStock();
  const due = dueOf(value.due, days);
  const chips = [...new Set([...proposed, ...units.map(({ id }) => id)])]
    .flatMap((id) => units.find((unit) => unit.id === id) ?? [])
    .slice(0, CHIPS);
  return (
    <Paper withBorder p="sm" mb="sm" component="section" aria-label={t('cards.bar.title')}>
      <Stack gap="xs">
        <Group gap={6} role="group" className="wraps" aria-label={t('cards.bar.lead')}>
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
        <Group align="end" grow preventGrowOverflow={false}>
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
        <Group gap={6} role="group" className="wraps" aria-label={t('stock.label')}>
          {stock.words.map((text) => (
            <Button
              key={text}
              size="compact-sm"
              variant="default"
              onClick={() => {
                stock.said(text);
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
        <Group className="wraps">
          <Button loading={pending} disabled={count === 0 || due === 'unclear'} onClick={onSend}>
            {t('cards.many.send', { count })}
          </Button>
          <Text size="sm" c="dimmed" className="keys-hint">
            {t('cards.many.hint')}
          </Text>
        </Group>
      </Stack>
    </Paper>
  );
}
