import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { UrgencyMark } from '../shared/ui/marks';

type Subject = {
  kind: 'incoming' | 'draft' | 'work';
  id: string;
  title: string;
  numberSymbol: string;
  from: string;
  urgency: string;
};
const PAGES = { incoming: '/incoming', draft: '/drafts', work: '/works' } as const;

/** What something is about, with the way to its page. */
export function SubjectLink({ subject }: { subject: Subject }) {
  const { t } = useTranslation();
  return (
    <div>
      <Group gap={6}>
        <Text size="xs" c="dimmed">
          {t(`inbox.aboutOf.${subject.kind}`)}
        </Text>
        <UrgencyMark urgency={subject.urgency} />
      </Group>
      <Link to={`${PAGES[subject.kind]}/${subject.id}`} className="table-row-link">
        {subject.numberSymbol !== '' && <strong className="numbers">{subject.numberSymbol} </strong>}
        {subject.title || t('incoming.noSubject')}
      </Link>
      <Text size="sm" c="dimmed">
        {subject.from}
      </Text>
    </div>
  );
}
