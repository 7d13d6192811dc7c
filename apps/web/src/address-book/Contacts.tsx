import { Button, Group, Modal, NativeSelect, Table, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks';
import { IconAddressBook } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '../shared/api-types';
import { contactsList, useUnmergeContact, type ContactFilter } from '../shared/contacts.queries';
import { LoadMore } from '../shared/ui/LoadMore';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { Empty, Loading } from '../shared/ui/states';
import { ListTable } from '../shared/ui/ListTable';
import { ContactForm } from './ContactForm';
import { FormerNames } from './FormerNames';

/** The entries by name, found without accents and by former names. */
export function Contacts({ mayAdd }: { mayAdd: boolean }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [filter, setFilter] = useState<ContactFilter>({ q: '', kind: '' });
  const [adding, add] = useDisclosure(false);
  const ask = useDebouncedCallback((q: string) => {
    setFilter((before) => ({ ...before, q: q.trim() }));
  }, 250);
  return (
    <>
      <Group mb="sm" align="end">
        <TextInput
          label={t('addressBook.search')}
          style={{ flex: '1 1 240px' }}
          maw={480}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            ask(event.currentTarget.value);
          }}
        />
        <NativeSelect
          label={t('addressBook.kind.label')}
          value={filter.kind}
          data={[
            { value: '', label: t('addressBook.kind.all') },
            { value: 'organ', label: t('addressBook.kind.organ') },
            { value: 'person', label: t('addressBook.kind.person') },
          ]}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setFilter((before) => ({ ...before, kind: value === 'organ' || value === 'person' ? value : '' }));
          }}
        />
        {mayAdd && <Button onClick={add.open}>{t('addressBook.new')}</Button>}
      </Group>
      <Suspense fallback={<Loading />}>
        <ContactsTable filter={filter} />
      </Suspense>
      <Modal
        opened={adding}
        onClose={add.close}
        size="lg"
        title={t('addressBook.new')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <ContactForm contact={null} onSaved={add.close} />
      </Modal>
    </>
  );
}

function ContactsTable({ filter }: { filter: ContactFilter }) {
  const { t } = useTranslation();
  const list = useSuspenseInfiniteQuery(contactsList(filter));
  const contacts = list.data.pages.flatMap(({ items }) => items);
  const [edited, setEdited] = useState<Contact | null>(null);
  if (contacts.length === 0) {
    return <Empty icon={<IconAddressBook />} title={t('addressBook.empty')} hint={t('addressBook.emptyHint')} />;
  }
  return (
    <>
      <ListTable
        minWidth={760}
        verticalSpacing={6}
        fz={14}
        aria-label={t('addressBook.title')}
        columns={[
          t('addressBook.field.name'),
          t('addressBook.field.code'),
          t('addressBook.field.address'),
          t('addressBook.field.email'),
          t('addressBook.field.phone'),
        ]}
      >
        <Table.Tbody>
          {contacts.map((contact) => (
            <ContactRow key={contact.id} contact={contact} onEdit={setEdited} />
          ))}
        </Table.Tbody>
      </ListTable>
      <LoadMore {...list} />
      <Modal
        opened={edited !== null}
        onClose={() => {
          setEdited(null);
        }}
        size="lg"
        title={t('addressBook.edit', { name: edited?.name ?? '' })}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {edited && (
          <ContactForm
            contact={edited}
            onSaved={() => {
              setEdited(null);
            }}
          />
        )}
      </Modal>
    </>
  );
}

function ContactRow({ contact, onEdit }: { contact: Contact; onEdit: (contact: Contact) => void }) {
  const { t } = useTranslation();
  const unmerge = useUnmergeContact();
  const name = contact.abbreviation === '' ? contact.name : `${contact.name} (${contact.abbreviation})`;
  return (
    <Table.Tr>
      <Table.Td maw={420}>
        {contact.actions.includes('change') ? (
          <Button
            variant="transparent"
            p={0}
            h="auto"
            styles={{ label: { whiteSpace: 'normal', textAlign: 'left' } }}
            aria-label={t('addressBook.edit', { name: contact.name })}
            onClick={() => {
              onEdit(contact);
            }}
          >
            {name}
          </Button>
        ) : (
          name
        )}
        <Text size="xs" c="dimmed">
          {[contact.position, contact.organ?.name].filter(Boolean).join(', ')}
        </Text>
        <FormerNames contact={contact} />
        {contact.merged.length > 0 && (
          <Text size="xs" c="dimmed">
            {t('addressBook.merged', { count: contact.merged.length })}
          </Text>
        )}
        {contact.actions.includes('merge') &&
          contact.merged.map((double) => (
            <Button
              key={double.id}
              variant="default"
              size="compact-xs"
              mr={4}
              loading={unmerge.isPending}
              onClick={() => {
                unmerge.mutate(double.id);
              }}
            >
              {t('addressBook.unmerge', { name: double.name })}
            </Button>
          ))}
        <ProblemAlert error={unmerge.error} />
      </Table.Td>
      <Table.Td className="numbers">{contact.code}</Table.Td>
      <Table.Td maw={260}>{contact.address}</Table.Td>
      <Table.Td>{contact.email}</Table.Td>
      <Table.Td className="numbers">{contact.phone}</Table.Td>
    </Table.Tr>
  );
}
