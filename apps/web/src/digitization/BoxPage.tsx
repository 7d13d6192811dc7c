import { Anchor, Button, Group, Modal, NativeSelect, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPrinter } from '@tabler/icons-react';
import { useMutation, useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Fact } from '../incoming/Fact';
import { showInstant } from '../shared/dates';
import { savePrint } from '../shared/print';
import { LoadMore } from '../shared/ui/LoadMore';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { PageHead } from '../shared/ui/states';
import { boxQuery, CUSTODY, custodyList, useCorrect, type Box, type Custody } from './digitization.queries';
import { showNumber, showYears } from './figures';
import { Folders } from './Folders';

/** One box: where it is, what lies in it, and who had it when. */
export function BoxPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data: box } = useSuspenseQuery(boxQuery(id));
  const print = useMutation({ mutationFn: (path: string) => savePrint(path) });
  const label = box.campaign && `/digitization/campaigns/${box.campaign.id}/labels?ids=${id}`;
  return (
    <>
      <PageHead title={t('digitization.boxTitle', { number: box.number })} />
      {box.campaign && (
        <Text size="sm" mb="sm">
          <Anchor component={Link} to={`/digitization/${box.campaign.id}`}>
            {box.campaign.name}
          </Anchor>
        </Text>
      )}
      <Paper withBorder p="sm" mb="md">
        <Text fz={22} fw={700}>
          {t(`digitization.custody.${box.custody}`)}
        </Text>
        <Text mb="xs">
          {box.next === null
            ? t('digitization.nothingNext')
            : t('digitization.next', { step: t(`digitization.steps.${box.next}`) })}
        </Text>
        <dl className="facts">
          <Fact name={t('digitization.fonds')}>{`${box.fonds.code} – ${box.fonds.name}`}</Fact>
          <Fact name={t('digitization.years')}>{showYears(box.yearFrom, box.yearTo)}</Fact>
          <Fact name={t('digitization.sheets')}>
            {t('digitization.sheetsDone', { done: showNumber(box.sheetsScanned), all: showNumber(box.sheets) })}
          </Fact>
          <Fact name={t('digitization.priority')}>{box.priority}</Fact>
          <Fact name={t('digitization.condition')}>
            {box.damages.map((damage) => t(`digitization.damages.${damage}`)).join(', ')}
          </Fact>
          <Fact name={t('digitization.label')}>{box.label.replace(/(\d{4})(?=\d)/g, '$1 ')}</Fact>
        </dl>
      </Paper>
      <Group mb="sm" role="group" aria-label={t('common.actions')}>
        {label !== null && (
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={() => {
              print.mutate(label);
            }}
          >
            {t('digitization.labels')}
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => {
            print.mutate(`/digitization/boxes/${id}/sheet`);
          }}
        >
          {t('digitization.sheet')}
        </Button>
        {box.actions.includes('change') && <CorrectButton key={box.version} box={box} />}
      </Group>
      <ProblemAlert error={print.error} />
      <Folders box={box} />
      <History id={id} />
    </>
  );
}

/** Đính chính: where the box really is, with the reason; nothing that was noted is lost. */
function CorrectButton({ box }: { box: Box }) {
  const { t } = useTranslation();
  const [asked, ask] = useDisclosure(false);
  const others = CUSTODY.filter((one) => one !== box.custody);
  const [custody, setCustody] = useState<Custody>(others[0] ?? 'stored');
  const [reason, setReason] = useState('');
  const correct = useCorrect(box, ask.close);
  return (
    <>
      <Button variant="default" onClick={ask.open}>
        {t('digitization.correct')}
      </Button>
      <Modal
        opened={asked}
        onClose={ask.close}
        title={t('digitization.correct')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <Stack gap="xs">
          <NativeSelect
            label={t('digitization.correctTo')}
            data-autofocus
            value={custody}
            data={others.map((value) => ({ value, label: t(`digitization.custody.${value}`) }))}
            onChange={(event) => {
              setCustody(CUSTODY.find((one) => one === event.currentTarget.value) ?? 'stored');
            }}
          />
          <Textarea
            label={t('common.reason')}
            required
            autosize
            minRows={2}
            maxLength={1_000}
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
          <ProblemAlert error={correct.error} />
          <Group justify="end">
            <Button variant="default" onClick={ask.close}>
              {t('common.cancel')}
            </Button>
            <Button
              loading={correct.isPending}
              disabled={reason.trim() === ''}
              onClick={() => {
                correct.mutate({ custody, reason: reason.trim() });
              }}
            >
              {t('digitization.correct')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

function History({ id }: { id: string }) {
  const { t } = useTranslation();
  const list = useSuspenseInfiniteQuery(custodyList(id));
  const events = list.data.pages.flatMap(({ items }) => items);
  return (
    <section aria-label={t('digitization.history')}>
      <Title order={2} size="h5" mb="xs">
        {t('digitization.history')}
      </Title>
      {events.length === 0 ? (
        <Text>{t('digitization.historyNone')}</Text>
      ) : (
        <ol style={{ margin: 0, paddingInlineStart: 20 }}>
          {events.map(({ id: eventId, what, before, after, reason, by, at }) => (
            <li key={eventId}>
              <Text span fw={600}>
                {what === 'corrected'
                  ? t('digitization.corrected', {
                      before: t(`digitization.custody.${before}`),
                      after: t(`digitization.custody.${after}`),
                    })
                  : t(`digitization.custody.${what}`)}
              </Text>
              {` · ${by.displayName} · `}
              <span className="numbers">{showInstant(at)}</span>
              {reason !== null && <Text size="sm">{reason}</Text>}
            </li>
          ))}
        </ol>
      )}
      <LoadMore {...list} />
    </section>
  );
}
