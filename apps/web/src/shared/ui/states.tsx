import { Center, Loader, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export function Loading() {
  const { t } = useTranslation();
  return (
    <Center mih={160} role="status" aria-label={t('common.loading')}>
      <Loader />
    </Center>
  );
}

type EmptyProps = { icon: ReactNode; title: string; hint?: string; children?: ReactNode };

/** Nothing to show is an answer too: what it means, and what to do next. */
export function Empty({ icon, title, hint, children }: EmptyProps) {
  return (
    <Center mih={200} p="xl">
      <Stack align="center" gap="xs" maw={420} ta="center">
        <ThemeIcon size={56} radius="xl" variant="light" aria-hidden>
          {icon}
        </ThemeIcon>
        <Text fw={600}>{title}</Text>
        {hint !== undefined && (
          <Text size="sm" c="dimmed">
            {hint}
          </Text>
        )}
        {children}
      </Stack>
    </Center>
  );
}

/** The one first-level heading of a page, with its acts at the right; also names the browser tab. */
export function PageHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'center', marginBottom: 16 }}>
      <title>{`${title} · Vanthu`}</title>
      <Title order={1} size="h3" style={{ flex: '1 1 auto' }}>
        {title}
      </Title>
      {children}
    </div>
  );
}
