import { ActionIcon, Button, Group, NavLink, Paper, TextInput } from '@mantine/core';
import { IconFolder, IconFolderMinus, IconStar } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api } from '../shared/client';
import { LoadMore } from '../shared/ui/LoadMore';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { Empty, Loading, PageHead } from '../shared/ui/states';
import { folderItems, foldersQuery, starsList, useFollowing } from './inbox.queries';
import { PutIntoFolder } from './PutIntoFolder';
import { StarButton } from './StarButton';
import { SubjectLink } from './SubjectLink';

/** Theo dõi: what one starred, and folders of one's own, which nobody else sees. */
export function FollowedPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const folder = params.get('folder');
  return (
    <>
      <PageHead title={t('followed.title')} />
      <div className="beside">
        <Suspense fallback={<Loading />}>{folder === null ? <Stars /> : <Folder key={folder} id={folder} />}</Suspense>
        <Suspense fallback={<Loading />}>
          <Folders chosen={folder} />
        </Suspense>
      </div>
    </>
  );
}

function Stars() {
  const { t } = useTranslation();
  const list = useSuspenseInfiniteQuery(starsList);
  const items = list.data.pages.flatMap((page) => page.items);
  if (items.length === 0)
    return <Empty icon={<IconStar />} title={t('followed.empty')} hint={t('followed.emptyHint')} />;
  return (
    <div>
      <ul className="cards" aria-label={t('followed.stars')}>
        {items.map(({ subject }) => (
          <Line key={subject.id} subject={subject}>
            <PutIntoFolder id={subject.id} />
            <StarButton id={subject.id} />
          </Line>
        ))}
      </ul>
      <LoadMore {...list} />
    </div>
  );
}

function Folder({ id }: { id: string }) {
  const { t } = useTranslation();
  const list = useSuspenseInfiniteQuery(folderItems(id));
  const items = list.data.pages.flatMap((page) => page.items);
  const take = useFollowing((subjectId: string) =>
    api.DELETE('/personal-folders/{id}/items/{subjectId}', { params: { path: { id, subjectId } } }),
  );
  if (items.length === 0) return <Empty icon={<IconFolder />} title={t('followed.emptyFolder')} />;
  return (
    <div>
      <ProblemAlert error={take.error} />
      <ul className="cards" aria-label={t('followed.folders')}>
        {items.map(({ subject }) => (
          <Line key={subject.id} subject={subject}>
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={t('followed.takeOutOf', { title: subject.title })}
              onClick={() => {
                take.mutate(subject.id);
              }}
            >
              <IconFolderMinus size={18} aria-hidden />
            </ActionIcon>
          </Line>
        ))}
      </ul>
      <LoadMore {...list} />
    </div>
  );
}

function Line({ subject, children }: { subject: Parameters<typeof SubjectLink>[0]['subject']; children: ReactNode }) {
  return (
    <Paper component="li" withBorder p="sm">
      <Group justify="space-between" wrap="nowrap" align="start">
        <SubjectLink subject={subject} />
        <Group gap={4} wrap="nowrap">
          {children}
        </Group>
      </Group>
    </Paper>
  );
}

function Folders({ chosen }: { chosen: string | null }) {
  const { t } = useTranslation();
  const [, setParams] = useSearchParams();
  const { data: folders } = useSuspenseQuery(foldersQuery);
  const [name, setName] = useState('');
  const add = useFollowing((wanted: string) => api.POST('/personal-folders', { body: { name: wanted } }));
  const remove = useFollowing((id: string) => api.DELETE('/personal-folders/{id}', { params: { path: { id } } }));
  const show = (folder: string | null) => {
    setParams(folder === null ? {} : { folder }, { replace: true });
  };
  const current = folders.find(({ id }) => id === chosen);
  return (
    <nav aria-label={t('followed.folders')}>
      <NavLink
        component="button"
        label={t('followed.stars')}
        leftSection={<IconStar size={16} aria-hidden />}
        active={chosen === null}
        onClick={() => {
          show(null);
        }}
      />
      {folders.map((folder) => (
        <NavLink
          key={folder.id}
          component="button"
          label={`${folder.name} (${folder.count.toString()})`}
          leftSection={<IconFolder size={16} aria-hidden />}
          active={folder.id === chosen}
          onClick={() => {
            show(folder.id);
          }}
        />
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '')
            add.mutate(name.trim(), {
              onSuccess: () => {
                setName('');
              },
            });
        }}
      >
        <Group mt="sm" align="end" gap="xs">
          <TextInput
            label={t('followed.newFolder')}
            maxLength={100}
            value={name}
            onChange={(event) => {
              setName(event.currentTarget.value);
            }}
          />
          <Button type="submit" variant="default" loading={add.isPending} disabled={name.trim() === ''}>
            {t('followed.add')}
          </Button>
        </Group>
      </form>
      {current !== undefined && (
        <Button
          mt="sm"
          variant="subtle"
          color="red.8"
          aria-label={t('followed.removeOf', { name: current.name })}
          loading={remove.isPending}
          onClick={() => {
            remove.mutate(current.id);
            show(null);
          }}
        >
          {t('followed.remove')}
        </Button>
      )}
      <ProblemAlert error={add.error ?? remove.error} />
    </nav>
  );
}
