import { Button, Group, Modal, NativeSelect, Stack, Table, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUsersGroup } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactGroup } from '../shared/api-types';
import { groupsQuery, useRemoveGroup, useSaveGroup } from '../shared/contacts.queries';
import { fieldMessage } from '../shared/problem';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { Empty } from '../shared/ui/states';
import { ContactsField, type Member } from './ContactsField';

/** Nhóm nơi nhận: those of the agency, and one's own. */
export function Groups({ mayShare }: { mayShare: boolean }) {
  const { t } = useTranslation();
  const { data: groups } = useSuspenseQuery(groupsQuery);
  const [edited, setEdited] = useState<ContactGroup | null>(null);
  const [making, make] = useDisclosure(false);
  const remove = useRemoveGroup();
  const close = () => {
    make.close();
    setEdited(null);
  };
  return (
    <>
      <Button mb="sm" onClick={make.open}>
        {t('addressBook.group.new')}
      </Button>
      <ProblemAlert error={remove.error} />
      {groups.length === 0 ? (
        <Empty icon={<IconUsersGroup />} title={t('addressBook.group.empty')} hint={t('addressBook.group.emptyHint')} />
      ) : (
        <Table fz={14} aria-label={t('addressBook.tabs.groups')}>
          <Table.Tbody>
            {groups.map((group) => (
              <Table.Tr key={group.id}>
                <Table.Td fw={600}>{group.name}</Table.Td>
                <Table.Td>{t(`addressBook.group.${group.scope}`)}</Table.Td>
                <Table.Td>{t('addressBook.group.members', { count: group.members.length })}</Table.Td>
                <Table.Td>
                  {group.actions.includes('change') && (
                    <Group gap={4} justify="end">
                      <Button
                        variant="default"
                        size="compact-sm"
                        onClick={() => {
                          setEdited(group);
                        }}
                      >
                        {t('addressBook.group.edit', { name: group.name })}
                      </Button>
                      <Button
                        variant="default"
                        size="compact-sm"
                        loading={remove.isPending}
                        onClick={() => {
                          remove.mutate(group.id);
                        }}
                      >
                        {t('addressBook.group.remove', { name: group.name })}
                      </Button>
                    </Group>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Modal
        opened={making || edited !== null}
        onClose={close}
        size="lg"
        title={edited ? t('addressBook.group.edit', { name: edited.name }) : t('addressBook.group.new')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <GroupForm key={edited?.id ?? 'new'} group={edited} mayShare={mayShare} onSaved={close} />
      </Modal>
    </>
  );
}

type FormProps = { group: ContactGroup | null; mayShare: boolean; onSaved: () => void };

function GroupForm({ group, mayShare, onSaved }: FormProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(group?.name ?? '');
  const [scope, setScope] = useState<'agency' | 'personal'>(mayShare ? 'agency' : 'personal');
  const [members, setMembers] = useState<readonly Member[]>(group?.members ?? []);
  const save = useSaveGroup(group, onSaved);
  return (
    <form
      aria-label={t('addressBook.group.new')}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ name, scope, members: members.map(({ contactId, copies }) => ({ contactId, copies })) });
      }}
    >
      <Stack gap="xs">
        <TextInput
          label={t('addressBook.group.name')}
          required
          data-autofocus
          value={name}
          error={fieldMessage(save.error, 'name')}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        {group === null && mayShare && (
          <NativeSelect
            label={t('addressBook.group.scope')}
            value={scope}
            data={[
              { value: 'agency', label: t('addressBook.group.agency') },
              { value: 'personal', label: t('addressBook.group.personal') },
            ]}
            onChange={(event) => {
              setScope(event.currentTarget.value === 'personal' ? 'personal' : 'agency');
            }}
          />
        )}
        <ContactsField members={members} onChange={setMembers} />
        <ProblemAlert error={save.error} />
        <Button type="submit" loading={save.isPending} disabled={name.trim() === ''}>
          {t('common.save')}
        </Button>
      </Stack>
    </form>
  );
}
