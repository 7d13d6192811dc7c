import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Task } from '../shared/api-types';
import { pageOfTask } from '../tasks/task-kinds';

/** A card that can do nothing itself leads to where it can be done. */
export function OpenTask({ task }: { task: Task }) {
  const { t } = useTranslation();
  return (
    <Button component={Link} to={pageOfTask(task)} size="md" fullWidth>
      {t('cards.openWork')}
    </Button>
  );
}
