import { Group, NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../shared/api-types';
import { showInstant } from '../shared/dates';
import { textQuery } from './drafts.queries';
import { diffLines } from './text-diff';

/** Which version is which, their sizes, hashes and notes; and the words that were taken out and put in. */
export function CompareVersions({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  const last = draft.versions.length;
  const [chosen, setChosen] = useState({ from: Math.max(1, last - 1), to: last });
  const from = draft.versions.find(({ number }) => number === chosen.from);
  const to = draft.versions.find(({ number }) => number === chosen.to);
  const data = draft.versions.map(({ number }) => ({
    value: number.toString(),
    label: t('drafts.version', { number }),
  }));
  return (
    <>
      <Group grow align="start" mb="sm">
        {(['from', 'to'] as const).map((side) => {
          const version = side === 'from' ? from : to;
          return (
            <div key={side}>
              <NativeSelect
                label={t(`drafts.${side}`)}
                value={chosen[side].toString()}
                data={data}
                onChange={(event) => {
                  const number = Number(event.currentTarget.value);
                  setChosen((before) => ({ ...before, [side]: number }));
                }}
              />
              {version && (
                <Text size="sm">
                  {t('drafts.by', { who: version.author.displayName, at: showInstant(version.at) })} ·{' '}
                  {Math.ceil(version.size / 1024)} KB · {version.sha256.slice(0, 12)}…{' '}
                  {version.note !== '' && `“${version.note}”`}
                </Text>
              )}
            </div>
          );
        })}
      </Group>
      {to !== undefined && from?.sha256 === to.sha256 && <Text role="status">{t('drafts.sameBytes')}</Text>}
      {from && to && from.sha256 !== to.sha256 && (
        <>
          <Text role="status">{t('drafts.otherBytes')}</Text>
          <Words from={from.fileId} to={to.fileId} />
        </>
      )}
    </>
  );
}

function Words({ from, to }: { from: string; to: string }) {
  const { t } = useTranslation();
  const { data: before } = useQuery(textQuery(from));
  const { data: after } = useQuery(textQuery(to));
  if (!before || !after || before.length === 0 || after.length === 0)
    return <Text size="sm">{t('drafts.noText')}</Text>;
  const changed = diffLines(before, after).filter(({ kind }) => kind !== 'same');
  if (changed.length === 0) return <Text size="sm">{t('drafts.same')}</Text>;
  return (
    <ul style={{ listStyle: 'none', paddingInlineStart: 0 }}>
      {changed.map(({ kind, text }, i) => (
        <li key={i}>
          <Text component="span" size="sm" fw={600}>
            {t(kind === 'removed' ? 'drafts.removed' : 'drafts.added')}:{' '}
          </Text>
          <Text component="span" size="sm">
            {kind === 'removed' ? <del>{text}</del> : <ins>{text}</ins>}
          </Text>
        </li>
      ))}
    </ul>
  );
}
