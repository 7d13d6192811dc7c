import { Alert, Button, Fieldset, Group, Radio, Stack, Text } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { useReadAgain, type Import } from './import.queries';

/**
 * Bảng mã: what the file would say in Unicode, TCVN3 and VNI, to be told apart by whoever reads it. Asked where its words
 * do not tell; nothing is shown for a file of ASCII alone.
 */
export function Encoding({ batch }: { batch: Import }) {
  const { t } = useTranslation();
  const { reading, readings, sure } = batch.facts;
  const again = useReadAgain(batch);
  const [chosen, setChosen] = useState(reading);
  if (readings.length === 0 || (sure && reading === 'unicode')) return null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        again.mutate(chosen);
      }}
    >
      {!sure && (
        <Alert color="orange" mb="xs" icon={<IconHelpCircle aria-hidden />} title={t('imports.unsure')} role="status" />
      )}
      <Fieldset legend={t('imports.encoding')} mb="md">
        <Radio.Group
          aria-label={t('imports.encoding')}
          description={t('imports.encodingHint')}
          value={chosen}
          onChange={(value) => {
            const known = readings.find((one) => one.reading === value);
            if (known) setChosen(known.reading);
          }}
        >
          <Stack gap="xs" mt="xs">
            {readings.map((one) => (
              <Radio
                key={one.reading}
                value={one.reading}
                label={t(`imports.readings.${one.reading}`)}
                description={
                  <Text span size="sm" c="var(--mantine-color-text)" style={{ overflowWrap: 'anywhere' }}>
                    {one.sample}
                  </Text>
                }
              />
            ))}
          </Stack>
        </Radio.Group>
        <Group mt="md">
          <Button type="submit" variant="default" disabled={chosen === reading && sure} loading={again.isPending}>
            {t('imports.readInEncoding')}
          </Button>
        </Group>
        <ProblemAlert error={again.error} />
      </Fieldset>
    </form>
  );
}
