import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../i18n';

/** Tiếng Việt or English; remembered on this computer. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('nav.language')}
      value={i18n.language === 'en' ? 'en' : 'vi'}
      data={[
        { value: 'vi', label: t('nav.vi') },
        { value: 'en', label: t('nav.en') },
      ]}
      onChange={(value) => {
        void changeLanguage(value === 'en' ? 'en' : 'vi');
      }}
    />
  );
}
