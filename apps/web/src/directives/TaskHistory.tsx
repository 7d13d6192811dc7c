import { List, Title } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { showDate, showInstant } from '../shared/dates';
import type { DirectiveTaskDetail } from './directives.queries';

type Event = DirectiveTaskDetail['history'][number];
const words = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Who did what: a person here, an agency above or below. */
function deedOf({ kind, who, body }: Event, t: TFunction): string {
  const agency = words(body.agency);
  const act = kind === 'child-act' ? (words(body.act) ?? kind) : kind;
  if (kind === 'child-told')
    return `${agency ?? ''}: ${t(`directives.states.${words(body.state) ?? ''}`, { defaultValue: '' })}`;
  const deed = t(`directives.events.${act}`, { defaultValue: act });
  if (kind === 'child-act') return `${who ?? ''} ${deed} (${agency ?? ''})`;
  return `${who ?? agency ?? ''} ${deed}`;
}

/** Quá trình: all that was done about a task, with every former value. */
export function TaskHistory({ history }: Pick<DirectiveTaskDetail, 'history'>) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="history">
      <Title order={2} size="h4" mt="md" id="history">
        {t('directives.history')}
      </Title>
      <List spacing={4} mt="xs">
        {history.map((event) => {
          const { formerDueOn, dueOn, formerText, note, openPartsReason, wholeId } = event.body;
          const former = words(formerDueOn);
          const day = words(dueOn);
          return (
            <List.Item key={event.id}>
              <span className="numbers">{showInstant(event.at)}</span> {deedOf(event, t)}
              {former !== null && ` (${t('directives.formerDay', { date: showDate(former) })})`}
              {day !== null && ` → ${showDate(day)}`}
              {words(formerText) !== null && ` (${t('directives.formerText', { text: words(formerText) })})`}
              {words(wholeId) !== null && ` (${t('directives.withWhole')})`}
              {words(note) !== null && `: ${words(note) ?? ''}`}
              {words(openPartsReason) !== null && ` · ${t('directives.despiteParts', { why: words(openPartsReason) })}`}
            </List.Item>
          );
        })}
      </List>
    </section>
  );
}
