import { Alert, Anchor } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { sameQuery } from './intake.queries';

type Props = { id: string; numberSymbol: string; issuer: string; issuedOn: string };

/** Papers that may be the same as this one, as soon as number, issuer and date stand in the form. */
export function SameDocuments({ id, ...typed }: Props) {
  const { t } = useTranslation();
  const key = JSON.stringify(typed);
  const [still] = useDebouncedValue(key, 500);
  const { data: same = [] } = useQuery({ ...sameQuery(id, typed), ...(still === key ? {} : { enabled: false }) });
  if (same.length === 0) return null;
  return (
    <Alert color="orange" title={t('registration.same')} role="status">
      {same.map((other) => (
        <div key={other.id}>
          <Anchor component={Link} to={`/incoming/${other.id}`} size="sm">
            {other.arrivalNumber === null
              ? other.numberSymbol
              : t('intake.sameNumber', { number: other.arrivalNumber, symbol: other.numberSymbol })}
          </Anchor>{' '}
          {other.subject}
        </div>
      ))}
    </Alert>
  );
}
