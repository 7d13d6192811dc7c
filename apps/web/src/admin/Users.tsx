import { Badge, Button, Group, Modal, Table, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { User } from '../shared/api-types';
import { postNames } from '../shared/posts';
import { fieldMessage } from '../shared/problem';
import { LoadMore } from '../shared/ui/LoadMore';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { AddUser } from './AddUser';
import { useChangeUser, usersList } from './admin.queries';
import { Posts } from './Posts';
import { SetPassword } from './SetPassword';

/** Người dùng: who may sign in, and in which posts. */
export function Users() {
  const { t } = useTranslation();
  const list = useSuspenseInfiniteQuery(usersList);
  const users = list.data.pages.flatMap(({ items }) => items);
  const [adding, add] = useDisclosure(false);
  return (
    <>
      <Group justify="end" mb="sm">
        <Button onClick={add.open}>{t('admin.add')}</Button>
      </Group>
      <Table.ScrollContainer minWidth={720}>
        <Table fz={14} verticalSpacing={6} aria-label={t('admin.users')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('admin.displayName')}</Table.Th>
              <Table.Th>{t('admin.username')}</Table.Th>
              <Table.Th>{t('admin.posts')}</Table.Th>
              <Table.Th>{t('common.status')}</Table.Th>
              <Table.Th>{t('common.actions')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {users.map((user) => (
              <UserRow key={user.id} user={user} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <LoadMore {...list} />
      <Modal
        opened={adding}
        onClose={add.close}
        title={t('admin.add')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <AddUser onAdded={add.close} />
      </Modal>
    </>
  );
}

function UserRow({ user }: { user: User }) {
  const { t } = useTranslation();
  const change = useChangeUser(user.id, user.version);
  const [renaming, rename] = useDisclosure(false);
  const [appointing, appoint] = useDisclosure(false);
  const [locksmith, newLock] = useDisclosure(false);
  const [name, setName] = useState(user.displayName);
  return (
    <Table.Tr>
      <Table.Td>{user.displayName}</Table.Td>
      <Table.Td>{user.username}</Table.Td>
      <Table.Td>
        {postNames(user.posts, t).map(({ id, name: post }) => (
          <div key={id}>{post}</div>
        ))}
      </Table.Td>
      <Table.Td>
        <Badge variant="default" tt="none">
          {t(user.disabled ? 'admin.disabled' : 'admin.active')}
        </Badge>
      </Table.Td>
      <Table.Td>
        <Group gap={4}>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('admin.renameOf', { name: user.displayName })}
            onClick={rename.open}
          >
            {t('admin.rename')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('desk.posts.of', { name: user.displayName })}
            onClick={appoint.open}
          >
            {t('admin.posts')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('desk.password.setFor', { name: user.displayName })}
            onClick={newLock.open}
          >
            {t('desk.password.set')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            loading={change.isPending}
            aria-label={t(user.disabled ? 'admin.enableOf' : 'admin.disableOf', { name: user.displayName })}
            onClick={() => {
              change.mutate({ disabled: !user.disabled });
            }}
          >
            {t(user.disabled ? 'admin.enable' : 'admin.disable')}
          </Button>
        </Group>
        <ProblemAlert error={change.error} />
        <Modal
          opened={appointing}
          onClose={appoint.close}
          title={t('desk.posts.of', { name: user.displayName })}
          closeButtonProps={{ 'aria-label': t('common.close') }}
        >
          <Posts user={user} />
        </Modal>
        <Modal
          opened={locksmith}
          onClose={newLock.close}
          title={t('desk.password.setFor', { name: user.displayName })}
          closeButtonProps={{ 'aria-label': t('common.close') }}
        >
          <SetPassword user={user} onSet={newLock.close} />
        </Modal>
        <Modal
          opened={renaming}
          onClose={rename.close}
          title={t('admin.renameOf', { name: user.displayName })}
          closeButtonProps={{ 'aria-label': t('common.close') }}
        >
          <form
            onSubmit={(event) => {
              event.preventDefault();
              change.mutate({ displayName: name.trim() }, { onSuccess: rename.close });
            }}
          >
            <TextInput
              label={t('admin.displayName')}
              required
              data-autofocus
              value={name}
              error={fieldMessage(change.error, 'displayName')}
              onChange={(event) => {
                setName(event.currentTarget.value);
              }}
            />
            <Button type="submit" mt="sm" loading={change.isPending}>
              {t('common.save')}
            </Button>
          </form>
        </Modal>
      </Table.Td>
    </Table.Tr>
  );
}
