import { Box, Button, Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconFilter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { URGENCIES } from '../shared/api-types';
import { unitsQuery } from '../shared/directory.queries';
import { UnitField } from '../shared/ui/DirectoryFields';
import { countsQuery } from '../desk/desk.queries';
import { ABOUT, DUES, filterOf } from './inbox.queries';
import { taskKindOf } from './task-kinds';

const KINDS = ['distribute', 'instruct', 'assign', 'handle', 'cooperate', 'inform', 'consult', 'extend'] as const;

/** What narrows the inbox; on a phone behind one button, so that the first task is on the first screen. The filters live in the URL, so that a list can be sent to a colleague or kept as a bookmark. */
export function InboxFilters() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const filter = filterOf(params);
  const [typed, setTyped] = useState(filter.q ?? '');
  const [unfolded, unfold] = useState(false);
  const fields = useId();
  const { data: units = [] } = useQuery(unitsQuery);
  const { data: counts } = useQuery(countsQuery);

  const filterBy = (name: string, value: string) => {
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  };
  const filterText = useDebouncedCallback((value: string) => {
    filterBy('q', value.trim());
  }, 300);
  const any = { value: '', label: t('inbox.any') };
  const select = (name: keyof typeof filter, label: string, data: { value: string; label: string }[]) => (
    <NativeSelect
      label={label}
      value={filter[name] ?? ''}
      data={[any, ...data]}
      onChange={(event) => {
        filterBy(name, event.currentTarget.value);
      }}
    />
  );

  const used = Object.keys(filter).length;
  const clear = used > 0 && (
    <Button
      variant="subtle"
      onClick={() => {
        setTyped('');
        setParams({}, { replace: true });
      }}
    >
      {t('inbox.clear')}
    </Button>
  );
  return (
    <section aria-label={t('inbox.filters')}>
      <Group hiddenFrom="sm" mb="sm" gap="xs">
        <Button
          variant="default"
          leftSection={<IconFilter size={18} aria-hidden />}
          aria-expanded={unfolded}
          aria-controls={fields}
          onClick={() => {
            unfold((before) => !before);
          }}
        >
          {used === 0 ? t('inbox.fold') : t('inbox.foldOn', { n: used })}
        </Button>
        {clear}
      </Group>
      <Group id={fields} className={unfolded ? 'filters' : 'filters folded'} mb="sm" align="end" gap="xs">
        {select(
          'due',
          t('inbox.due'),
          DUES.map((value) => ({ value, label: t(`inbox.dueOf.${value}`) })),
        )}
        {select(
          'kind',
          t('inbox.kind'),
          KINDS.map((value) => ({ value, label: taskKindOf(value, t) })),
        )}
        {select(
          'urgency',
          t('inbox.urgency'),
          URGENCIES.map((value) => ({ value, label: t(`urgency.${value}`) })),
        )}
        {select(
          'about',
          t('inbox.about'),
          ABOUT.map((value) => ({ value, label: t(`inbox.aboutOf.${value}`) })),
        )}
        {units.length > 1 && (
          <UnitField
            label={t('inbox.unit')}
            none={t('inbox.any')}
            value={filter.unitId ?? null}
            onChange={(id) => {
              filterBy('unitId', id ?? '');
            }}
          />
        )}
        {(counts?.byPost.length ?? 0) > 1 &&
          select(
            'postId',
            t('inbox.whose'),
            (counts?.byPost ?? []).map(({ postId, title }) => ({ value: postId, label: title })),
          )}
        {(counts?.byPrincipal.length ?? 0) > 0 &&
          select(
            'principalId',
            t('inbox.whose'),
            (counts?.byPrincipal ?? []).map(({ userId, name }) => ({
              value: userId,
              label: t('inbox.insteadOf', { name }),
            })),
          )}
        <TextInput
          label={t('inbox.q')}
          style={{ flex: '1 1 220px' }}
          maw={420}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            filterText(event.currentTarget.value);
          }}
        />
        <Checkbox
          label={t('inbox.deferred')}
          mb={8}
          checked={filter.deferred === 'true'}
          onChange={(event) => {
            filterBy('deferred', event.currentTarget.checked ? 'true' : '');
          }}
        />
        <Box visibleFrom="sm">{clear}</Box>
      </Group>
    </section>
  );
}
