import { ActionIcon, Tooltip, VisuallyHidden } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconBell, IconBellOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncomingDocument } from '../shared/api-types';
import { flashQuery } from './incoming.queries';

/** Two short tones, made here: a sound that was loaded could come too late. */
function ring(): void {
  const audio = new AudioContext();
  for (const [at, pitch] of [
    [0, 880],
    [0.25, 1_320],
  ] as const) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = pitch;
    volume.gain.value = 0.2;
    tone.connect(volume).connect(audio.destination);
    tone.start(audio.currentTime + at);
    tone.stop(audio.currentTime + at + 0.18);
  }
  setTimeout(() => void audio.close(), 1_000);
}

const nameOf = (document: IncomingDocument) =>
  document.numberSymbol || document.subject || (document.files[0]?.name ?? '');

/**
 * Rings when a flash document (hỏa tốc) comes, as long as the person wants it, and says so to screen readers. Documents
 * that lay there before do not ring. Events refresh the question, so it rings when the document comes.
 */
export function FlashBell() {
  const { t } = useTranslation();
  const [on, setOn] = useLocalStorage({ key: 'vanthu.flash-sound', defaultValue: true });
  const { data: waiting } = useQuery(flashQuery);
  const known = useRef<ReadonlySet<string> | null>(null);
  const [newest, setNewest] = useState<IncomingDocument | null>(null);

  useEffect(() => {
    if (waiting === undefined) return;
    const before = known.current;
    known.current = new Set([...(before ?? []), ...waiting.map(({ id }) => id)]);
    const fresh = before && waiting.find(({ id }) => !before.has(id));
    if (!fresh) return;
    setNewest(fresh);
    if (on) ring();
  }, [waiting, on]);

  const label = t(on ? 'law.soundOff' : 'law.soundOn');
  const Icon = on ? IconBell : IconBellOff;
  return (
    <>
      <VisuallyHidden role="alert">{newest ? t('law.flashCame', { name: nameOf(newest) }) : ''}</VisuallyHidden>
      <Tooltip label={label}>
        <ActionIcon
          variant="subtle"
          aria-label={t('law.sound')}
          aria-pressed={on}
          onClick={() => {
            setOn(!on);
          }}
        >
          <Icon size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </>
  );
}
