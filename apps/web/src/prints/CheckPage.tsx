import { Alert, Code, Container, FileInput, Group, Table, Text } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { IconCircleCheck, IconHelpCircle } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { showDate, showInstant } from '../shared/dates';
import { LanguageSwitch } from '../shared/ui/LanguageSwitch';
import { Loading, PageHead } from '../shared/ui/states';
import { checkQuery } from './prints.queries';

/** Where the QR of a print leads: anybody may compare the paper with what was printed. It shows nothing of its content. */
export function CheckPage() {
  return (
    <Container component="main" size="sm" py="xl">
      <Suspense fallback={<Loading />}>
        <Check />
      </Suspense>
      <Group justify="center" mt="xl">
        <LanguageSwitch />
      </Group>
    </Container>
  );
}

function Check() {
  const { t } = useTranslation();
  const { code = '' } = useParams();
  const { data: print } = useSuspenseQuery(checkQuery(code));
  if (print === null) {
    return (
      <>
        <PageHead title={t('check.title')} />
        <Alert color="red" icon={<IconHelpCircle aria-hidden />} title={t('check.unknown')} role="status">
          {t('check.unknownHint')}
        </Alert>
      </>
    );
  }
  const facts: readonly (readonly [string, string])[] = [
    [t('check.kind'), `${t(`check.kinds.${print.kind}`)} (${print.format.toUpperCase()})`],
    [t('check.agency'), print.agency],
    [t('check.register'), print.register],
    [
      t('check.period'),
      print.from === print.to ? showDate(print.from) : `${showDate(print.from)} – ${showDate(print.to)}`,
    ],
    [t('check.entries'), print.entries.toString()],
    [t('check.numbers'), print.firstNumber === '' ? '–' : `${print.firstNumber} – ${print.lastNumber}`],
    ...(print.pages === null ? [] : [[t('check.pages'), print.pages.toString()] as const]),
    [t('check.printed'), showInstant(print.printedAt)],
    [t('check.by'), print.printedBy],
    [t('check.code'), print.code],
  ];
  return (
    <>
      <PageHead title={t('check.title')} />
      <Alert color="office" icon={<IconCircleCheck aria-hidden />} title={t('check.genuine')} role="status">
        {t('check.compare')}
      </Alert>
      <Table variant="vertical" mt="md" aria-label={t('check.title')}>
        <Table.Tbody>
          {facts.map(([label, value]) => (
            <Table.Tr key={label}>
              <Table.Th scope="row">{label}</Table.Th>
              <Table.Td>{value}</Table.Td>
            </Table.Tr>
          ))}
          <Table.Tr>
            <Table.Th scope="row">{t('check.sha256')}</Table.Th>
            <Table.Td>
              <Code style={{ overflowWrap: 'anywhere' }}>{print.sha256}</Code>
            </Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </Table>
      <CompareFile sha256={print.sha256} />
    </>
  );
}

/** Browsers reckon hashes on secure pages only; elsewhere the hash above is compared by other means. */
function CompareFile({ sha256 }: { sha256: string }) {
  const { t } = useTranslation();
  const compare = useMutation({
    mutationFn: async (file: File) => {
      const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
      return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('') === sha256;
    },
  });
  if (!window.isSecureContext) return null;
  return (
    <>
      <FileInput
        mt="md"
        label={t('check.file')}
        description={t('check.fileHint')}
        onChange={(file) => {
          if (file) compare.mutate(file);
        }}
      />
      {compare.data !== undefined && (
        <Text mt="xs" fw={600} role="status" c={compare.data ? 'green.9' : 'red.9'}>
          {t(compare.data ? 'check.same' : 'check.other')}
        </Text>
      )}
    </>
  );
}
