import { Anchor, Badge, Button, Group, List, Paper, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconBellCheck } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Notification } from '../shared/api-types';
import { showDate, showInstant } from '../shared/dates';
import { LoadMore } from '../shared/ui/LoadMore';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { Empty, PageHead } from '../shared/ui/states';
import { notificationsList, useSeeAll, useSeeNotification } from './notifications.queries';

/** Thông báo: what I was told, newest first, each with its way to the work. */
export function NotificationsPage() {
  const { t } = useTranslation();
  const [unseen, setUnseen] = useState(false);
  const { data, ...more } = useSuspenseInfiniteQuery(notificationsList(unseen));
  const seeAll = useSeeAll();
  const items = data.pages.flatMap((page) => page.items);
  return (
    <>
      <PageHead title={t('notifications.title')}>
        <SegmentedControl
          aria-label={t('notifications.which')}
          value={unseen ? 'unseen' : 'all'}
          onChange={(value) => {
            setUnseen(value === 'unseen');
          }}
          data={[
            { value: 'all', label: t('notifications.all') },
            { value: 'unseen', label: t('notifications.onlyUnseen') },
          ]}
        />
        <Button
          variant="default"
          loading={seeAll.isPending}
          onClick={() => {
            seeAll.mutate();
          }}
        >
          {t('notifications.seeAll')}
        </Button>
        <Button variant="subtle" component={Link} to="/account/notifications">
          {t('notifications.settings')}
        </Button>
      </PageHead>
      <ProblemAlert error={seeAll.error} />
      {items.length === 0 ? (
        <Empty icon={<IconBellCheck />} title={t('notifications.empty')} hint={t('notifications.emptyHint')} />
      ) : (
        <List listStyleType="none" spacing="xs" aria-label={t('notifications.title')}>
          {items.map((item) => (
            <List.Item key={item.id} styles={{ itemWrapper: { width: '100%' }, itemLabel: { width: '100%' } }}>
              <Row item={item} />
            </List.Item>
          ))}
        </List>
      )}
      <LoadMore {...more} />
    </>
  );
}

function pathOf({ agendaEntryId, directiveTaskId, taskId }: Notification): string | null {
  if (agendaEntryId !== null) return `/agenda/${agendaEntryId}`;
  if (directiveTaskId !== null) return `/directives/${directiveTaskId}`;
  return taskId === null ? null : `/tasks/${taskId}`;
}

function Row({ item }: { item: Notification }) {
  const { t } = useTranslation();
  const see = useSeeNotification();
  const seen = item.seenAt !== null;
  const path = pathOf(item);
  const title = [item.numberSymbol, item.title].filter(Boolean).join(' · ') || t('notifications.document');
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" wrap="nowrap" align="start">
        <Stack gap={2} style={{ minWidth: 0 }}>
          <Group gap="xs">
            <Text size="sm" fw={seen ? 400 : 700}>
              {t(`notifications.kind.${item.kind}`)}
            </Text>
            {item.urgent && (
              <Badge color="red.9" tt="none">
                {t('notifications.urgent')}
              </Badge>
            )}
            {!seen && (
              <Badge variant="outline" tt="none">
                {t('notifications.new')}
              </Badge>
            )}
          </Group>
          {path === null ? (
            <Text size="sm">{title}</Text>
          ) : (
            <Anchor
              component={Link}
              to={path}
              size="sm"
              onClick={() => {
                if (!seen) see.mutate(item.id);
              }}
            >
              {title}
            </Anchor>
          )}
          <Text size="xs" c="dimmed" className="numbers">
            {showInstant(item.createdAt)}
            {item.dueOn !== null && item.agendaEntryId === null && ` · ${t('common.due')} ${showDate(item.dueOn)}`}
            {item.dueOn !== null &&
              item.agendaEntryId !== null &&
              ` · ${t('notifications.meetingOn', { date: showDate(item.dueOn) })}`}
          </Text>
        </Stack>
        {!seen && (
          <Button
            size="compact-sm"
            variant="default"
            style={{ flex: 'none' }}
            aria-label={t('notifications.seeOf', { title })}
            onClick={() => {
              see.mutate(item.id);
            }}
          >
            {t('notifications.see')}
          </Button>
        )}
      </Group>
    </Paper>
  );
}
