import { ActionIcon, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDate } from '../shared/dates';
import { DateInput } from '../shared/ui/DateInput';
import { PersonField } from '../shared/ui/DirectoryFields';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { useSetCrew, type Campaign } from './digitization.queries';

type Row = { userId: string; name: string; from: string; until: string; sheetsPerDay: string };
const rowsOf = ({ crew }: Campaign): Row[] =>
  crew.map(({ user, from, until, sheetsPerDay }) => ({
    ...{ userId: user.id, name: user.displayName, from, until: until ?? '', sheetsPerDay: sheetsPerDay.toString() },
  }));
const isWhole = ({ userId, from, until, sheetsPerDay }: Row) =>
  userId !== '' && Boolean(parseDate(from)) && parseDate(until) !== null && /^\d+$/.test(sheetsPerDay.trim());

/** Tổ số hóa: who works at the campaign, from when, and how many sheets a day. */
export function CrewButton({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation();
  const [asked, ask] = useDisclosure(false);
  const [rows, setRows] = useState(() => rowsOf(campaign));
  const save = useSetCrew(campaign, ask.close);
  const put = (at: number, more: Partial<Row>) => {
    setRows((before) => before.map((row, i) => (i === at ? { ...row, ...more } : row)));
  };
  return (
    <>
      <Button variant="default" onClick={ask.open}>
        {t('digitization.crew')}
      </Button>
      <Modal
        opened={asked}
        onClose={ask.close}
        size="xl"
        title={t('digitization.crew')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <Stack gap="sm">
          {rows.length === 0 && <Text>{t('digitization.crewNone')}</Text>}
          {rows.map((row, i) => (
            <Group key={i} align="end" gap="xs" role="group" aria-label={row.name || t('digitization.person')}>
              <PersonField
                label={t('digitization.person')}
                value={row.userId === '' ? null : row.userId}
                known={row.userId === '' ? null : { id: row.userId, name: row.name }}
                onChange={(id, person) => {
                  put(i, { userId: id ?? '', name: person?.displayName ?? '' });
                }}
              />
              <DateInput
                label={t('digitization.from')}
                required
                w={130}
                value={row.from}
                onChange={(from) => {
                  put(i, { from });
                }}
              />
              <DateInput
                label={t('digitization.until')}
                w={130}
                value={row.until}
                onChange={(until) => {
                  put(i, { until });
                }}
              />
              <TextInput
                label={t('digitization.perDay')}
                inputMode="numeric"
                required
                w={110}
                value={row.sheetsPerDay}
                onChange={(event) => {
                  put(i, { sheetsPerDay: event.currentTarget.value });
                }}
              />
              <ActionIcon
                size="lg"
                variant="default"
                aria-label={t('digitization.crewRemove', { name: row.name })}
                onClick={() => {
                  setRows((before) => before.filter((_, at) => at !== i));
                }}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </Group>
          ))}
          <ProblemAlert error={save.error} />
          <Group justify="space-between">
            <Button
              variant="default"
              onClick={() => {
                const fresh = { userId: '', name: '', from: campaign.startsOn, until: '', sheetsPerDay: '' };
                setRows((before) => [...before, fresh]);
              }}
            >
              {t('digitization.crewAdd')}
            </Button>
            <Button
              loading={save.isPending}
              disabled={!rows.every(isWhole)}
              onClick={() => {
                save.mutate(
                  rows.map(({ userId, from, until, sheetsPerDay }) => ({
                    userId,
                    from: parseDate(from) ?? '',
                    until: until.trim() === '' ? null : parseDate(until),
                    sheetsPerDay: Number(sheetsPerDay),
                  })),
                );
              }}
            >
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
