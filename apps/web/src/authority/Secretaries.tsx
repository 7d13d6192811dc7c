import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../shared/dates';
import { hasRole, useMe } from '../shared/session.queries';
import { PersonField, PostField } from '../shared/ui/DirectoryFields';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { secretariesQuery, useBindSecretary, useReleaseSecretary } from './authority.queries';

/** Secretaries and the leaders for whom they route. */
export function Secretaries() {
  const { t } = useTranslation();
  const me = useMe();
  const { data: all } = useSuspenseQuery(secretariesQuery);
  const release = useReleaseSecretary();
  const bound = all.filter(({ phase }) => phase === 'in-force' || phase === 'not-begun');
  const isAdmin = hasRole(me, 'admin');
  if (bound.length === 0 && !isAdmin) return null;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="secretaries">
      <Title order={2} size="h5" id="secretaries">
        {t('authority.secretaries.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('authority.secretaries.hint')}
      </Text>
      {bound.length === 0 && <Text size="sm">{t('authority.secretaries.none')}</Text>}
      <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {bound.map(({ id, leader, secretary, actions }) => {
          const names = { leader: leader.displayName, secretary: secretary.displayName };
          return (
            <Group key={id} component="li" justify="space-between">
              <Text size="sm">{t('authority.secretaries.of', names)}</Text>
              {actions.includes('revoke') && (
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={t('authority.secretaries.releaseOf', names)}
                  onClick={() => {
                    release.mutate(id);
                  }}
                >
                  {t('authority.secretaries.release')}
                </Button>
              )}
            </Group>
          );
        })}
      </Stack>
      <ProblemAlert error={release.error} />
      {isAdmin && <BindForm />}
    </Paper>
  );
}

const LEADING = ['leader', 'chief_of_office', 'head_of_unit'] as const;
const ASSISTANT = ['assistant'] as const;

function BindForm() {
  const { t } = useTranslation();
  const bind = useBindSecretary();
  const [leaderId, setLeader] = useState<string | null>(null);
  const [postId, setPost] = useState<string | null>(null);
  return (
    <form
      aria-label={t('authority.secretaries.add')}
      onSubmit={(event) => {
        event.preventDefault();
        if (leaderId === null || postId === null) return;
        bind.mutate(
          { leaderId, postId, startsOn: today(), endsOn: null },
          {
            onSuccess: () => {
              setLeader(null);
              setPost(null);
            },
          },
        );
      }}
    >
      <Group align="end" mt="md">
        <PersonField label={t('authority.secretaries.leader')} roles={LEADING} value={leaderId} onChange={setLeader} />
        <PostField label={t('authority.secretaries.secretary')} roles={ASSISTANT} value={postId} onChange={setPost} />
        <Button type="submit" loading={bind.isPending} disabled={leaderId === null || postId === null}>
          {t('authority.secretaries.add')}
        </Button>
      </Group>
      <ProblemAlert error={bind.error} />
    </form>
  );
}
