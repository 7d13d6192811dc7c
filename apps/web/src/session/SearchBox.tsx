import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyMark } from '../shared/ui/KeyMark';
import { useNavigate } from 'react-router';

/** The box that `/` focuses; Enter opens the results. */
export function SearchBox({ inputRef }: { inputRef: Ref<HTMLInputElement> }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  return (
    <form
      role="search"
      style={{ flex: '1 1 0', maxWidth: 560, minWidth: 0, marginInline: 'auto' }}
      onSubmit={(event) => {
        event.preventDefault();
        if (query.trim() !== '') void navigate(`/search?q=${encodeURIComponent(query.trim())}`);
      }}
    >
      <TextInput
        ref={inputRef}
        type="search"
        aria-label={t('nav.searchBox')}
        placeholder={t('nav.searchBox')}
        title={t('nav.searchHint')}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={<KeyMark of="/" visibleFrom="sm" />}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
        }}
      />
    </form>
  );
}
