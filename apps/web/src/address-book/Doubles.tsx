import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { doublesQuery, useMergeContacts } from '../shared/contacts.queries';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { Empty } from '../shared/ui/states';
import { FormerNames } from './FormerNames';

/** Records that may be one and the same: a person decides which one stays. */
export function Doubles() {
  const { t } = useTranslation();
  const { data: proposals } = useSuspenseQuery(doublesQuery);
  const merge = useMergeContacts();
  if (proposals.length === 0) {
    return <Empty icon={<IconCheck />} title={t('addressBook.noDoubles')} hint={t('addressBook.noDoublesHint')} />;
  }
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('addressBook.noDoublesHint')}
      </Text>
      <ProblemAlert error={merge.error} />
      {proposals.map(({ because, value, contacts }) => (
        <Paper key={`${because} ${value}`} withBorder p="sm">
          <Title order={2} size="h6" mb="xs">
            {because === 'code' ? t('addressBook.sameCode', { value }) : t('addressBook.sameName')}
          </Title>
          {contacts.map((contact) => (
            <Group key={contact.id} justify="space-between" mb={6} wrap="nowrap">
              <div>
                <Text size="sm" fw={600}>
                  {contact.name}
                </Text>
                <Text size="xs" c="dimmed">
                  {[contact.code, contact.position, contact.address, contact.email, contact.phone]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </Text>
                <FormerNames contact={contact} />
              </div>
              <Button
                variant="default"
                size="compact-sm"
                loading={merge.isPending}
                aria-label={`${t('addressBook.keep')}: ${contact.name} ${contact.code}`}
                onClick={() => {
                  const doubles = contacts.filter(({ id, kind }) => id !== contact.id && kind === contact.kind);
                  merge.mutate({ into: contact, doubles });
                }}
              >
                {t('addressBook.keep')}
              </Button>
            </Group>
          ))}
        </Paper>
      ))}
    </Stack>
  );
}
