import { Button, Collapse, List, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { showDate } from '../shared/dates';
import { readersQuery } from './incoming.queries';

/** "Who can see this, and why?": asked for by whoever wants to know, one sentence for each reader. */
export function Readers({ id }: { id: string }) {
  const { t } = useTranslation();
  const [opened, { toggle }] = useDisclosure(false);
  const { data: readers = [] } = useQuery({ ...readersQuery(id), enabled: opened });
  return (
    <section aria-label={t('deed.readers')}>
      <Button variant="subtle" size="compact-sm" aria-expanded={opened} onClick={toggle}>
        {t('deed.readers')}
      </Button>
      <Collapse expanded={opened}>
        <List size="sm" mt="xs">
          {readers.map(({ type, id: reader, name, text, since }) => (
            <List.Item key={`${type}${reader}`}>
              <strong>{name}</strong>
              {since !== null && (
                <Text component="span" size="xs" c="dimmed" className="numbers">
                  {' '}
                  {t('deed.readerSince', { date: showDate(since) })}
                </Text>
              )}
              <Text size="sm">{text}</Text>
            </List.Item>
          ))}
        </List>
      </Collapse>
    </section>
  );
}
