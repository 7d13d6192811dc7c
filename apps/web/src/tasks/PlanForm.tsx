import { Anchor, Button, Group, Paper, Stack, Text, Textarea } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Plan } from '../shared/api-types';
import { useDays } from '../desk/useDays';
import { useStock } from '../desk/useStock';
import { dueAfter } from '../desk/working-days';
import { parseDate, showDate } from '../shared/dates';
import { unitsQuery } from '../shared/directory.queries';
import { useDraft } from '../shared/draft';
import { fieldMessage } from '../shared/problem';
import { DateInput } from '../shared/ui/DateInput';
import { UnitField } from '../shared/ui/DirectoryFields';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { Suggestions } from './Suggestions';
import { UnitPicker } from './UnitPicker';

type Props = {
  /** Of the draft: what is typed survives a closed tab. */
  name: string;
  start: Plan | null;
  /** The document it is about: units that usually lead in such matters are proposed. */
  documentId?: string | null;
  label: string;
  pending: boolean;
  error: unknown;
  onPlan: (plan: Plan) => void;
};

/** Phân văn bản, bút phê: who leads, who co-handles, who is informed, until when, with which words. */
export function PlanForm({ name, start, documentId = null, label, pending, error, onPlan }: Props) {
  const { t } = useTranslation();
  const { data: units } = useSuspenseQuery(unitsQuery);
  const calendar = useDays();
  const { draft, type } = useDraft(name);

  const lead = draft.lead ?? start?.leadUnitId ?? '';
  const listed = (field: string, ids: readonly string[] = []) =>
    (draft[field] ?? ids.join()).split(',').filter((id) => id !== '' && id !== lead);
  const cooperating = listed('cooperating', start?.cooperatingUnitIds);
  const informed = listed('informed', start?.informedUnitIds).filter((id) => !cooperating.includes(id));
  const due = draft.due ?? start?.dueOn ?? '';
  const opinion = draft.opinion ?? start?.opinion ?? '';
  const dueOn = parseDate(due);
  const free = (...taken: readonly string[]) =>
    units.filter(({ id }) => !taken.includes(id)).map((unit) => ({ value: unit.id, label: unit.name }));
  const stock = useStock();

  const send = () => {
    if (lead === '' || dueOn === null) return;
    onPlan({
      leadUnitId: lead,
      cooperatingUnitIds: cooperating,
      informedUnitIds: informed,
      dueOn: dueOn === '' ? null : dueOn,
      opinion: opinion.trim(),
    });
  };

  return (
    <Paper
      withBorder
      p="sm"
      component="form"
      aria-label={label}
      onSubmit={(event: { preventDefault: () => void }) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack gap="xs">
        {documentId !== null && (
          <Suggestions
            documentId={documentId}
            chosen={lead}
            onChoose={({ leadUnitId, cooperatingUnitIds, informedUnitIds, dueOn: usualDue }) => {
              type('lead', leadUnitId);
              type('cooperating', cooperatingUnitIds.join());
              type('informed', informedUnitIds.join());
              if (usualDue !== null) type('due', showDate(usualDue));
            }}
          />
        )}
        <UnitField
          label={t('plan.lead')}
          required
          value={lead}
          error={fieldMessage(error, 'leadUnitId')}
          onChange={(id) => {
            type('lead', id ?? '');
          }}
        />
        <UnitPicker
          label={t('plan.cooperating')}
          value={cooperating}
          data={free(lead, ...informed)}
          onChange={(ids) => {
            type('cooperating', ids.join());
          }}
        />
        <UnitPicker
          label={t('plan.informed')}
          value={informed}
          data={free(lead, ...cooperating)}
          onChange={(ids) => {
            type('informed', ids.join());
          }}
        />
        <Group align="end">
          <DateInput
            label={t('plan.dueOn')}
            value={due}
            error={fieldMessage(error, 'dueOn')}
            onChange={(value) => {
              type('due', value);
            }}
          />
          <Group gap={4} role="group" aria-label={t('plan.dueOn')}>
            {[2, 5, 10].map((days) => (
              <Button
                key={days}
                size="compact-sm"
                variant="default"
                onClick={() => {
                  type('due', showDate(dueAfter(days, calendar)));
                }}
              >
                {t('plan.days', { count: days })}
              </Button>
            ))}
          </Group>
        </Group>
        <Textarea
          label={t('plan.opinion')}
          autosize
          minRows={2}
          value={opinion}
          error={fieldMessage(error, 'opinion')}
          onChange={(event) => {
            type('opinion', event.currentTarget.value);
          }}
        />
        <div>
          <Text size="xs" c="dimmed" id={`${name}-stock`}>
            {t('stock.label')} ·{' '}
            <Anchor component={Link} to="/stock-instructions" size="xs">
              {t('stock.manage')}
            </Anchor>
          </Text>
          <Group gap={4} role="group" className="wraps" aria-labelledby={`${name}-stock`}>
            {stock.words.map((words) => (
              <Button
                key={words}
                size="compact-sm"
                variant="default"
                onClick={() => {
                  type('opinion', opinion === '' ? words : `${opinion.trim()} ${words}`);
                  stock.said(words);
                }}
              >
                {words}
              </Button>
            ))}
          </Group>
        </div>
        <ProblemAlert error={error} />
        <Button type="submit" loading={pending} disabled={lead === '' || dueOn === null}>
          {label}
        </Button>
      </Stack>
    </Paper>
  );
}
