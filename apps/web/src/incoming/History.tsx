import { Box, Text, Timeline, VisuallyHidden } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { INCOMING_STATES, URGENCIES, type IncomingVersion } from '../shared/api-types';
import { showDate, showInstant } from '../shared/dates';
import { LoadMore } from '../shared/ui/LoadMore';
import { historyQuery } from './incoming.queries';

/** Lịch sử: every version of what was stated; what was struck out stays readable, with who, when and why. */
export function History({ id }: { id: string }) {
  const { t } = useTranslation();
  const list = useSuspenseInfiniteQuery(historyQuery(id));
  const versions = list.data.pages.flatMap((page) => page.items);
  return (
    <>
      <Text size="sm" c="dimmed" mb="sm">
        {t('law.historyHint')}
      </Text>
      <Timeline active={versions.length} bulletSize={18} lineWidth={2} p="xs">
        {versions.map((version) => (
          <Timeline.Item key={version.version} title={t('law.version', { version: version.version })}>
            <Text size="sm">
              {version.by?.displayName} <span className="numbers">{showInstant(version.at)}</span>
            </Text>
            {version.reason !== null && version.reason !== '' && (
              <Text size="sm">{t('law.because', { reason: version.reason })}</Text>
            )}
            <Changes version={version} />
          </Timeline.Item>
        ))}
      </Timeline>
      <LoadMore {...list} />
    </>
  );
}

function Changes({ version }: { version: IncomingVersion }) {
  const { t } = useTranslation();
  const name = useFieldName();
  const show = useShown();
  if (version.changes.length === 0) return <Text size="sm">{t('law.nothingChanged')}</Text>;
  return (
    <Box component="dl" className="facts" my={4}>
      {version.changes.map(({ field, from, to }) => (
        <Change key={field} name={name(field)} from={show(field, from)} to={show(field, to)} />
      ))}
    </Box>
  );
}

/** The words say what the line through them shows: a screen reader does not see it. */
function Change({ name, from, to }: { name: string; from: string; to: string }) {
  const { t } = useTranslation();
  return (
    <>
      <dt>{name}</dt>
      <dd className="numbers">
        {from !== '' && (
          <>
            <VisuallyHidden>{t('law.struck')}: </VisuallyHidden>
            <del>{from}</del>{' '}
          </>
        )}
        {to !== '' && (
          <>
            <VisuallyHidden>{t('law.added')}: </VisuallyHidden>
            <ins style={{ textDecoration: 'none' }}>{to}</ins>
          </>
        )}
      </dd>
    </>
  );
}

/** A field by its name on the page; one that no page names by its own. */
export function useFieldName(): (field: string) => string {
  const { t } = useTranslation();
  const names: Record<string, string> = {
    state: t('common.status'),
    register: t('incoming.register'),
    arrivalNumber: t('incoming.arrivalNumber'),
    arrivedOn: t('incoming.arrivedOn'),
    numberSymbol: t('incoming.numberSymbol'),
    issuedOn: t('incoming.issuedOn'),
    issuer: t('incoming.issuer'),
    issuerCode: t('desk.field.issuerCode'),
    docType: t('incoming.docType'),
    subject: t('incoming.subject'),
    signer: t('incoming.signer'),
    signerTitle: t('incoming.signerTitle'),
    urgency: t('incoming.urgency'),
    secrecy: t('desk.field.secrecy'),
    dueOn: t('incoming.dueOn'),
    dueTime: t('desk.field.dueTime'),
    toPlaces: t('desk.field.toPlaces'),
    pages: t('desk.field.pages'),
    copies: t('desk.field.copies'),
    medium: t('desk.field.medium'),
    language: t('desk.field.language'),
    note: t('incoming.note'),
    source: t('law.source'),
    sender: t('law.sender'),
    returnReason: t('document.returned'),
    forwardedTo: t('law.forwardedTo'),
    forwardedAddress: t('law.forwardAddress'),
    attachedTo: t('law.attachedTo'),
  };
  return (field) => names[field] ?? field;
}

/** A value of a version in words. */
function useShown(): (field: string, value: unknown) => string {
  const { t } = useTranslation();
  return (field, value) => {
    if (typeof value === 'object' && value !== null) {
      const told = 'name' in value ? value.name : 'arrivalNumber' in value ? value.arrivalNumber : '';
      return typeof told === 'string' || typeof told === 'number' ? String(told) : '';
    }
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string') return '';
    const state = INCOMING_STATES.find((known) => field === 'state' && known === value);
    if (state !== undefined) return t(`state.${state}`);
    const urgency = URGENCIES.find((known) => field === 'urgency' && known === value);
    if (urgency !== undefined) return t(`urgency.${urgency}`);
    if (field === 'medium' && (value === 'paper' || value === 'electronic')) return t(`desk.medium.${value}`);
    return field.endsWith('On') ? showDate(value) : value;
  };
}
