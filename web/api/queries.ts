import { keepPreviousData, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { client, problemOf } from './client.ts';
import type { InboxState } from './types.ts';

/** The keys under which answers are kept; `use-live-events.ts` makes them stale. */
export const keys = {
  inbox: ['inbox'],
  summary: ['summary'],
  campaigns: ['campaigns'],
  document: (id: string) => ['document', id],
} as const;

export function useInbox(state: InboxState | null, search: string) {
  return useInfiniteQuery({
    queryKey: [...keys.inbox, state, search],
    initialPageParam: '',
    queryFn: async ({ pageParam: cursor, signal }) => {
      const query = { ...(state && { state }), ...(search && { q: search }), ...(cursor && { cursor }) };
      const answer = await client.documents.$get({ query }, { init: { signal } });
      if (!answer.ok) throw await problemOf(answer);
      return answer.json();
    },
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

export function useSummary() {
  return useQuery({
    queryKey: keys.summary,
    queryFn: async () => {
      const answer = await client.summary.$get();
      if (!answer.ok) throw await problemOf(answer);
      return answer.json();
    },
  });
}

export function documentQuery(id: string) {
  return queryOptions({
    queryKey: keys.document(id),
    queryFn: async () => {
      const answer = await client.documents[':id'].$get({ param: { id } });
      if (!answer.ok) throw await problemOf(answer);
      return answer.json();
    },
  });
}

/** The names of awards and types of document; they never change while a screen is open. */
export function useVocabulary() {
  return useQuery({
    queryKey: ['vocabulary'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const answer = await client.vocabulary.$get();
      if (!answer.ok) throw await problemOf(answer);
      return answer.json();
    },
  });
}

/** The address of a page's picture as its reading turned it. @param dpi picture points per inch */
export function pictureUrl(
  documentId: string,
  page: { number: number; turned: number },
  dpi: number,
): string {
  return `/api/documents/${documentId}/pages/${page.number}/picture?dpi=${dpi}&turned=${page.turned}`;
}
