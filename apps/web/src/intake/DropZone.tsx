import { Stack, Switch } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DropArea } from '../shared/ui/DropArea';
import { UploadRow } from '../shared/ui/UploadRow';
import { useMakeEach } from './intake.queries';
import { uploads, useUploads } from '../shared/uploads';

const EACH = 'vanthu.intake.each';

/** Where scans are dropped, or picked, several at once; each with its own progress and its own answer. */
export function DropZone() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const sending = useUploads();

  const [each, setEach] = useState(() => localStorage.getItem(EACH) === 'yes');
  const make = useMakeEach();

  const take = (files: readonly File[]) => {
    uploads.add(files, ({ id, isDuplicate }) => {
      // The same bytes again wait for the clerk's eye; they are no document by themselves.
      if (each && !isDuplicate) void make([id]);
      else void cache.invalidateQueries({ queryKey: ['files'] });
    });
  };

  return (
    <Stack gap="xs" component="section" aria-label={t('intake.upload')}>
      <DropArea onFiles={take} />
      <Switch
        label={t('desk.each')}
        description={t('desk.eachHint')}
        checked={each}
        onChange={(event) => {
          setEach(event.currentTarget.checked);
          localStorage.setItem(EACH, event.currentTarget.checked ? 'yes' : 'no');
        }}
      />
      {sending.map((upload) => (
        <UploadRow key={upload.key} upload={upload} of={uploads} />
      ))}
    </Stack>
  );
}
