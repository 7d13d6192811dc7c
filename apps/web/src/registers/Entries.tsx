import { Badge, Button, Group, Table, Text } from '@mantine/core';
import { IconBook } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Register, RegisterEntry } from '../shared/api-types';
import { showDate, showInstant } from '../shared/dates';
import { LoadMore } from '../shared/ui/LoadMore';
import { ReasonButton } from '../shared/ui/ReasonButton';
import { Empty } from '../shared/ui/states';
import { ListTable } from '../shared/ui/ListTable';
import { CorrectionForm } from './CorrectionForm';
import { columnsOf, struckIn, type LineField } from './entry-line';
import { entriesQuery, useVoidEntry, type BookFilter } from './registers.queries';

/** The lines of the book: what was corrected or void is struck through, what is irregular stands out. */
export function Entries({ register, filter }: { register: Register; filter: BookFilter }) {
  const { t } = useTranslation();
  const list = useSuspenseInfiniteQuery(entriesQuery(register.id, filter));
  const entries = list.data.pages.flatMap(({ items }) => items);
  if (entries.length === 0)
    return <Empty icon={<IconBook />} title={t('registers.empty')} hint={t('registers.emptyHint')} />;
  const columns = columnsOf(register.flow);
  return (
    <>
      <ListTable
        minWidth={1100}
        aria-label={register.name}
        verticalSpacing="xs"
        columns={[
          t('registers.number'),
          t('registers.date'),
          ...columns.map((field) => t(`registers.line.${field}`)),
          t('registers.acts'),
        ]}
      >
        <Table.Tbody>
          {entries.map((entry) => (
            <Line key={entry.id} register={register} entry={entry} columns={columns} />
          ))}
        </Table.Tbody>
      </ListTable>
      <LoadMore {...list} />
    </>
  );
}

type LineProps = { register: Register; entry: RegisterEntry; columns: readonly LineField[] };

function Line({ register, entry, columns }: LineProps) {
  const { t } = useTranslation();
  const voiding = useVoidEntry(register.id, entry.id);
  const isIrregular = entry.kind !== 'ordinary';
  const voided = entry.notes.find(({ kind }) => kind === 'void');
  const taken = entry.notes.find(({ kind }) => kind === 'taken');
  const path = register.flow === 'incoming' ? 'incoming' : 'outgoing';
  return (
    <Table.Tr {...(isIrregular ? { bg: 'var(--mantine-color-yellow-light)' } : {})}>
      <Table.Td>
        <Text component={entry.voided ? 'del' : 'span'} fw={600}>
          {entry.documentId === null ? (
            entry.numberSymbol
          ) : (
            <Link to={`/${path}/${entry.documentId}`}>{entry.numberSymbol}</Link>
          )}
        </Text>
        {isIrregular && (
          <>
            <Badge variant="default" tt="none">
              {t(`registers.kinds.${entry.kind}`)}
            </Badge>
            <Text size="xs">{entry.reason}</Text>
          </>
        )}
        {taken && <Note label={t('registers.taken')} by={taken.by.displayName} at={taken.at} reason={taken.reason} />}
        {voided && (
          <Note label={t('registers.voided')} by={voided.by.displayName} at={voided.at} reason={voided.reason} />
        )}
      </Table.Td>
      <Table.Td>{showDate(entry.enteredOn)}</Table.Td>
      {columns.map((field) => (
        <Table.Td key={field}>
          {struckIn(entry, field).map((struck, i) => (
            <div key={i}>
              <del>{shown(field, struck.value)}</del>
              <Note label={t('registers.corrected')} by={struck.by} at={struck.at} reason={struck.reason} />
            </div>
          ))}
          <Text component={entry.voided ? 'del' : 'span'}>{shown(field, entry.line[field] ?? '')}</Text>
        </Table.Td>
      ))}
      <Table.Td>
        {!entry.voided && (
          <Group gap="xs">
            {register.actions.includes('correct') &&
              (entry.documentId === null ? (
                <CorrectionForm register={register} entry={entry} />
              ) : (
                <Button component={Link} variant="default" to={`/${path}/${entry.documentId}?correct=true`}>
                  {t('registers.correctDocument')}
                </Button>
              ))}
            {register.actions.includes('void') && (
              <ReasonButton
                label={t('registers.void')}
                error={voiding.error}
                pending={voiding.isPending}
                onReason={(reason) => {
                  voiding.mutate(reason);
                }}
              />
            )}
          </Group>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

const shown = (field: LineField, value: string): string => (field === 'issuedOn' && value ? showDate(value) : value);

function Note({ label, by, at, reason }: { label: string; by: string; at: string; reason: string }) {
  return (
    <Text size="xs">
      {label}: {reason} ({by}, {showInstant(at)})
    </Text>
  );
}
