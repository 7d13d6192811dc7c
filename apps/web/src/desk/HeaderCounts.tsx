import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { countsQuery } from './desk.queries';

/** Chờ xử lý · Sắp hạn · Quá hạn · Chờ ký · Để biết: on every page, for everybody who has an inbox. */
export function HeaderCounts() {
  const { t } = useTranslation();
  const { data } = useQuery(countsQuery);
  if (data === undefined) return null;
  const counts = [
    ['waiting', data.waiting, '/tasks'],
    ['soon', data.soon, '/tasks?due=soon'],
    ['late', data.late, '/tasks?due=late'],
    ['toSign', data.toSign, '/tasks?about=draft'],
    ['toKnow', data.toKnow, '/tasks?kind=inform'],
  ] as const;
  return (
    <nav className="counts numbers" aria-label={t('cards.counts.label')}>
      {counts.map(([key, count, to]) => (
        <Link key={key} to={to} className={key === 'late' && count > 0 ? 'count count-late' : 'count'}>
          {t(`cards.counts.${key}`)} <strong>{count}</strong>
        </Link>
      ))}
    </nav>
  );
}
