import { Button } from '@mantine/core';
import { IconMapPinQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty, PageHead } from '../shared/ui/states';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('problem.missing.title')} />
      <Empty icon={<IconMapPinQuestion />} title={t('problem.missing.title')} hint={t('problem.missing.detail')}>
        <Button component={Link} to="/" variant="default">
          {t('common.back')}
        </Button>
      </Empty>
    </>
  );
}
