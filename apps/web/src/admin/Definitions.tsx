import { Button, Modal, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { documentTypesQuery, unitsQuery } from '../shared/directory.queries';
import { AbbreviationForm } from './AbbreviationForm';
import { Abbreviations } from './Abbreviations';
import { DefinedRegisters } from './DefinedRegisters';
import { DefinedSeries } from './DefinedSeries';
import { abbreviationsQuery, definedRegistersQuery, seriesQuery } from './definitions.queries';
import { AddRegister } from './RegisterForms';
import { AddSeries } from './SeriesForms';

/** Sổ và dãy số: which books the agency keeps, on which series they draw, and how symbols abbreviate. */
export function Definitions() {
  const { t } = useTranslation();
  // All at once, and before a form opens: a form that waited would lose its focus.
  useSuspenseQueries({
    queries: [definedRegistersQuery, seriesQuery, abbreviationsQuery, unitsQuery, documentTypesQuery],
  });
  return (
    <Stack gap="xl">
      <Part
        title={t('definitions.registers')}
        hint={t('definitions.registersHint')}
        add={t('definitions.addRegister')}
        form={(close) => <AddRegister onAdded={close} />}
      >
        <DefinedRegisters />
      </Part>
      <Part
        title={t('definitions.allSeries')}
        hint={t('definitions.allSeriesHint')}
        add={t('definitions.addSeries')}
        form={(close) => <AddSeries onAdded={close} />}
      >
        <DefinedSeries />
      </Part>
      <Part
        title={t('definitions.abbreviations')}
        hint={t('definitions.abbreviationsHint')}
        add={t('definitions.addAbbreviation')}
        form={(close) => <AbbreviationForm onAdded={close} />}
      >
        <Abbreviations />
      </Part>
    </Stack>
  );
}

type PartProps = {
  title: string;
  hint: string;
  add: string;
  form: (close: () => void) => ReactNode;
  children: ReactNode;
};

/** One list of definitions with the act that adds to it. */
function Part({ title, hint, add, form, children }: PartProps) {
  const { t } = useTranslation();
  const id = useId();
  const [opened, modal] = useDisclosure(false);
  return (
    <section aria-labelledby={id}>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'center' }}>
        <Title id={id} order={2} size="h4" style={{ flex: '1 1 auto' }}>
          {title}
        </Title>
        <Button onClick={modal.open}>{add}</Button>
      </div>
      <Text size="sm" c="dimmed" mb="xs">
        {hint}
      </Text>
      {children}
      <Modal opened={opened} onClose={modal.close} title={add} closeButtonProps={{ 'aria-label': t('common.close') }}>
        {form(modal.close)}
      </Modal>
    </section>
  );
}
