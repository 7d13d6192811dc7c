import {
  Alert,
  Anchor,
  Button,
  Group,
  Kbd,
  NativeSelect,
  Paper,
  Stack,
  Textarea,
  TextInput,
  Text,
} from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { URGENCIES, type IncomingDocument } from '../shared/api-types';
import { parseDate } from '../shared/dates';
import { documentTypesQuery, registersQuery } from '../shared/directory.queries';
import { useDraft } from '../shared/draft';
import { fieldMessage } from '../shared/problem';
import { readingQuery } from '../shared/reading.queries';
import { showConfidence } from '../shared/sizes';
import { DateInput } from '../shared/ui/DateInput';
import type { Lit } from '../shared/ui/PageViewer';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { sameQuery, useRegister } from './intake.queries';
import { doubtOf, FIELDS, firstToLookAt, headOf, registrationOf, valueOf, type Field } from './registration.fields';
import { ReturnButton } from './ReturnButton';

type Props = {
  document: IncomingDocument;
  /** The word of the page that was clicked last: it goes into the field in focus. */
  word: { text: string; at: number } | null;
  onLit: (lit: Lit | null) => void;
  onGiven: (document: IncomingDocument) => void;
};

/** Phiếu đăng ký. Enter registers and presents, F8 only registers; what is typed survives a closed tab. */
export function RegistrationForm({ document, word, onLit, onGiven }: Props) {
  const { t } = useTranslation();
  const mainFile = document.files[0]?.id ?? '';
  const { data: reading } = useQuery({ ...readingQuery(mainFile), enabled: mainFile !== '' });
  const { data: registers } = useSuspenseQuery(registersQuery);
  const { data: types } = useSuspenseQuery(documentTypesQuery);
  const { draft, type, forget } = useDraft(`registration.${document.id}`);
  const register = useRegister(document, (registered) => {
    forget();
    onGiven(registered);
  });
  const [badDate, setBadDate] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const focused = useRef<{ field: Field; fresh: boolean } | null>(null);

  const head = headOf(reading);
  const inField = (field: Field): string =>
    field === 'registerId' ? (draft[field] ?? registers[0]?.id ?? '') : valueOf(field, draft, document, head);
  const issuedOn = parseDate(inField('issuedOn'));

  // The machine's first word moves the focus to what it doubts, unless the clerk is typing already.
  const settled = reading?.state === 'read' || reading?.state === 'failed';
  const first = firstToLookAt(draft, document, head);
  const looked = useRef(false);
  useEffect(() => {
    if (!settled || looked.current) return;
    looked.current = true;
    const typing = form.current?.contains(window.document.activeElement) === true && Object.keys(draft).length > 0;
    if (!typing) form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  }, [settled, first, draft]);

  const putWord = useRef<(text: string) => void>(() => undefined);
  useEffect(() => {
    putWord.current = (text) => {
      const into = focused.current;
      if (into === null || into.field === 'registerId' || into.field === 'urgency') return;
      const before = into.fresh ? '' : inField(into.field);
      into.fresh = false;
      type(into.field, before === '' ? text : `${before} ${text}`);
    };
  });
  useEffect(() => {
    if (word !== null) putWord.current(word.text);
  }, [word]);

  const send = (present: boolean) => {
    if (register.isPending) return;
    const body = registrationOf({ ...byField(''), ...Object.fromEntries(FIELDS.map((f) => [f, inField(f)])) });
    setBadDate(body === null);
    if (body === null) return;
    register.mutate({ body, present });
  };

  const press = (event: KeyboardEvent<HTMLFormElement>) => {
    const composing = event.nativeEvent.isComposing;
    const inText = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (event.key === 'F8') {
      event.preventDefault();
      send(false);
    } else if (event.key === 'Enter' && !composing && !event.shiftKey && (inText || event.ctrlKey)) {
      event.preventDefault();
      send(true);
    }
  };

  /** What all inputs of the form share: name, label, value, the machine's doubt, the server's message, the light. */
  const bind = (field: Field) => {
    const doubt = doubtOf(field, draft, head);
    const message = fieldMessage(register.error, field);
    return {
      name: field,
      label: t(field === 'registerId' ? 'incoming.register' : `incoming.${field}`),
      value: inField(field),
      ...(message === undefined ? {} : { error: message }),
      ...(doubt
        ? {
            description: t(doubt.doubtful ? 'registration.doubtful' : 'registration.read', {
              confidence: showConfidence(doubt.read.confidence),
            }),
          }
        : {}),
      className: doubt?.doubtful ? 'doubtful' : '',
      onFocus: () => {
        focused.current = { field, fresh: true };
        const read = head[field];
        onLit(read ? { page: read.page, boxes: read.boxes } : null);
      },
    };
  };
  const typed = (field: Field) => (event: { currentTarget: { value: string } }) => {
    type(field, event.currentTarget.value);
  };
  const text = (field: Field) => {
    return { ...bind(field), onChange: typed(field), autoComplete: 'off' };
  };

  return (
    <Paper
      withBorder
      p="sm"
      component="form"
      className="dense"
      ref={form}
      aria-label={t('registration.title')}
      onKeyDown={press}
      onSubmit={(event: { preventDefault: () => void }) => {
        event.preventDefault();
        send(true);
      }}
    >
      <Stack gap={6}>
        <Group grow align="start" wrap="nowrap">
          <NativeSelect {...text('registerId')} data={registers.map(({ id, name }) => ({ value: id, label: name }))} />
          <NumberHint next={registers.find(({ id }) => id === inField('registerId'))?.last ?? null} />
        </Group>
        <Group grow align="start" wrap="nowrap">
          <TextInput {...text('numberSymbol')} spellCheck={false} />
          <DateInput
            {...text('issuedOn')}
            onChange={(value) => {
              type('issuedOn', value);
            }}
          />
        </Group>
        <TextInput {...text('issuer')} />
        <TextInput {...text('docType')} list="document-types" />
        <datalist id="document-types">
          {types.map(({ code, name }) => (
            <option key={code} value={name} />
          ))}
        </datalist>
        <Textarea {...text('subject')} autosize minRows={2} maxRows={6} />
        <Group grow align="start" wrap="nowrap">
          <TextInput {...text('signer')} />
          <TextInput {...text('signerTitle')} />
        </Group>
        <Group grow align="start" wrap="nowrap">
          <NativeSelect
            {...text('urgency')}
            data={URGENCIES.map((value) => ({ value, label: t(`urgency.${value}`) }))}
          />
          <DateInput
            {...text('dueOn')}
            onChange={(value) => {
              type('dueOn', value);
            }}
          />
        </Group>
        <TextInput {...text('note')} />
        <SameDocuments
          id={document.id}
          numberSymbol={inField('numberSymbol').trim()}
          issuer={inField('issuer').trim()}
          issuedOn={issuedOn ?? ''}
        />
        {badDate && <Alert color="red" role="alert" title={t('common.badDate')} />}
        <ProblemAlert error={register.error} />
        <Group>
          <Button type="submit" loading={register.isPending} rightSection={<Kbd size="xs">Enter</Kbd>}>
            {t('registration.registerAndPresent')}
          </Button>
          <Button
            variant="default"
            disabled={register.isPending}
            rightSection={<Kbd size="xs">F8</Kbd>}
            onClick={() => {
              send(false);
            }}
          >
            {t('registration.registerOnly')}
          </Button>
          {document.actions.includes('return') && <ReturnButton document={document} />}
        </Group>
      </Stack>
    </Paper>
  );
}

