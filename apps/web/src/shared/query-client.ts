import { QueryClient } from '@tanstack/react-query';
import { ApiProblem, isPassing } from './problem';

/** Server state lives here and nowhere else. Questions are asked again when that can help; acts never by themselves. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 5_000, retry: (count, error) => count < 2 && isPassing(error) },
    mutations: {
      retry: false,
      onError: (error) => {
        if (error instanceof ApiProblem && error.status === 401) {
          void queryClient.invalidateQueries({ queryKey: ['session'] });
        }
      },
    },
  },
});
