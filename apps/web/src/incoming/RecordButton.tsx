import { Button, FileInput, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncomingDocument } from '../shared/api-types';
import { parseDate } from '../shared/dates';
import { peopleFound } from '../shared/directory.queries';
import { hasRole, useMe } from '../shared/session.queries';
import { DateInput } from '../shared/ui/DateInput';
import { PersonField } from '../shared/ui/DirectoryFields';
import { PlanForm } from '../tasks/PlanForm';
import { useRecord } from './incoming.queries';

const LEADERS = ['leader'] as const;

/** Ghi theo bút phê: what a leader wrote on the paper, with its scan, for clerks and secretaries. */
export function RecordButton({ document }: { document: IncomingDocument }) {
  const { t } = useTranslation();
  const me = useMe();
  const [opened, form] = useDisclosure(false);
  if (!hasRole(me, 'clerk', 'assistant')) return null;
  return (
    <>
      <Button variant="default" onClick={form.open}>
        {t('deed.record')}
      </Button>
      <Modal
        size="lg"
        opened={opened}
        onClose={form.close}
        title={t('deed.record')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <RecordForm document={document} onDone={form.close} />
      </Modal>
    </>
  );
}

function RecordForm({ document, onDone }: { document: IncomingDocument; onDone: () => void }) {
  const { t } = useTranslation();
  const { data: leaders } = useSuspenseQuery(peopleFound({ roles: LEADERS }));
  const [leaderId, setLeader] = useState(leaders.items.length === 1 ? (leaders.items[0]?.id ?? '') : '');
  const [written, setWritten] = useState('');
  const [scan, setScan] = useState<File | null>(null);
  const record = useRecord(document.id, onDone);
  const writtenOn = parseDate(written);
  const main = document.files.find(({ role }) => role === 'main');
  return (
    <Stack gap="xs">
      <PersonField
        label={t('deed.writer')}
        required
        roles={LEADERS}
        value={leaderId}
        onChange={(id) => {
          setLeader(id ?? '');
        }}
      />
      <DateInput label={t('deed.writtenOn')} required value={written} onChange={setWritten} />
      <FileInput label={t('deed.scan')} required accept="application/pdf,image/*" value={scan} onChange={setScan} />
      <PlanForm
        name={`record.${document.id}`}
        start={null}
        label={t('deed.record')}
        pending={record.isPending}
        error={record.error}
        onPlan={(plan) => {
          if (leaderId === '' || !writtenOn || scan === null || main === undefined) return;
          const { version: seenVersion } = document;
          record.mutate({ scan, said: { ...plan, leaderId, writtenOn, seenSha256: main.sha256, seenVersion } });
        }}
      />
    </Stack>
  );
}
