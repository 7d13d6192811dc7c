import { Button, Checkbox, Group, MultiSelect, Select, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilesField } from '../outgoing/FilesField';
import type { Attached } from '../outgoing/outgoing.queries';
import { documentTypesQuery } from '../shared/directory.queries';
import { postNames } from '../shared/posts';
import { fieldMessage } from '../shared/problem';
import { useMe } from '../shared/session.queries';
import { DateInput } from '../shared/ui/DateInput';
import { PersonField, UnitsField } from '../shared/ui/DirectoryFields';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { useDelegate, type Power } from './authority.queries';
import { delegationOf, EMPTY_DELEGATION, endsBefore, powersOfRole } from './delegation.fields';

/** A written delegation (TUQ.): whom, what, for how long, by which writing. */
export function DelegationForm() {
  const { t } = useTranslation();
  const me = useMe();
  const { data: types } = useSuspenseQuery(documentTypesQuery);
  const delegate = useDelegate();
  const [form, setForm] = useState(EMPTY_DELEGATION);
  const [files, setFiles] = useState<readonly Attached[]>([]);
  const posts = me.posts.filter(({ role }) => powersOfRole(role).length > 0);
  const post = posts.find(({ id }) => id === form.postId) ?? posts[0];
  if (!post) return null;
  const set = (change: Partial<typeof form>) => {
    setForm({ ...form, ...change });
  };
  const body = delegationOf({ ...form, postId: post.id }, files[0]?.id ?? null);
  const late = endsBefore(form.startsOn, form.endsOn);
  const error = (field: string) => fieldMessage(delegate.error, field);
  return (
    <form
      aria-label={t('authority.delegation.add')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!body) return;
        delegate.mutate(body, {
          onSuccess: () => {
            setForm(EMPTY_DELEGATION);
            setFiles([]);
          },
        });
      }}
    >
      <Stack gap="sm" mt="md" maw={720}>
        <Text size="sm" c="dimmed">
          {t('authority.delegation.hint')}
        </Text>
        <Group grow align="start" preventGrowOverflow={false}>
          {posts.length > 1 && (
            <Select
              label={t('authority.delegation.post')}
              allowDeselect={false}
              value={post.id}
              data={postNames(posts, t).map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(postId) => {
                set({ postId: postId ?? '', powers: [] });
              }}
            />
          )}
          <PersonField
            label={t('authority.delegation.delegate')}
            required
            value={form.delegateId}
            error={error('delegateId')}
            allows={(id) => id !== me.user.id}
            onChange={(delegateId) => {
              set({ delegateId });
            }}
          />
        </Group>
        <Checkbox.Group
          label={t('authority.delegation.powers')}
          required
          value={form.powers}
          onChange={(powers) => {
            set({ powers: powersOfRole(post.role).filter((power: Power) => powers.includes(power)) });
          }}
        >
          <Group gap="md" mt={4}>
            {powersOfRole(post.role).map((power) => (
              <Checkbox key={power} value={power} label={t(`authority.powers.${power}`)} />
            ))}
          </Group>
        </Checkbox.Group>
        <Textarea
          label={t('authority.delegation.content')}
          description={t('authority.delegation.contentHint')}
          required
          autosize
          minRows={2}
          maxLength={2000}
          value={form.content}
          error={error('content')}
          onChange={(event) => {
            set({ content: event.currentTarget.value });
          }}
        />
        <MultiSelect
          label={t('authority.delegation.types')}
          description={t('authority.delegation.typesHint')}
          searchable
          value={form.docTypes}
          data={types.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(docTypes) => {
            set({ docTypes });
          }}
        />
        <UnitsField
          label={t('authority.delegation.units')}
          description={t('authority.delegation.unitsHint')}
          value={form.unitIds}
          onChange={(unitIds) => {
            set({ unitIds });
          }}
        />
        <Checkbox
          label={t('authority.delegation.readsInbox')}
          checked={form.readsInbox}
          onChange={(event) => {
            set({ readsInbox: event.currentTarget.checked });
          }}
        />
        <Group align="start">
          {(['startsOn', 'endsOn'] as const).map((field) => (
            <DateInput
              key={field}
              label={t(field === 'startsOn' ? 'authority.delegation.from' : 'authority.delegation.to')}
              required
              value={form[field]}
              error={error(field) ?? (field === 'endsOn' && late ? t('authority.endsBefore') : undefined)}
              onChange={(value) => {
                set({ [field]: value });
              }}
            />
          ))}
          <TextInput
            label={t('authority.delegation.number')}
            required
            maxLength={100}
            value={form.number}
            error={error('number')}
            onChange={(event) => {
              set({ number: event.currentTarget.value });
            }}
          />
          <DateInput
            label={t('authority.delegation.date')}
            required
            value={form.date}
            onChange={(date) => {
              set({ date });
            }}
          />
        </Group>
        <div>
          <Text size="sm" fw={500}>
            {t('authority.delegation.file')}
          </Text>
          <FilesField
            files={files}
            onChange={(next) => {
              setFiles(next.slice(-1));
            }}
          />
          {files.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('authority.delegation.needsFile')}
            </Text>
          )}
        </div>
        <ProblemAlert error={delegate.error} />
        <Group>
          <Button type="submit" loading={delegate.isPending} disabled={body === null}>
            {t('authority.delegation.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
