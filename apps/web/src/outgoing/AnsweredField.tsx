import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ChosenField } from '../shared/ui/ChosenField';
import { answeredHints } from './outgoing.queries';

/** The incoming document that is answered, with what it is called on the screen. */
export type Answered = { readonly id: string; readonly label: string };
type Props = { answered: Answered | null; error?: string | undefined; onChange: (answered: Answered | null) => void };

const useAnsweredHints = (typed: string): readonly Answered[] => useQuery(answeredHints(typed)).data ?? [];

/** Trả lời văn bản đến: typed by number or subject, chosen from what came in. */
export function AnsweredField({ answered, error, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <ChosenField
      name="replyTo"
      label={t('outgoing.field.replyTo')}
      hint={t('outgoing.answered.hint')}
      removeLabel={t('outgoing.answered.remove')}
      chosen={answered}
      onChange={onChange}
      useHints={useAnsweredHints}
      error={error}
    />
  );
}
