import { Alert, Button, Group, Kbd, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { URGENCIES, type OutgoingDocument } from '../shared/api-types';
import { documentTypesQuery } from '../shared/directory.queries';
import { useDraft } from '../shared/draft';
import { fieldMessage } from '../shared/problem';
import { DateInput } from '../shared/ui/DateInput';
import { UnitField } from '../shared/ui/DirectoryFields';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { AnsweredField } from './AnsweredField';
import { FilesField } from './FilesField';
import {
  CAPACITIES,
  fits,
  issueOf,
  MEDIA,
  OUTGOING_FIELDS,
  repeated,
  SECRECIES,
  type FormRecipient,
  type OutgoingField,
} from './outgoing.fields';
import { booksQuery, reservedQuery, symbolQuery, useIssue, type Attached } from './outgoing.queries';
import { RecipientsField } from './RecipientsField';
import { ReservedField } from './ReservedField';

type Props = { onIssued: (document: OutgoingDocument, isNext: boolean) => void };
const DEFAULTS: Readonly<Partial<Record<OutgoingField, string>>> = {
  flow: 'outgoing',
  docType: 'cong-van',
  urgency: 'normal',
  secrecy: 'none',
  medium: 'electronic',
};

/** Enter numbers and registers, Ctrl+Enter goes on with the next; what is typed survives a closed tab. */
export function OutgoingForm({ onIssued }: Props) {
  const { t } = useTranslation();
  const { draft, type, typeAll, forget } = useDraft('outgoing');
  const [recipients, setRecipients] = useState<readonly FormRecipient[]>([]);
  const [files, setFiles] = useState<readonly Attached[]>([]);
  const [badDate, setBadDate] = useState(false);
  const isNext = useRef(false);
  const flow = draft.flow === 'internal' ? 'internal' : 'outgoing';
  const { data: books } = useSuspenseQuery(booksQuery(flow));
  const { data: types } = useSuspenseQuery(documentTypesQuery);
  const values = Object.fromEntries(
    OUTGOING_FIELDS.map((field) => [field, draft[field] ?? DEFAULTS[field] ?? '']),
  ) as Record<OutgoingField, string>;
  const fitting = books.filter((one) => fits(one, values));
  const book = fitting.find(({ id }) => id === draft.registerId) ?? fitting[0];
  values.registerId = book?.id ?? '';
  // Irregular numbers are for paper, and for whoever holds that right in the book.
  const mayReserve = values.medium === 'paper' && book?.actions.includes('enterIrregularly') === true;
  const { data: reserved = [] } = useQuery(reservedQuery(mayReserve ? book.id : ''));
  const taken = mayReserve ? reserved.find(({ id }) => id === draft.reservedEntryId) : undefined;
  values.reservedEntryId = taken?.id ?? '';
  const { data: symbol = '' } = useQuery(symbolQuery(values.docType, values.draftingUnitId));
  const reservedSymbol = taken?.symbol ?? '';
  values.symbol = reservedSymbol || (draft.symbol ?? symbol);
  const isSecret = values.secrecy !== 'none';
  const issue = useIssue((document) => {
    forget();
    if (isNext.current) typeAll(repeated(values));
    onIssued(document, isNext.current);
  });

  const send = (next: boolean) => {
    if (issue.isPending) return;
    isNext.current = next;
    const body = issueOf(
      values,
      recipients,
      files.map(({ id }) => id),
    );
    setBadDate(body === null);
    if (body !== null) issue.mutate(body);
  };
  const bind = (field: Exclude<OutgoingField, 'replyToId' | 'reservedEntryId'>) => ({
    name: field,
    label: t(`outgoing.field.${field}`),
    value: values[field],
    error: fieldMessage(issue.error, field),
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) => {
      type(field, event.currentTarget.value);
    },
  });
  const unit = (field: 'draftingUnitId' | 'keeperUnitId') => (
    <UnitField
      label={t(`outgoing.field.${field}`)}
      none={t('outgoing.noUnit')}
      value={values[field]}
      error={fieldMessage(issue.error, field)}
      onChange={(id) => {
        type(field, id ?? '');
      }}
    />
  );

  return (
    <form
      aria-label={t('outgoing.new')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !event.ctrlKey || event.nativeEvent.isComposing) return;
        event.preventDefault();
        send(true);
      }}
    >
      <Stack gap={6}>
        {book === undefined && <Alert color="orange" title={t('outgoing.noRegister')} />}
        <Group grow align="start" wrap="nowrap">
          <NativeSelect
            {...bind('flow')}
            data={(['outgoing', 'internal'] as const).map((value) => ({ value, label: t(`outgoing.flow.${value}`) }))}
          />
          <NativeSelect
            {...bind('registerId')}
            description={book && taken === undefined && t('outgoing.next', { number: book.last + 1 })}
            data={fitting.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Group>
        <Group grow align="start" wrap="nowrap">
          <NativeSelect {...bind('docType')} data={types.map(({ code, name }) => ({ value: code, label: name }))} />
          <TextInput
            {...bind('symbol')}
            readOnly={reservedSymbol !== ''}
            spellCheck={false}
            data-autofocus
            autoFocus
            placeholder="QĐ-SNV"
          />
        </Group>
        {reserved.length > 0 && mayReserve && (
          <ReservedField
            reserved={reserved}
            value={values.reservedEntryId}
            error={fieldMessage(issue.error, 'reservedEntryId')}
            onChange={(id) => {
              type('reservedEntryId', id);
            }}
          />
        )}
        {isSecret ? (
          <Alert color="orange" title={t('outgoing.secretStub')} />
        ) : (
          <Textarea {...bind('subject')} autosize minRows={2} maxRows={6} required />
        )}
        <Group grow align="start" wrap="nowrap">
          <NativeSelect
            {...bind('capacity')}
            data={CAPACITIES.map((value) => ({ value, label: value === '' ? t('outgoing.head') : value }))}
          />
          <TextInput {...bind('signer')} />
          <TextInput {...bind('signerTitle')} />
        </Group>
        <RecipientsField
          recipients={recipients}
          error={fieldMessage(issue.error, 'recipients')}
          onChange={setRecipients}
        />
        <AnsweredField
          answered={values.replyToId === '' ? null : { id: values.replyToId, label: draft.replyToLabel ?? '' }}
          error={fieldMessage(issue.error, 'replyToId')}
          onChange={(answered) => {
            typeAll({ replyToId: answered?.id ?? '', replyToLabel: answered?.label ?? '' });
          }}
        />
        <Group grow align="start" wrap="nowrap">
          {unit('draftingUnitId')}
          {unit('keeperUnitId')}
          <TextInput {...bind('keeper')} />
        </Group>
        <Group grow align="start" wrap="nowrap">
          <NativeSelect
            {...bind('urgency')}
            data={URGENCIES.map((value) => ({ value, label: t(`urgency.${value}`) }))}
          />
          <NativeSelect
            {...bind('secrecy')}
            data={SECRECIES.map((value) => ({ value, label: t(`outgoing.secrecy.${value}`) }))}
          />
          <NativeSelect
            {...bind('medium')}
            data={MEDIA.map((value) => ({ value, label: t(`outgoing.medium.${value}`) }))}
          />
        </Group>
        <Group grow align="start" wrap="nowrap">
          <TextInput {...bind('pages')} inputMode="numeric" />
          <TextInput {...bind('copies')} inputMode="numeric" />
          <DateInput
            {...bind('dueOn')}
            onChange={(value) => {
              type('dueOn', value);
            }}
          />
        </Group>
        {!isSecret && <TextInput {...bind('note')} />}
        {!isSecret && <FilesField files={files} onChange={setFiles} />}
        {badDate && <Alert color="red" role="alert" title={t('common.badDate')} />}
        <ProblemAlert error={issue.error} />
        <Group>
          <Button
            type="submit"
            loading={issue.isPending}
            disabled={book === undefined}
            rightSection={<Kbd size="xs">Enter</Kbd>}
          >
            {t('outgoing.issue')}
          </Button>
          <Button
            variant="default"
            disabled={book === undefined || issue.isPending}
            rightSection={<Kbd size="xs">Ctrl+Enter</Kbd>}
            onClick={() => {
              send(true);
            }}
          >
            {t('outgoing.issueNext')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
