import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Role } from '../shared/api-types';
import { api, given, got, ifMatch } from '../shared/client';

export const usersList = infiniteQueryOptions({
  queryKey: ['users'],
  queryFn: ({ pageParam }) => got(api.GET('/users', { params: { query: given({ after: pageParam, limit: 50 }) } })),
  initialPageParam: '',
  getNextPageParam: (page) => page.next,
});

/** Background work that was given up: an administrator finds the cause and runs it again. */
export const deadDeliveriesList = infiniteQueryOptions({
  queryKey: ['deliveries', 'dead'],
  queryFn: ({ pageParam }) =>
    got(api.GET('/deliveries', { params: { query: { state: 'dead' as const, ...given({ after: pageParam }) } } })),
  initialPageParam: '',
  getNextPageParam: (page) => page.next,
});

export function useRetryDelivery() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => got(api.PUT('/deliveries/{id}/retry', { params: { path: { id } } })),
    onSettled: () => cache.invalidateQueries({ queryKey: ['deliveries'] }),
  });
}

export type UserChange = { disabled?: boolean; displayName?: string; password?: string };

export type NewPost = { role: Role; title: string; unitId: string | null };

/** Gives one more post, or takes one: a person may hold several (kiêm nhiệm). */
export function usePosts(id: string) {
  const cache = useQueryClient();
  const onSettled = () => Promise.all([['users'], ['people']].map((queryKey) => cache.invalidateQueries({ queryKey })));
  const appoint = useMutation({
    mutationFn: (body: NewPost) => got(api.POST('/users/{id}/posts', { params: { path: { id } }, body })),
    onSettled,
  });
  const dismiss = useMutation({
    mutationFn: (postId: string) => got(api.DELETE('/users/{id}/posts/{postId}', { params: { path: { id, postId } } })),
    onSettled,
  });
  return { appoint, dismiss };
}

export function useChangeUser(id: string, version: number) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: UserChange) =>
      got(api.PATCH('/users/{id}', { params: { path: { id } }, body, ...ifMatch(version) })),
    onSettled: () => cache.invalidateQueries({ queryKey: ['users'] }),
  });
}

export type NewUser = {
  username: string;
  displayName: string;
  password: string;
  posts: { role: Role; title: string; unitId: string | null }[];
};

export function useAddUser() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: NewUser) => got(api.POST('/users', { body })),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['users'] }),
  });
}
