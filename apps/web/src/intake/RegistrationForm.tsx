import { Alert, Button, Group, Kbd, NativeSelect, Paper, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { MEDIA, SECRECIES, URGENCIES, type IncomingDocument } from '../shared/api-types';
import { parseDate } from '../shared/dates';
import { documentTypesQuery } from '../shared/directory.queries';
import { fieldMessage } from '../shared/problem';
import { showConfidence } from '../shared/sizes';
import { DateInput } from '../shared/ui/DateInput';
import type { Lit } from '../shared/ui/PageViewer';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { NumberHint, PresentedTo } from './FormAsides';
import { PetitionFields } from './PetitionFields';
import type { Field } from './registration.fields';
import type { Sent } from './registrations';
import { ReturnButton } from './ReturnButton';
import { SameDocuments } from './SameDocuments';
import { useFormKeys } from './useFormKeys';
import { useRegistration } from './useRegistration';
import { registrations, type Filled } from './useQueue';

export type Word = { text: string; at: number };
export type Way = 'present' | 'register' | 'presentAndNext';
type Props = {
  document: IncomingDocument;
  /** Its registration on the way, or refused. */
  sent: Sent | undefined;
  /** The word of the page that was clicked last: it goes into the field in focus. */
  word: Word | null;
  onLit: (lit: Lit | null) => void;
  onSend: (filled: Filled, way: Way) => void;
  onMove: (to: 'later' | 'earlier' | 'leave' | 'label') => void;
};

/**
 * Phiếu đăng ký. No key gives a number while a value is doubtful: Enter or Tab on it, or another value, settles it.
 * What is typed survives a closed tab.
 */
export function RegistrationForm({ document, sent, word, onLit, onSend, onMove }: Props) {
  const { t } = useTranslation();
  const { data: types } = useSuspenseQuery(documentTypesQuery);
  const state = useRegistration(document);
  const isBusy = sent !== undefined && sent.state !== 'refused' && sent.state !== 'given';
  const problem = sent?.problem ?? null;
  const { form, asked, badDate, send, onFocus, onBlurAll } = useFormKeys({
    state,
    isBusy,
    problem,
    word,
    onSend,
    onMove,
  });

  const hintOf = (field: Field): string | undefined => {
    const doubt = state.doubtOf(field);
    if (doubt) {
      const confidence = showConfidence(doubt.read.confidence);
      return t(doubt.doubtful ? 'registration.doubtful' : 'registration.read', { confidence });
    }
    return state.isSettled && state.lookOf(field) === 'empty' ? t('desk.unread') : undefined;
  };

  /** What all inputs of the form share: name, label, value, the machine's doubt, the server's message, the light. */
  const bind = (field: Field) => {
    const look = state.lookOf(field);
    const message = fieldMessage(problem, field) ?? (asked && look === 'required' ? t('common.required') : undefined);
    const hint = hintOf(field);
    return {
      name: field,
      label: t(`desk.field.${field}`),
      value: state.inField(field),
      ...(message === undefined ? {} : { error: message }),
      ...(hint === undefined ? {} : { description: hint }),
      className: look === 'doubtful' || (look === 'empty' && state.isSettled) ? 'doubtful' : '',
      onFocus: () => {
        onFocus(field);
        const read = state.read(field);
        onLit(read ? { page: read.page, boxes: read.boxes } : null);
      },
      onChange: (event: { currentTarget: { value: string } }) => {
        state.type(field, event.currentTarget.value);
      },
      autoComplete: 'off',
    };
  };
  const bindDate = (field: Field) => ({
    ...bind(field),
    onChange: (value: string) => {
      state.type(field, value);
    },
  });
  const issuedOn = parseDate(state.inField('issuedOn'));
  const left = state.looks.length;

  return (
    <Paper
      withBorder
      p="sm"
      component="form"
      className="dense"
      noValidate
      ref={form}
      aria-label={t('registration.title')}
      aria-busy={isBusy}
      onSubmit={(event: { preventDefault: () => void }) => {
        event.preventDefault();
        send('present');
      }}
    >
      <Stack gap={6}>
        <Group grow align="start" wrap="nowrap">
          <NativeSelect
            {...bind('registerId')}
            data={state.registers.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <NumberHint last={state.register?.last ?? null} />
        </Group>
        <Group grow align="start" wrap="nowrap">
          <TextInput {...bind('numberSymbol')} spellCheck={false} />
          <DateInput {...bindDate('issuedOn')} />
        </Group>
        <Group align="start" wrap="nowrap">
          <TextInput {...bind('issuer')} flex={1} />
          <TextInput {...bind('issuerCode')} w={150} spellCheck={false} />
        </Group>
        <TextInput {...bind('docType')} list="document-types" />
        <datalist id="document-types">
          {types.map(({ code, name }) => (
            <option key={code} value={name} />
          ))}
        </datalist>
        <Textarea {...bind('subject')} autosize minRows={2} maxRows={6} />
        <Group grow align="start" wrap="nowrap">
          <TextInput {...bind('signer')} />
          <TextInput {...bind('signerTitle')} />
        </Group>
        <Group grow align="start" wrap="nowrap">
          <NativeSelect
            {...bind('urgency')}
            data={URGENCIES.map((value) => ({ value, label: t(`urgency.${value}`) }))}
          />
          <NativeSelect
            {...bind('secrecy')}
            data={SECRECIES.map((value) => ({ value, label: t(`desk.secrecy.${value}`) }))}
          />
          <DateInput {...bindDate('dueOn')} />
          {state.inField('urgency') === 'flash_timed' && (
            <TextInput {...bind('dueTime')} inputMode="numeric" placeholder="14:30" />
          )}
        </Group>
        {state.isSecret && <Alert color="orange" title={t('desk.secretStub')} />}
        <PetitionFields {...{ state, problem, asked }} onFocus={onBlurAll} />
        <TextInput {...bind('toPlaces')} />
        <Group grow align="start" wrap="nowrap">
          <TextInput {...bind('pages')} inputMode="numeric" />
          <TextInput {...bind('copies')} inputMode="numeric" />
          <NativeSelect
            {...bind('medium')}
            data={MEDIA.map((value) => ({ value, label: t(`desk.medium.${value}`) }))}
          />
          <TextInput {...bind('language')} />
        </Group>
        <TextInput {...bind('note')} />
        <SameDocuments
          document={document}
          numberSymbol={state.inField('numberSymbol').trim()}
          issuer={state.inField('issuer').trim()}
          issuedOn={issuedOn ?? ''}
        />
        {badDate && <Alert color="red" role="alert" title={t('common.badDate')} />}
        {sent?.state === 'again' ? (
          <ProblemAlert
            error={problem}
            onRetry={() => {
              registrations.hurry();
            }}
          />
        ) : (
          <ProblemAlert error={problem} />
        )}
        <Text size="sm" role="status" fw={asked && left > 0 ? 600 : 400}>
          {state.isSettled && left > 0 ? t('desk.toLookAt', { count: left }) : t('desk.nothingToLookAt')}
        </Text>
        {!state.isSecret && <PresentedTo />}
        <Group>
          <Button type="submit" loading={isBusy} rightSection={<Kbd size="xs">Enter</Kbd>}>
            {t('registration.registerAndPresent')}
          </Button>
          <Button
            variant="default"
            disabled={isBusy}
            rightSection={<Kbd size="xs">F8</Kbd>}
            onClick={() => {
              send('register');
            }}
          >
            {t('registration.registerOnly')}
          </Button>
          <Button
            variant="default"
            disabled={isBusy}
            rightSection={<Kbd size="xs">Ctrl+Enter</Kbd>}
            onClick={() => {
              send('presentAndNext');
            }}
          >
            {t('desk.andNext')}
          </Button>
          {document.actions.includes('return') && <ReturnButton document={document} />}
        </Group>
      </Stack>
    </Paper>
  );
}
