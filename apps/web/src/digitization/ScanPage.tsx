import { Anchor, Button, Group, List, NativeSelect, Paper, Text, TextInput, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { PageHead } from '../shared/ui/states';
import { STEPS, useScan, type Scanned, type Step } from './digitization.queries';

const MOST_SHOWN = 10;

/**
 * Quét nhãn: a handheld scanner types the label and Enter. The field takes the focus back after each scan, after a click
 * beside, and when the window comes to the front; with the Tab key one leaves it as any other field.
 */
export function ScanPage() {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step | ''>('');
  const [label, setLabel] = useState('');
  const [seen, setSeen] = useState<readonly (Scanned & { nth: number })[]>([]);
  const field = useRef<HTMLInputElement>(null);
  const scan = useScan((scanned) => {
    setSeen((before) => [{ ...scanned, nth: (before[0]?.nth ?? 0) + 1 }, ...before].slice(0, MOST_SHOWN));
  });
  useEffect(() => {
    const focus = () => field.current?.focus();
    const back = (event: MouseEvent) => {
      const isOnControl = event.target instanceof Element && event.target.closest('a, button, select, input, textarea');
      if (!isOnControl) focus();
    };
    focus();
    window.addEventListener('focus', focus);
    document.addEventListener('click', back);
    return () => {
      window.removeEventListener('focus', focus);
      document.removeEventListener('click', back);
    };
  }, []);
  const send = () => {
    if (label.trim() === '') return;
    // Emptied at once: the next label may be read before the answer is here.
    setLabel('');
    scan.mutate({ label, step: step === '' ? undefined : step });
    field.current?.focus();
  };
  return (
    <>
      <PageHead title={t('digitization.scan.title')} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Group align="end" mb="md">
          <NativeSelect
            label={t('digitization.scan.step')}
            size="md"
            value={step}
            data={[
              { value: '', label: t('digitization.scan.look') },
              ...STEPS.map((value) => ({ value, label: t(`digitization.steps.${value}`) })),
            ]}
            onChange={(event) => {
              setStep(STEPS.find((one) => one === event.currentTarget.value) ?? '');
              field.current?.focus();
            }}
          />
          <TextInput
            ref={field}
            label={t('digitization.scan.field')}
            description={t('digitization.scan.hint')}
            size="md"
            style={{ flex: '1 1 260px' }}
            inputMode="numeric"
            autoComplete="off"
            value={label}
            onChange={(event) => {
              setLabel(event.currentTarget.value);
            }}
          />
          <Button type="submit" size="md">
            {t('digitization.scan.send')}
          </Button>
        </Group>
      </form>
      <Result scanned={scan.isError ? undefined : seen[0]} error={scan.error} />
      {seen.length > 1 && (
        <section aria-label={t('digitization.scan.last')}>
          <Title order={2} size="h5" my="xs">
            {t('digitization.scan.last')}
          </Title>
          <List size="sm">
            {seen.slice(1).map((scanned) => (
              <List.Item key={scanned.nth}>
                <Anchor component={Link} to={`/digitization/boxes/${scanned.box.id}`}>
                  {t('digitization.boxTitle', { number: scanned.box.number })}
                </Anchor>
                {` · ${t(`digitization.custody.${scanned.box.custody}`)}`}
              </List.Item>
            ))}
          </List>
        </section>
      )}
    </>
  );
}

/** In words that are read from where the box stands, an arm's length away. */
function Result({ scanned, error }: { scanned: Scanned | undefined; error: unknown }) {
  const { t } = useTranslation();
  if (error !== null && error !== undefined)
    return (
      <Paper withBorder p="md" style={{ borderColor: 'var(--mantine-color-red-filled)', borderWidth: 3 }}>
        <Text fz={{ base: 30, sm: 44 }} fw={800} lh={1.2}>
          {t('digitization.scan.refused')}
        </Text>
        <ProblemAlert error={error} />
      </Paper>
    );
  if (!scanned)
    return (
      <Paper withBorder p="md" role="status">
        <Text fz={{ base: 24, sm: 32 }}>{t('digitization.scan.ready')}</Text>
      </Paper>
    );
  const { box, outcome } = scanned;
  const state = t(`digitization.custody.${box.custody}`);
  const words = {
    done: t('digitization.scan.done', { step: state }),
    repeated: t('digitization.scan.repeated', { step: state }),
    told: t('digitization.scan.told', { state }),
  };
  return (
    <Paper withBorder p="md" role="status">
      <Text fz={{ base: 40, sm: 64 }} fw={800} lh={1.1} className="numbers">
        {t('digitization.boxTitle', { number: box.number })}
      </Text>
      <Text fz={{ base: 24, sm: 32 }} fw={600}>
        {words[outcome]}
      </Text>
      <Text fz={{ base: 18, sm: 22 }}>
        {box.next === null
          ? t('digitization.nothingNext')
          : t('digitization.next', { step: t(`digitization.steps.${box.next}`) })}
      </Text>
      <Text
        mt={4}
      >{`${box.fonds.code} – ${box.fonds.name} · ${box.yearFrom.toString()}–${box.yearTo.toString()}`}</Text>
      <Anchor component={Link} to={`/digitization/boxes/${box.id}`}>
        {t('common.open')}
      </Anchor>
    </Paper>
  );
}
