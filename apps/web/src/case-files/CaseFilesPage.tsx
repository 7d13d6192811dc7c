import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFolders } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { caseFilesList } from '../shared/case-files.queries';
import { CaseFileForm } from '../shared/ui/CaseFileForm';
import { CaseFileTable } from '../shared/ui/CaseFileTable';
import { LoadMore } from '../shared/ui/LoadMore';
import { Empty, PageHead } from '../shared/ui/states';

/** Hồ sơ công việc: the case files that this person keeps or answers for. */
export function CaseFilesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const list = useSuspenseInfiniteQuery(caseFilesList(''));
  const files = list.data.pages.flatMap(({ items }) => items);
  const [creating, create] = useDisclosure(false);
  return (
    <>
      <PageHead title={t('nav.caseFiles')}>
        <Button onClick={create.open}>{t('caseFiles.new')}</Button>
      </PageHead>
      {files.length === 0 ? (
        <Empty icon={<IconFolders />} title={t('caseFiles.empty')} hint={t('caseFiles.emptyHint')} />
      ) : (
        <CaseFileTable files={files} base="/case-files" label={t('nav.caseFiles')} />
      )}
      <LoadMore {...list} />
      <Modal
        opened={creating}
        onClose={create.close}
        title={t('caseFiles.new')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <CaseFileForm onOpened={({ id }) => void navigate(`/case-files/${id}`)} />
      </Modal>
    </>
  );
}
