import { Alert, Button, Code, Stack, Table, Text, Title } from '@mantine/core';
import { IconDownload, IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import type { i18n, TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { apiUrl } from '../client';
import type { Proof } from '../api-types';
import { showInstant } from '../dates';
import { ListTable } from './ListTable';

/** Bằng chứng: stored bytes hashed again, the audit entries, and whether the chain holds. */
export function ProofView({ proof, download }: { proof: Proof; download: string }) {
  const { t, i18n } = useTranslation();
  const intact = proof.verdict === 'intact';
  return (
    <Stack>
      <Alert
        color={intact ? 'office' : 'red'}
        icon={intact ? <IconShieldCheck aria-hidden /> : <IconShieldX aria-hidden />}
        title={t(intact ? 'proof.intact' : 'proof.broken')}
        role="status"
      >
        <Text size="sm">{t('proof.checkedAt', { at: showInstant(proof.checkedAt) })}</Text>
        <Text size="sm">
          {proof.chain.brokenAt === null
            ? t('proof.chainHolds', { count: proof.chain.entries })
            : t('proof.chainBroken', { at: proof.chain.brokenAt, reason: proof.chain.reason ?? '' })}
        </Text>
        <Button
          mt="xs"
          size="xs"
          component="a"
          href={apiUrl(download)}
          download
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t('proof.download')}
        </Button>
      </Alert>
      <section aria-labelledby="proof-files">
        <Title order={2} size="h6" id="proof-files">
          {t('proof.files')}
        </Title>
        <ListTable minWidth={520} fz={14} aria-labelledby="proof-files">
          <Table.Tbody>
            {proof.files.map((file) => (
              <Table.Tr key={file.id}>
                <Table.Td>{file.name}</Table.Td>
                <Table.Td>
                  <Code style={{ overflowWrap: 'anywhere' }}>{file.sha256}</Code>
                </Table.Td>
                <Table.Td fw={600}>
                  {t(file.ok ? 'proof.same' : file.found === null ? 'proof.gone' : 'proof.other')}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </ListTable>
      </section>
      <section aria-labelledby="proof-audit">
        <Title order={2} size="h6" id="proof-audit">
          {t('proof.audit')}
        </Title>
        <ListTable
          minWidth={520}
          fz={14}
          aria-labelledby="proof-audit"
          head={3}
          columns={['#', t('proof.at'), t('proof.act'), t('proof.hash')]}
        >
          <Table.Tbody>
            {proof.audit.map((entry) => (
              <Table.Tr key={entry.seq}>
                <Table.Td className="numbers">{entry.seq}</Table.Td>
                <Table.Td className="numbers">{showInstant(entry.at)}</Table.Td>
                <Table.Td>{actWords(entry.action, t, i18n)}</Table.Td>
                <Table.Td>
                  <Code title={entry.hash}>{entry.hash.slice(0, 16)}…</Code>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </ListTable>
      </section>
    </Stack>
  );
}

/** An audit action in the reader's language; one that the page does not know yet stands as it is written. */
function actWords(action: string, t: TFunction, i18n: i18n): string {
  const key = `audit.${action.replace(/[.-]/g, '_')}`;
  return i18n.exists(key) ? t(key as 'audit.file_read') : action;
}
