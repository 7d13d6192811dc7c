import { Button, Checkbox, Group, NativeSelect, Stack, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLES } from '../admin/roles';
import type { Role } from '../shared/api-types';
import { parseDate } from '../shared/dates';
import { DateInput } from '../shared/ui/DateInput';
import { PostField } from '../shared/ui/DirectoryFields';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { useAssignDeputy, type Power } from './authority.queries';
import { powersOfRole } from './delegation.fields';

const EMPTY = {
  capacity: 'KT.' as 'KT.' | 'TL.',
  postId: null as string | null,
  role: null as Role | null,
  deputyPostId: null as string | null,
  powers: [] as Power[],
  content: '',
  startsOn: '',
  number: '',
  date: '',
};

const PRINCIPALS = ROLES.filter((role) => powersOfRole(role).length > 0);

/** An administrator records who signs in whose place (KT.) or by whose order (TL.), after the writing. */
export function DeputyForm() {
  const { t } = useTranslation();
  const assign = useAssignDeputy();
  const [form, setForm] = useState(EMPTY);
  const set = (change: Partial<typeof form>) => {
    setForm({ ...form, ...change });
  };
  const powers = form.role ? powersOfRole(form.role) : [];
  const [startsOn, date] = [parseDate(form.startsOn), parseDate(form.date)];
  const { postId, deputyPostId, content, number } = form;
  const isReady =
    postId &&
    deputyPostId &&
    startsOn &&
    date &&
    form.powers.length > 0 &&
    content.trim() !== '' &&
    number.trim() !== '';
  return (
    <form
      aria-label={t('authority.deputies.add')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        const writing = { number: number.trim(), date, fileId: null };
        const limits = { docTypes: [], unitIds: [], readsInbox: true, endsOn: null };
        const { capacity } = form;
        assign.mutate(
          {
            capacity,
            postId,
            deputyPostId,
            powers: form.powers,
            content: content.trim(),
            startsOn,
            writing,
            ...limits,
          },
          {
            onSuccess: () => {
              setForm(EMPTY);
            },
          },
        );
      }}
    >
      <Stack gap="sm" mt="md" maw={720}>
        <Group grow align="start" preventGrowOverflow={false}>
          <NativeSelect
            label={t('authority.deputies.capacity')}
            value={form.capacity}
            data={[
              { value: 'KT.', label: t('authority.deputies.capacities.kt') },
              { value: 'TL.', label: t('authority.deputies.capacities.tl') },
            ]}
            onChange={(event) => {
              set({ capacity: event.currentTarget.value === 'TL.' ? 'TL.' : 'KT.' });
            }}
          />
          <PostField
            label={t('authority.deputies.principal')}
            required
            roles={PRINCIPALS}
            value={postId}
            onChange={(value, person) => {
              set({ postId: value, role: person?.posts.find(({ id }) => id === value)?.role ?? null, powers: [] });
            }}
          />
          <PostField
            label={t('authority.deputies.deputy')}
            required
            roles={ROLES}
            allows={(value) => value !== postId}
            value={deputyPostId}
            onChange={(value) => {
              set({ deputyPostId: value });
            }}
          />
        </Group>
        {powers.length > 0 && (
          <Checkbox.Group
            label={t('authority.delegation.powers')}
            required
            value={form.powers}
            onChange={(chosen) => {
              set({ powers: powers.filter((power) => chosen.includes(power)) });
            }}
          >
            <Group gap="md" mt={4}>
              {powers.map((power) => (
                <Checkbox key={power} value={power} label={t(`authority.powers.${power}`)} />
              ))}
            </Group>
          </Checkbox.Group>
        )}
        <Textarea
          label={t('authority.deputies.fields')}
          required
          autosize
          minRows={2}
          maxLength={2000}
          value={content}
          onChange={(event) => {
            set({ content: event.currentTarget.value });
          }}
        />
        <Group align="start">
          <DateInput
            label={t('authority.delegation.from')}
            required
            value={form.startsOn}
            onChange={(value) => {
              set({ startsOn: value });
            }}
          />
          <TextInput
            label={t('authority.deputies.number')}
            required
            maxLength={100}
            value={number}
            onChange={(event) => {
              set({ number: event.currentTarget.value });
            }}
          />
          <DateInput
            label={t('authority.delegation.date')}
            required
            value={form.date}
            onChange={(value) => {
              set({ date: value });
            }}
          />
        </Group>
        <ProblemAlert error={assign.error} />
        <Group>
          <Button type="submit" loading={assign.isPending} disabled={!isReady}>
            {t('authority.deputies.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
