import { Button, Group, NativeSelect, NumberInput, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../shared/dates';
import { fieldMessage } from '../shared/problem';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { useAddSource, type NewSource } from './sources.queries';

const SECURITIES = ['tls', 'starttls', 'none'] as const;
type Security = (typeof SECURITIES)[number];
const PORTS: Readonly<Record<Security, string>> = { tls: '993', starttls: '143', none: '143' };

/** A new way in: a watched folder or a mailbox. */
export function AddSource({ onAdded }: { onAdded: () => void }) {
  const { t } = useTranslation();
  const add = useAddSource(onAdded);
  const [values, setValues] = useState({
    kind: 'folder',
    name: '',
    folder: '',
    host: '',
    port: PORTS.tls,
    security: 'tls' as Security,
    user: '',
    secret: '',
    mailbox: 'INBOX',
    moveTo: '',
    since: today(),
  });
  const put = (change: Partial<typeof values>) => {
    setValues((before) => ({ ...before, ...change }));
  };
  const field = (name: keyof typeof values, path: string = name) => ({
    value: values[name],
    error: fieldMessage(add.error, path),
    onChange: (event: { currentTarget: { value: string } }) => {
      put({ [name]: event.currentTarget.value });
    },
  });
  const body = (): NewSource => {
    const { kind, name, folder, host, port, security, user, secret, mailbox, moveTo, since } = values;
    if (kind === 'folder') return { kind: 'folder', name: name.trim(), folder: folder.trim(), pollSeconds: 10 };
    const box = { host: host.trim(), port: Number(port), security, user, mailbox, since };
    const mail = { ...box, moveTo: moveTo.trim() === '' ? null : moveTo.trim() };
    return { kind: 'mail', name: name.trim(), secret, pollSeconds: 60, mail };
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(body());
      }}
    >
      <Stack gap="xs">
        <TextInput label={t('sources.name')} required data-autofocus {...field('name')} />
        <NativeSelect
          label={t('sources.kind')}
          data={(['folder', 'mail'] as const).map((kind) => ({ value: kind, label: t(`sources.kinds.${kind}`) }))}
          {...field('kind')}
        />
        {values.kind === 'folder' ? (
          <TextInput
            label={t('sources.folder')}
            description={t('sources.folderHint')}
            required
            spellCheck={false}
            {...field('folder')}
          />
        ) : (
          <>
            <TextInput label={t('sources.host')} required spellCheck={false} {...field('host', 'mail/host')} />
            <Group grow>
              <NativeSelect
                label={t('sources.security')}
                data={SECURITIES.map((one) => ({ value: one, label: t(`sources.securities.${one}`) }))}
                value={values.security}
                onChange={(event) => {
                  const security = SECURITIES.find((one) => one === event.currentTarget.value) ?? 'tls';
                  put({ security, port: PORTS[security] });
                }}
              />
              <NumberInput
                label={t('sources.port')}
                required
                min={1}
                max={65_535}
                value={values.port}
                error={fieldMessage(add.error, 'mail/port')}
                onChange={(port) => {
                  put({ port: String(port) });
                }}
              />
            </Group>
            <TextInput label={t('sources.user')} required autoComplete="off" {...field('user', 'mail/user')} />
            <PasswordInput
              label={t('sources.secret')}
              description={t('sources.secretHint')}
              required
              autoComplete="new-password"
              {...field('secret')}
            />
            <TextInput label={t('sources.mailbox')} required {...field('mailbox', 'mail/mailbox')} />
            <TextInput
              label={t('sources.moveTo')}
              description={t('sources.moveToHint')}
              {...field('moveTo', 'mail/moveTo')}
            />
            <TextInput type="date" label={t('sources.since')} required {...field('since', 'mail/since')} />
          </>
        )}
        <ProblemAlert error={add.error} />
        <Button type="submit" loading={add.isPending}>
          {t('sources.add')}
        </Button>
      </Stack>
    </form>
  );
}
