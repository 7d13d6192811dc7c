import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { turnSingleKeys, useSingleKeys } from '../single-keys';

/** Phím tắt một phím: on or off for this browser. */
export function SingleKeysSwitch() {
  const { t } = useTranslation();
  const on = useSingleKeys();
  return (
    <Switch
      label={t('keys.single')}
      description={t('keys.singleHint')}
      checked={on}
      onChange={(event) => {
        turnSingleKeys(event.currentTarget.checked);
      }}
    />
  );
}