const byField = (value: string): Record<Field, string> => ({
  registerId: value,
  numberSymbol: value,
  issuedOn: value,
  issuer: value,
  docType: value,
  subject: value,
  signer: value,
  signerTitle: value,
  urgency: value,
  dueOn: value,
  note: value,
});

/** The number the register will likely give; another clerk may be quicker. */
function NumberHint({ next }: { next: number | null }) {
  const { t } = useTranslation();
  if (next === null) return null;
  return (
    <div>
      <Text size="sm" fw={500}>
        {t('registration.next')}
      </Text>
      <Text size="xl" fw={600} className="numbers">
        {next + 1}
      </Text>
    </div>
  );
}

type SameProps = { id: string; numberSymbol: string; issuer: string; issuedOn: string };

function SameDocuments({ id, ...typed }: SameProps) {
  const { t } = useTranslation();
  const key = JSON.stringify(typed);
  const [still] = useDebouncedValue(key, 500);
  const { data: same = [] } = useQuery({ ...sameQuery(id, typed), ...(still === key ? {} : { enabled: false }) });
  if (same.length === 0) return null;
  return (
    <Alert color="orange" title={t('registration.same')} role="status">
      {same.map((other) => (
        <div key={other.id}>
          <Anchor component={Link} to={`/incoming/${other.id}`} size="sm">
            {other.arrivalNumber === null
              ? other.numberSymbol
              : t('intake.sameNumber', { number: other.arrivalNumber, symbol: other.numberSymbol })}
          </Anchor>{' '}
          {other.subject}
        </div>
      ))}
    </Alert>
  );
}
