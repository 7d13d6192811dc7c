import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Decision } from '../shared/api-types';
import { OPINIONS } from '../drafts/draft-deed';
import { textIn } from '../incoming/decision-body';
import { showInstant } from '../shared/dates';
import { inTheirRight, rightLine } from '../shared/right';
import { useActName } from './useActName';

const SHOWN = 3;
/** What was decided before, the newest first: by whom, in which right, with which words. */
export function Before({ decisions }: { decisions: readonly Decision[] }) {
  const { t } = useTranslation();
  const [all, showAll] = useDisclosure(false);
  const newest = [...decisions].reverse();
  const act = useActName();
  return (
    <section aria-label={t('cards.before')}>
      <Text size="sm" fw={600}>
        {t('cards.before')}
      </Text>
      {newest.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('cards.nothingBefore')}
        </Text>
      )}
      <ul className="card-lines">
        {newest.slice(0, all ? undefined : SHOWN).map(({ id, kind, actor, authority, basis, body, at }) => {
          const opinion = OPINIONS.find((one) => one === body.opinion);
          const words =
            (opinion === undefined
              ? textIn(body, 'opinion')
              : [t(`drafts.opinion.${opinion}`), textIn(body, 'text')].filter(Boolean).join(': ')) ||
            textIn(body, 'text') ||
            textIn(body, 'reason');
          const right = rightLine({ basis, writtenOn: textIn(body, 'writtenOn') }, t);
          const actedBy = inTheirRight({ by: actor.displayName, authority: authority.title });
          const who = right === null ? actedBy : `${actedBy} (${right})`;
          return (
            <li key={id}>
              {t('cards.beforeLine', { who, act: act(kind), when: showInstant(at) })}
              {words !== '' && <> “{words}”</>}
            </li>
          );
        })}
      </ul>
      {newest.length > SHOWN && !all && (
        <Button variant="subtle" size="compact-sm" px={0} onClick={showAll.open}>
          {t('cards.moreBefore', { count: newest.length })}
        </Button>
      )}
    </section>
  );
}
