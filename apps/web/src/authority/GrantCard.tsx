import { Badge, Group, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { showDate } from '../shared/dates';
import { ReasonButton } from '../shared/ui/ReasonButton';
import { useRevokeGrant, type Face, type Grant, type Power } from './authority.queries';

const POWERS = [
  'distribute',
  'instruct',
  'assign',
  'handle',
  'approve',
  'initial',
  'sign',
] as const satisfies readonly Power[];
export const isPower = (text: string): text is Power => POWERS.some((power) => power === text);

/** A right given in writing: who to whom, what, for how long, by which writing. */
export function GrantCard({ grant, face }: { grant: Grant; face: Face }) {
  const { t } = useTranslation();
  const revoke = useRevokeGrant(face);
  const { principal, delegate, capacity, writing } = grant;
  const [from, to] = [showDate(grant.startsOn), showDate(grant.endsOn)];
  const limits = [
    ...grant.powers.filter(isPower).map((power) => t(`authority.powers.${power}`)),
    ...(grant.readsInbox ? [t('authority.delegation.reads')] : []),
  ];
  return (
    <Paper withBorder p="sm" component="li">
      <Group justify="space-between" gap="xs">
        <Text fw={600} size="sm">
          {`${capacity} ${principal.title} ${principal.displayName} → ${delegate.displayName}`}
        </Text>
        <Badge variant="light" tt="none">
          {t(`authority.phases.${grant.phase}`)}
        </Badge>
      </Group>
      <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
        {grant.content}
      </Text>
      <Text size="sm">{limits.join(' · ')}</Text>
      <Text size="sm" className="numbers">
        {grant.endsOn === null
          ? t('authority.delegation.openSpan', { from })
          : t('authority.delegation.span', { from, to })}
        {'. '}
        {t('authority.delegation.writing', { number: writing.number, date: showDate(writing.date) })}
      </Text>
      {grant.revokeReason && <Text size="sm">{grant.revokeReason}</Text>}
      {grant.actions.includes('revoke') && (
        <Group mt="xs">
          <ReasonButton
            label={t('authority.revokeOf', { name: delegate.displayName })}
            error={revoke.error}
            pending={revoke.isPending}
            onReason={(reason) => {
              revoke.mutate({ id: grant.id, reason });
            }}
          />
        </Group>
      )}
    </Paper>
  );
}
