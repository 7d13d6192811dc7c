import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type Signing = { registerId: string; signer: string; signerTitle: string };
type Props = {
  books: readonly { id: string; name: string }[];
  signing: Signing;
  onChange: (signing: Signing) => void;
};

/** Into which book an approved draft goes, and who signs it. */
export function SigningFields({ books, signing, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <NativeSelect
        label={t('drafts.register')}
        value={signing.registerId}
        data={books.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => {
          onChange({ ...signing, registerId: event.currentTarget.value });
        }}
      />
      <TextInput
        label={t('drafts.signer')}
        value={signing.signer}
        onChange={(event) => {
          onChange({ ...signing, signer: event.currentTarget.value });
        }}
      />
      <TextInput
        label={t('drafts.signerTitle')}
        value={signing.signerTitle}
        onChange={(event) => {
          onChange({ ...signing, signerTitle: event.currentTarget.value });
        }}
      />
    </>
  );
}
