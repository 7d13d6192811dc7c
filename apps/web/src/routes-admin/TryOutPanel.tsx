import { Button, Fieldset, Group, NativeSelect, NumberInput, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { URGENCIES } from '../shared/api-types';
import { showDate } from '../shared/dates';
import { useMe } from '../shared/session.queries';
import { PersonField, UnitField, UnitsField } from '../shared/ui/DirectoryFields';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { useTryOut, type TryOut } from './routes.queries';
import { everyStep, isAct, type RouteDefinition } from './steps';
import { stepName, type Names } from './who';

const OUTCOMES = ['agree', 'disagree', 'return', 'silence'] as const;
type Line = { step: string; outcome: (typeof OUTCOMES)[number] };

/** Chạy thử: a sample draft walks what stands on the screen; nothing is stored. */
export function TryOutPanel({ definition, names }: { definition: RouteDefinition; names: Names }) {
  const { t } = useTranslation();
  const { user: me } = useMe();
  const tried = useTryOut();
  const [docType, setDocType] = useState('cong-van');
  const [urgency, setUrgency] = useState<(typeof URGENCIES)[number]>('normal');
  const [unit, setUnit] = useState('');
  const [drafter, setDrafter] = useState('');
  const [consulted, setConsulted] = useState<string[]>([]);
  const [recipients, setRecipients] = useState(1);
  const [script, setScript] = useState<Line[]>([]);
  const unitId = unit === '' ? names.units[0]?.id : unit;
  const drafterId = drafter === '' ? me.id : drafter;
  const acts = everyStep(definition.steps).filter(isAct);
  return (
    <Fieldset legend={t('routes.tryOut')} mt="lg">
      <Stack gap="xs">
        <NativeSelect
          label={t('routes.docType')}
          value={docType}
          data={names.types.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(event) => {
            setDocType(event.currentTarget.value);
          }}
        />
        <NativeSelect
          label={t('routes.urgency')}
          value={urgency}
          data={URGENCIES.map((value) => ({ value, label: t(`urgency.${value}`) }))}
          onChange={(event) => {
            setUrgency(URGENCIES.find((known) => known === event.currentTarget.value) ?? 'normal');
          }}
        />
        <UnitField
          label={t('routes.draftingUnit')}
          required
          value={unitId ?? null}
          onChange={(id) => {
            setUnit(id ?? '');
          }}
        />
        <PersonField
          label={t('routes.relations.drafter')}
          required
          value={drafterId}
          onChange={(id) => {
            setDrafter(id ?? '');
          }}
        />
        <UnitsField label={t('routes.relations.consulted_units')} value={consulted} onChange={setConsulted} />
        <NumberInput
          label={t('routes.recipients')}
          min={0}
          allowDecimal={false}
          value={recipients}
          onChange={(value) => {
            if (typeof value === 'number') setRecipients(value);
          }}
        />
        <Script
          lines={script}
          steps={acts.map((step) => ({ value: step.id, label: stepName(step, t) }))}
          onChange={setScript}
        />
        <Button
          disabled={unitId === undefined}
          loading={tried.isPending}
          onClick={() => {
            if (unitId === undefined) return;
            const sample = { docType, urgency, unitId, drafterId, consultedUnitIds: consulted, recipients };
            tried.mutate({ definition, sample, script });
          }}
        >
          {t('routes.run')}
        </Button>
        <ProblemAlert error={tried.error} />
        <div role="status">{tried.data && <Walk result={tried.data} />}</div>
      </Stack>
    </Fieldset>
  );
}

type ScriptProps = {
  lines: readonly Line[];
  steps: { value: string; label: string }[];
  onChange: (lines: Line[]) => void;
};

/** What is answered otherwise than by agreement, in its order. */
function Script({ lines, steps, onChange }: ScriptProps) {
  const { t } = useTranslation();
  const [first] = steps;
  return (
    <Fieldset legend={t('routes.script')} p="xs">
      {lines.map(({ step, outcome }, n) => (
        <Group key={n} gap="xs" align="end" mb="xs" wrap="nowrap">
          <NativeSelect
            label={t('routes.atStep')}
            value={step}
            data={steps}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              onChange(lines.map((line, m) => (m === n ? { ...line, step: chosen } : line)));
            }}
          />
          <NativeSelect
            label={t('routes.answer')}
            value={outcome}
            data={OUTCOMES.map((value) => ({ value, label: t(`routes.outcomes.${value}`) }))}
            onChange={(event) => {
              const chosen = OUTCOMES.find((known) => known === event.currentTarget.value) ?? 'agree';
              onChange(lines.map((line, m) => (m === n ? { ...line, outcome: chosen } : line)));
            }}
          />
        </Group>
      ))}
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="default"
          disabled={!first}
          onClick={() => {
            if (first) onChange([...lines, { step: first.value, outcome: 'return' }]);
          }}
        >
          {t('routes.addLine')}
        </Button>
        {lines.length > 0 && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              onChange(lines.slice(0, -1));
            }}
          >
            {t('routes.removeLine')}
          </Button>
        )}
      </Group>
    </Fieldset>
  );
}

function Walk({ result }: { result: TryOut }) {
  const { t } = useTranslation();
  return (
    <>
      <Table fz={13} aria-label={t('routes.tryOut')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('routes.stepTitle')}</Table.Th>
            <Table.Th>{t('routes.by')}</Table.Th>
            <Table.Th>{t('common.due')}</Table.Th>
            <Table.Th>{t('routes.answer')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {result.turns.map((turn) => (
            <Table.Tr key={turn.key}>
              <Table.Td>{turn.title === '' ? t(`routes.acts.${turn.act}`) : turn.title}</Table.Td>
              <Table.Td>
                {turn.people.length === 0 ? t('routes.nobody') : turn.people.join(', ')}
                {turn.instead && ` ${t('routes.instead')}`}
              </Table.Td>
              <Table.Td>{turn.dueOn === null ? t('common.noDue') : showDate(turn.dueOn)}</Table.Td>
              <Table.Td>{turn.outcome === null ? '' : t(`routes.outcomes.${turn.outcome}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" fw={600} mt="xs">
        {result.ended === null || result.endedOn === null
          ? t('routes.stuck')
          : t('routes.endedOn', { day: showDate(result.endedOn) })}
      </Text>
    </>
  );
}
