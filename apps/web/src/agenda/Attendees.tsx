import { Badge, Button, Group, Modal, Paper, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonField } from '../shared/ui/DirectoryFields';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { useAnswer, useDelegate, type EntryDetail } from './agenda.queries';
import { nameOf } from './EntryCard';

type Attendee = EntryDetail['attendees'][number];

/** Who comes; each may say so, or send somebody instead (dự thay). */
export function Attendees({ entry }: { entry: EntryDetail }) {
  const { t } = useTranslation();
  if (entry.attendees.length === 0) return null;
  return (
    <section aria-labelledby="agenda-attendees">
      <Title order={2} size="h4" id="agenda-attendees" mt="lg">
        {t('agenda.attendees')}
      </Title>
      <ul className="cards">
        {entry.attendees.map((attendee) => (
          <AttendeeRow key={attendee.id} entryId={entry.id} attendee={attendee} />
        ))}
      </ul>
    </section>
  );
}

function AttendeeRow({ entryId, attendee }: { entryId: string; attendee: Attendee }) {
  const { t } = useTranslation();
  const answer = useAnswer(entryId, attendee.id);
  const name = attendee.user?.name ?? attendee.unit?.name ?? '';
  return (
    <Paper component="li" withBorder p="xs">
      <Group gap="xs">
        <Text style={{ flex: '1 1 200px' }}>{nameOf(attendee, t)}</Text>
        {attendee.answer !== null && (
          <Badge variant="outline" color="dark">
            {t(`agenda.answers.${attendee.answer}`)}
          </Badge>
        )}
        {attendee.mayAnswer && (
          <>
            {(['accepted', 'declined'] as const).map((kind) => (
              <Button
                key={kind}
                size="compact-sm"
                variant="default"
                aria-label={t(kind === 'accepted' ? 'agenda.accept' : 'agenda.decline', { name })}
                aria-pressed={attendee.answer === kind}
                loading={answer.isPending}
                onClick={() => {
                  answer.mutate(kind);
                }}
              >
                {t(`agenda.answers.${kind}`)}
              </Button>
            ))}
            <DelegateButton entryId={entryId} attendee={attendee} name={name} />
          </>
        )}
      </Group>
      <ProblemAlert error={answer.error} />
    </Paper>
  );
}

function DelegateButton({ entryId, attendee, name }: { entryId: string; attendee: Attendee; name: string }) {
  const { t } = useTranslation();
  const [asked, ask] = useDisclosure(false);
  const [userId, setUserId] = useState(attendee.delegate?.id ?? '');
  const delegate = useDelegate(entryId, attendee.id, ask.close);
  const title = t('agenda.delegateOf', { name });
  return (
    <>
      <Button size="compact-sm" variant="default" aria-label={title} onClick={ask.open}>
        {t('agenda.delegate')}
      </Button>
      <Modal opened={asked} onClose={ask.close} title={title} closeButtonProps={{ 'aria-label': t('common.close') }}>
        <PersonField
          label={t('agenda.whom')}
          none={t('agenda.noDelegate')}
          data-autofocus
          allows={(id) => id !== attendee.user?.id}
          value={userId}
          onChange={(id) => {
            setUserId(id ?? '');
          }}
        />
        <ProblemAlert error={delegate.error} />
        <Group justify="end" mt="md">
          <Button variant="default" onClick={ask.close}>
            {t('common.cancel')}
          </Button>
          <Button
            loading={delegate.isPending}
            onClick={() => {
              delegate.mutate(userId === '' ? null : userId);
            }}
          >
            {t('common.save')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
