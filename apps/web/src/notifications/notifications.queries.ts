import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { NotificationSettings, ReminderRule } from '../shared/api-types';
import { api, given, got, ifMatch } from '../shared/client';

export const countQuery = queryOptions({
  queryKey: ['notifications', 'count'],
  queryFn: async () => (await got(api.GET('/notifications/count'))).unseen,
  staleTime: 60_000,
});

/** Newest first. */
export const notificationsList = (unseen: boolean) =>
  infiniteQueryOptions({
    queryKey: ['notifications', 'list', unseen],
    queryFn: ({ pageParam }) =>
      got(
        api.GET('/notifications', {
          params: { query: given({ unseen: unseen ? 'true' : '', after: pageParam, limit: 50 }) },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

export const settingsQuery = queryOptions({
  queryKey: ['notification-settings'],
  queryFn: () => got(api.GET('/notification-settings')),
});

export const subscriptionsQuery = queryOptions({
  queryKey: ['push-subscriptions'],
  queryFn: async () => (await got(api.GET('/push-subscriptions'))).items,
});

export const reminderQuery = queryOptions({
  queryKey: ['reminder-rule'],
  queryFn: () => got(api.GET('/reminder-rule')),
});

export function useSeeNotification() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.PUT('/notifications/{id}/seen', { params: { path: { id } } }),
    onSettled: () => cache.invalidateQueries({ queryKey: ['notifications'] }),
  });
}

export function useSeeAll() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => api.PUT('/notifications/seen'),
    onSettled: () => cache.invalidateQueries({ queryKey: ['notifications'] }),
  });
}

/** What of the settings is not the person's to say. */
type SetByUs = 'emailRefusedAt' | 'emailConfirmedAt' | 'emailAskedAt' | 'emailPossible' | 'pushKey';

/** Has the link that confirms the address sent once more. */
export function useAskAgain() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => got(api.POST('/notification-settings/confirmation-mails')),
    onSuccess: (settings) => {
      cache.setQueryData(settingsQuery.queryKey, settings);
    },
  });
}

export function useConfirmEmail() {
  return useMutation({ mutationFn: (token: string) => api.POST('/email-confirmations', { body: { token } }) });
}

export function useChangeSettings() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ version, ...body }: Omit<NotificationSettings, SetByUs>) =>
      got(api.PUT('/notification-settings', { body, ...ifMatch(version) })),
    onSuccess: (settings) => {
      cache.setQueryData(settingsQuery.queryKey, settings);
    },
  });
}

export function useChangeReminders() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ version, ...body }: ReminderRule) => got(api.PUT('/reminder-rule', { body, ...ifMatch(version) })),
    onSuccess: (rule) => {
      cache.setQueryData(reminderQuery.queryKey, rule);
    },
  });
}

export function useSubscribe() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: { endpoint: string; keys: { p256dh: string; auth: string }; label: string }) =>
      got(api.POST('/push-subscriptions', { body })),
    onSettled: () => cache.invalidateQueries({ queryKey: ['push-subscriptions'] }),
  });
}

export function useUnsubscribe() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.DELETE('/push-subscriptions/{id}', { params: { path: { id } } }),
    onSettled: () => cache.invalidateQueries({ queryKey: ['push-subscriptions'] }),
  });
}
