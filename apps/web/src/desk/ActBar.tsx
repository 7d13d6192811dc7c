import { Button } from '@mantine/core';
import type { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../shared/keyboard';
import { useSingleKeys } from '../shared/single-keys';
import { KeyMark } from '../shared/ui/KeyMark';

export type ActKey = {
  readonly key: string;
  readonly label: string;
  readonly icon: typeof IconCheck;
  /** What the card is there for; it stands first, and is drawn as the one to press. */
  readonly main?: boolean;
  readonly run: () => void;
};

/** The acts of a card where the thumb is: each a button, and a key where there are keys. */
export function ActBar({ keys, children }: { keys: readonly ActKey[]; children: ReactNode }) {
  const { t } = useTranslation();
  const areKeysOn = useSingleKeys();
  useKeys(Object.fromEntries(keys.map(({ key, run }) => [key, run])));
  const button = ({ key, label, icon: Icon, main = false, run }: ActKey) => (
    <Button
      key={label}
      size="md"
      variant={main ? 'filled' : 'default'}
      className={main ? 'act-main' : 'act'}
      leftSection={<Icon size={18} aria-hidden />}
      rightSection={<KeyMark of={key} size="xs" className="act-key" />}
      {...(areKeysOn ? { 'aria-keyshortcuts': key } : {})}
      onClick={run}
    >
      {label}
    </Button>
  );
  return (
    <section className="card-acts" aria-label={t('cards.acts')}>
      <div className="acts-main">{keys.filter(({ main }) => main === true).map(button)}</div>
      <div className="acts-more">{keys.filter(({ main }) => main !== true).map(button)}</div>
      {children}
    </section>
  );
}
