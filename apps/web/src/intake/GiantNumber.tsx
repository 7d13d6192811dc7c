import { Anchor, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncomingDocument } from '../shared/api-types';
import { apiUrl } from '../shared/client';
import { showDate } from '../shared/dates';
import { isComposing } from '../shared/keyboard';

const STANDS = 2000; // milliseconds: long enough to write it into the stamp on the paper
const AT_LEAST = 400; // a second press of the same key is no wish to go on

/** The label to stick into the stamp, 50 × 25 mm. */
export const labelUrl = (documentId: string): string => apiUrl(`/incoming-documents/${documentId}/label`);

type Props = { document: IncomingDocument; onDone: () => void };

/** Số đến in giant digits: it stands its time, or until a key says that it is written. */
export function GiantNumber({ document, onDone }: Props) {
  const { t } = useTranslation();
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });
  useEffect(() => {
    const since = performance.now();
    const end = () => {
      done.current();
    };
    const timer = setTimeout(end, STANDS);
    const press = (event: KeyboardEvent) => {
      if (isComposing(event) || !['Enter', 'Escape', ' ', 'F9'].includes(event.key)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!event.repeat && performance.now() - since > AT_LEAST) end();
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', press, { capture: true });
    };
  }, []);
  return (
    <div className="giant-number" role="status">
      <strong className="numbers">{document.arrivalNumber}</strong>
      <Text size="xl">
        {t('registration.given', { number: document.arrivalNumber ?? '', date: showDate(document.arrivedOn) })}
      </Text>
      <Anchor className="giant-acts" href={labelUrl(document.id)} target="_blank">
        {t('desk.label')} (F2)
      </Anchor>
    </div>
  );
}
