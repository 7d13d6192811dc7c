import { Button, Fieldset, Group, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { UnitField } from '../shared/ui/DirectoryFields';
import { RELATIONS, type Who } from './steps';
import { WAYS, wayOf, type Names, type Way } from './who';

/** The roles that a route asks: those who lead, check and keep. */
const ROLES = [
  'leader',
  'chief_of_office',
  'head_of_unit',
  'clerk',
  'unit_clerk',
  'archivist',
  'assistant',
  'specialist',
] as const;

type Props = { seats: readonly Who[]; names: Names; onChange: (seats: Who[]) => void };

/** Who does a step: each seat by relation, unit, role, post or name. */
export function SeatFields({ seats, names, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Fieldset legend={t('routes.by')} p="xs">
      {seats.map((who, n) => (
        <Group
          key={n}
          align="end"
          gap="xs"
          mb="xs"
          wrap="nowrap"
          role="group"
          aria-label={t('routes.seat', { n: n + 1 })}
        >
          <Seat
            who={who}
            names={names}
            onChange={(next) => {
              onChange(seats.map((each, m) => (m === n ? next : each)));
            }}
          />
          {seats.length > 1 && (
            <Button
              variant="default"
              px="xs"
              aria-label={t('routes.removeSeat', { n: n + 1 })}
              onClick={() => {
                onChange(seats.filter((_, m) => m !== n));
              }}
            >
              <IconTrash size={16} aria-hidden />
            </Button>
          )}
        </Group>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => {
          onChange([...seats, { relative: 'drafter_head' }]);
        }}
      >
        {t('routes.addSeat')}
      </Button>
    </Fieldset>
  );
}

function Seat({ who, names, onChange }: { who: Who; names: Names; onChange: (who: Who) => void }) {
  const { t } = useTranslation();
  const first = names.units[0]?.code ?? '';
  const fresh = (way: Way): Who => {
    switch (way) {
      case 'relative':
        return { relative: 'drafter_head' };
      case 'unit':
        return { unit: first };
      case 'role':
        return { role: 'leader' };
      case 'post':
        return { post: '…' };
      case 'person':
        return { person: '…' };
    }
  };
  const way = wayOf(who);
  return (
    <>
      <NativeSelect
        label={t('routes.foundBy')}
        value={way}
        data={WAYS.map((value) => ({ value, label: t(`routes.ways.${value}`) }))}
        onChange={(event) => {
          onChange(fresh(WAYS.find((known) => known === event.currentTarget.value) ?? 'relative'));
        }}
      />
      {'relative' in who && (
        <NativeSelect
          label={t('routes.ways.relative')}
          value={who.relative}
          data={RELATIONS.map((value) => ({ value, label: t(`routes.relations.${value}`) }))}
          onChange={(event) => {
            onChange({ relative: RELATIONS.find((known) => known === event.currentTarget.value) ?? 'drafter_head' });
          }}
        />
      )}
      {'role' in who && (
        <NativeSelect
          label={t('routes.ways.role')}
          value={who.role}
          data={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
          onChange={(event) => {
            onChange({ ...who, role: ROLES.find((known) => known === event.currentTarget.value) ?? 'leader' });
          }}
        />
      )}
      {'post' in who && (
        <TextInput
          label={t('routes.ways.post')}
          value={who.post}
          onChange={(event) => {
            onChange({ ...who, post: event.currentTarget.value });
          }}
        />
      )}
      {'person' in who && (
        <TextInput
          label={t('routes.ways.person')}
          value={who.person}
          onChange={(event) => {
            onChange({ person: event.currentTarget.value });
          }}
        />
      )}
      {(way === 'unit' || way === 'role' || way === 'post') && (
        <UnitSelect who={who} optional={way !== 'unit'} onChange={onChange} />
      )}
    </>
  );
}

type UnitProps = { who: Who; optional: boolean; onChange: (who: Who) => void };

function UnitSelect({ who, optional, onChange }: UnitProps) {
  const { t } = useTranslation();
  const unit = 'unit' in who ? who.unit : undefined;
  return (
    <UnitField
      byCode
      label={t('routes.ways.unit')}
      {...(optional ? { none: t('routes.anyUnit') } : { required: true })}
      value={unit ?? null}
      onChange={(code) => {
        const chosen = code === null ? {} : { unit: code };
        if ('role' in who) onChange({ role: who.role, ...chosen });
        else if ('post' in who) onChange({ post: who.post, ...chosen });
        else if (code !== null) onChange({ unit: code });
      }}
    />
  );
}
