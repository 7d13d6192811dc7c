import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiPaths } from '../shared/api-types';
import { suggestionsQuery } from '../desk/desk.queries';

type Answer = ApiPaths['/incoming-documents/{id}/suggestions']['get']['responses'][200]['content']['application/json'];
export type Suggestion = Answer['items'][number];
type Props = { documentId: string; chosen: string; onChoose: (suggestion: Suggestion) => void };

/** The units that led in like matters, with their usual deadline: one tap fills the form. */
export function Suggestions({ documentId, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const { data: suggestions = [] } = useQuery(suggestionsQuery(documentId));
  if (suggestions.length === 0) return null;
  return (
    <div role="group" aria-labelledby={id}>
      <Text size="xs" c="dimmed" id={id}>
        {t('inbox.suggestions')}
      </Text>
      <Group gap={4} className="wraps">
        {suggestions.map((suggestion) => {
          const { leadUnitId, leadUnitName: unit, workingDays } = suggestion;
          return (
            <Button
              key={leadUnitId}
              size="compact-sm"
              variant={leadUnitId === chosen ? 'filled' : 'light'}
              aria-pressed={leadUnitId === chosen}
              onClick={() => {
                onChoose(suggestion);
              }}
            >
              {workingDays === null ? unit : t('inbox.suggestion', { unit, count: workingDays })}
            </Button>
          );
        })}
      </Group>
    </div>
  );
}
