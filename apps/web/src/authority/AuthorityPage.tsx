import { Checkbox, Paper, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole, useMe } from '../shared/session.queries';
import { PageHead } from '../shared/ui/states';
import { Absences } from './Absences';
import { DelegationForm } from './DelegationForm';
import { DeputyForm } from './DeputyForm';
import { GrantCard } from './GrantCard';
import { Secretaries } from './Secretaries';
import { delegationsQuery, deputiesQuery, type Face, type Grant } from './authority.queries';

/** Ủy quyền và vắng mặt: who acts for me, and for whom I act. */
export function AuthorityPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('authority.title')} />
      <Stack gap="lg">
        <Absences />
        <Delegations />
        <Deputies />
        <Secretaries />
      </Stack>
    </>
  );
}

function Delegations() {
  const { t } = useTranslation();
  const me = useMe();
  const [past, setPast] = useState(false);
  // The page stays as it is until the answer comes: the box is ticked at once, the lists follow.
  const shown = useDeferredValue(past);
  const { data: given } = useSuspenseQuery(delegationsQuery('given', shown));
  const { data: received } = useSuspenseQuery(delegationsQuery('received', shown));
  const delegates = hasRole(me, 'leader', 'chief_of_office', 'head_of_unit');
  return (
    <>
      <Checkbox
        label={t('authority.delegation.past')}
        checked={past}
        onChange={(event) => {
          setPast(event.currentTarget.checked);
        }}
      />
      {(delegates || given.length > 0) && (
        <Section id="given" title={t('authority.delegation.given')}>
          <Grants grants={given} face="delegations" none={t('authority.delegation.noneGiven')} />
          <DelegationForm />
        </Section>
      )}
      <Section id="received" title={t('authority.delegation.received')}>
        <Grants grants={received} face="delegations" none={t('authority.delegation.noneReceived')} />
      </Section>
    </>
  );
}

function Deputies() {
  const { t } = useTranslation();
  const me = useMe();
  const { data: deputies } = useSuspenseQuery(deputiesQuery);
  return (
    <Section id="deputies" title={t('authority.deputies.title')}>
      <Grants grants={deputies} face="deputies" none={t('authority.deputies.none')} />
      {hasRole(me, 'admin') && <DeputyForm />}
    </Section>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: React.ReactNode }) {
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={id}>
      <Title order={2} size="h5" id={id} mb="xs">
        {title}
      </Title>
      {children}
    </Paper>
  );
}

function Grants({ grants, face, none }: { grants: readonly Grant[]; face: Face; none: string }) {
  if (grants.length === 0) return <Text size="sm">{none}</Text>;
  return (
    <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
      {grants.map((grant) => (
        <GrantCard key={grant.id} grant={grant} face={face} />
      ))}
    </Stack>
  );
}
