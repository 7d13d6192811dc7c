import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../shared/client';
import { stockQuery } from './desk.queries';

/** What is there from the first day on, before anybody wrote down words of their own. */
const BUILT_IN = ['advise', 'implement', 'reply', 'report'] as const;

/** Of one's own and the agency's words so many are one tap; the most used come first. */
const KEPT = 8;

/** The instructions that are built in, in the reader's language. */
export function useBuiltInStock(): readonly string[] {
  const { t } = useTranslation();
  return BUILT_IN.map((key) => t(`stock.${key}`));
}

/** Ý kiến mẫu as they are offered on every card and form: those that one uses, then those that are built in. */
export function useStock() {
  const builtIn = useBuiltInStock();
  const { data: kept = [] } = useQuery(stockQuery);
  const count = useMutation({
    mutationFn: (id: string) => api.POST('/stock-instructions/{id}/uses', { params: { path: { id } } }),
  });
  return {
    words: [
      ...kept.slice(0, KEPT).map(({ text }) => text),
      ...builtIn.filter((text) => !kept.some((one) => one.text === text)),
    ],
    /** Counts that it was said: what is said often comes first. */
    said: (text: string) => {
      const one = kept.find((known) => known.text === text);
      if (one) count.mutate(one.id);
    },
  };
}
