import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCalendarShare } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { feedsQuery, useMakeFeed, useRevokeFeed } from './agenda.queries';

const KINDS = ['mine', 'agency'] as const;

/** Secret addresses for calendar programs: made, shown again, revoked. */
export function FeedDialog() {
  const { t } = useTranslation();
  const [asked, ask] = useDisclosure(false);
  const feeds = useQuery({ ...feedsQuery, enabled: asked });
  const make = useMakeFeed();
  const revoke = useRevokeFeed();
  return (
    <>
      <Button variant="default" leftSection={<IconCalendarShare size={18} aria-hidden />} onClick={ask.open}>
        {t('agenda.subscribe')}
      </Button>
      <Modal
        opened={asked}
        onClose={ask.close}
        title={t('agenda.subscribe')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <Stack gap="sm">
          <Text size="sm">{t('agenda.feedHint')}</Text>
          {KINDS.map((kind) => {
            const feed = feeds.data?.find((one) => one.kind === kind);
            const name = t(`agenda.feeds.${kind}`);
            return feed === undefined ? (
              <Button
                key={kind}
                variant="default"
                loading={make.isPending || feeds.isPending}
                onClick={() => {
                  make.mutate(kind);
                }}
              >
                {t('agenda.makeFeed', { name })}
              </Button>
            ) : (
              <Group key={kind} align="end">
                <TextInput
                  style={{ flex: 1 }}
                  label={t('agenda.feedAddress', { name })}
                  readOnly
                  value={`${window.location.origin}${feed.path}`}
                  onFocus={(event) => {
                    event.currentTarget.select();
                  }}
                />
                <Button
                  variant="default"
                  loading={revoke.isPending}
                  onClick={() => {
                    revoke.mutate(feed.id);
                  }}
                >
                  {t('agenda.revoke', { name })}
                </Button>
              </Group>
            );
          })}
          <ProblemAlert error={feeds.error ?? make.error ?? revoke.error} />
        </Stack>
      </Modal>
    </>
  );
}
