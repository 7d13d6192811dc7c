import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { IncomingDocument } from '../shared/api-types';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { sameQuery, useAttach } from './intake.queries';

type Props = { document: IncomingDocument; numberSymbol: string; issuer: string; issuedOn: string };

/** Papers that may be the same as this one. A second copy of one is attached to it instead of getting a number. */
export function SameDocuments({ document, ...typed }: Props) {
  const { t } = useTranslation();
  const key = JSON.stringify(typed);
  const [still] = useDebouncedValue(key, 500);
  const { data: same = [] } = useQuery({
    ...sameQuery(document.id, typed),
    ...(still === key ? {} : { enabled: false }),
  });
  const attach = useAttach(document);
  if (same.length === 0) return null;
  return (
    <Alert color="orange" title={t('registration.same')} role="status">
      {same.map((other) => (
        <Group key={other.id} gap="xs" mb={4}>
          <Text size="sm" flex={1}>
            <Anchor component={Link} to={`/incoming/${other.id}`} size="sm">
              {other.arrivalNumber === null
                ? other.numberSymbol
                : t('intake.sameNumber', { number: other.arrivalNumber, symbol: other.numberSymbol })}
            </Anchor>{' '}
            {other.subject} ({other.because.map((why) => t(`desk.because.${why}`)).join(', ')})
          </Text>
          {other.arrivalNumber !== null && (
            <Button
              size="compact-sm"
              variant="default"
              title={t('desk.attachSure')}
              loading={attach.isPending}
              onClick={() => {
                attach.mutate(other.id);
              }}
            >
              {t('desk.attach', { number: other.arrivalNumber })}
            </Button>
          )}
        </Group>
      ))}
      <ProblemAlert error={attach.error} />
    </Alert>
  );
}
