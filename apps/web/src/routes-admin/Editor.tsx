import { Alert, Button, Group, List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiUrl } from '../shared/client';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { ReasonButton } from '../shared/ui/ReasonButton';
import { Diagram } from './Diagram';
import { checkQuery, usePublish, useRetire, useSaveVersion, type Route, type RouteVersion } from './routes.queries';
import { StepForm } from './StepForm';
import {
  findStep,
  insertStep,
  moveStep,
  newStep,
  removeStep,
  replaceStep,
  shiftStep,
  type Kind,
  type Place,
  type RouteStep,
} from './steps';
import { TryOutPanel } from './TryOutPanel';
import { stepName, type Names } from './who';

type Props = { route: Route; version: RouteVersion; names: Names; onSaved: (version: RouteVersion) => void };

/** The drawing with the form of the chosen step beside it, what is wrong, and what can be done with the version. */
export function Editor({ route, version, names, onSaved }: Props) {
  const { t, i18n } = useTranslation();
  const [steps, setSteps] = useState<RouteStep[]>(version.definition.steps);
  const [chosen, setChosen] = useState<string | null>(steps[0]?.id ?? null);
  const definition = { format: version.definition.format, steps };
  const keeps = route.actions.includes('define');
  const check = useQuery({ ...checkQuery(definition, route, i18n.language), enabled: keeps });
  const save = useSaveVersion(version, onSaved);
  const editable = version.state === 'draft' && keeps;
  const isSaved = JSON.stringify(steps) === JSON.stringify(version.definition.steps);
  const mistakes = check.data?.mistakes ?? [];
  const step = chosen === null ? undefined : findStep(steps, chosen);

  const nameOf = (id: string) => {
    const found = findStep(steps, id);
    return found ? stepName(found, t) : id;
  };
  const insert = (place: Place, kind: Kind) => {
    const added = newStep(steps, kind, t('routes.newStep'));
    setSteps(insertStep(steps, place, added));
    setChosen(added.id);
  };
  const shift = (id: string, by: -1 | 1) => {
    setSteps(shiftStep(steps, id, by));
  };
  const remove = (id: string) => {
    setSteps(removeStep(steps, id));
    setChosen(null);
  };
  return (
    <>
      <Group mb="sm" gap="xs">
        {editable && (
          <Button
            disabled={isSaved}
            loading={save.isPending}
            onClick={() => {
              save.mutate({ definition, seen: version.version });
            }}
          >
            {t('common.save')}
          </Button>
        )}
        {editable && isSaved && <Publish version={version} blocked={check.data?.valid === false} />}
        {version.state === 'published' && keeps && <Retire version={version} />}
        <Button
          component="a"
          variant="default"
          href={apiUrl(`/routes/${route.id}/versions/${version.id}/file`)}
          download={`${route.name} - ${version.number.toString()}.json`}
        >
          {t('routes.export')}
        </Button>
      </Group>
      <ProblemAlert error={save.error} />
      <ProblemAlert error={check.error} />
      <div role="status">
        {check.data?.valid === true && <Text size="sm">{t('routes.valid')}</Text>}
        {mistakes.length > 0 && (
          <Alert color="red" variant="light" title={t('routes.mistakes', { count: mistakes.length })} mb="sm">
            <List size="sm">
              {mistakes.map(({ code, pointer, step: at, message, remedy }) => (
                <List.Item key={code + pointer}>
                  {at !== '' && <b>{nameOf(at)}: </b>}
                  {message} {remedy}
                </List.Item>
              ))}
            </List>
          </Alert>
        )}
      </div>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 24, alignItems: 'flex-start' }}>
        <div style={{ flex: '2 1 420px', minWidth: 0 }}>
          <Diagram
            steps={steps}
            chosen={chosen}
            mistakes={mistakes}
            names={names}
            onInsert={editable ? insert : null}
            onChoose={setChosen}
            onMove={(id, place) => {
              setSteps(moveStep(steps, id, place));
            }}
            onShift={shift}
            onRemove={remove}
          />
          {editable && (
            <Text size="xs" mt="xs">
              {t('routes.keys')}
            </Text>
          )}
        </div>
        <div style={{ flex: '1 1 340px', minWidth: 0 }}>
          {step && editable && (
            <StepForm
              key={step.id}
              step={step}
              mistakes={mistakes.filter((each) => each.step === step.id)}
              names={names}
              onChange={(next) => {
                setSteps(replaceStep(steps, step.id, next));
              }}
              onShift={(by) => {
                shift(step.id, by);
              }}
              onRemove={() => {
                remove(step.id);
              }}
            />
          )}
          {keeps && <TryOutPanel definition={definition} names={names} />}
        </div>
      </div>
    </>
  );
}

function Publish({ version, blocked }: { version: RouteVersion; blocked: boolean }) {
  const { t } = useTranslation();
  const publish = usePublish(version);
  if (blocked) return null;
  return (
    <ReasonButton
      label={t('routes.publish')}
      error={publish.error}
      pending={publish.isPending}
      onReason={(note) => {
        publish.mutate({ note, seen: version.version });
      }}
    />
  );
}

function Retire({ version }: { version: RouteVersion }) {
  const { t } = useTranslation();
  const retire = useRetire(version);
  return (
    <>
      <Button
        variant="default"
        loading={retire.isPending}
        onClick={() => {
          retire.mutate();
        }}
      >
        {t('routes.retire')}
      </Button>
      <ProblemAlert error={retire.error} />
    </>
  );
}
