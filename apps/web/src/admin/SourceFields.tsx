import { Group, NativeSelect, NumberInput, PasswordInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fieldMessage } from '../shared/problem';
import { PORTS, SECURITIES, type SourceValues } from './source';

type Texts = 'name' | 'folder' | 'host' | 'user' | 'secret' | 'mailbox' | 'moveTo' | 'since';
type Props = {
  values: SourceValues;
  onChange: (change: Partial<SourceValues>) => void;
  error: unknown;
  /** Whether a password must be typed; else the kept one stays. */
  secret: { required: boolean; hint: string };
};

/** What is set for a watched folder or a mailbox, when it is made and when it is changed. */
export function SourceFields({ values, onChange, error, secret }: Props) {
  const { t } = useTranslation();
  const field = (name: Texts, path: string = name) => ({
    value: values[name],
    error: fieldMessage(error, path),
    onChange: (event: { currentTarget: { value: string } }) => {
      onChange({ [name]: event.currentTarget.value });
    },
  });
  return (
    <>
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
                onChange({ security, port: PORTS[security] });
              }}
            />
            <NumberInput
              label={t('sources.port')}
              required
              hideControls
              min={1}
              max={65_535}
              value={values.port}
              error={fieldMessage(error, 'mail/port')}
              onChange={(port) => {
                onChange({ port: String(port) });
              }}
            />
          </Group>
          <TextInput label={t('sources.user')} required autoComplete="off" {...field('user', 'mail/user')} />
          <PasswordInput
            label={t('sources.secret')}
            description={secret.hint}
            required={secret.required}
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
      <NumberInput
        label={t('sources.poll')}
        description={t('sources.pollHint')}
        required
        hideControls
        min={1}
        max={86_400}
        value={values.poll}
        error={fieldMessage(error, 'pollSeconds')}
        onChange={(poll) => {
          onChange({ poll: String(poll) });
        }}
      />
    </>
  );
}
