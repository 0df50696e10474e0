import { adminApi } from '@strapi/strapi/admin';

import type { SavedFilter, SavedFilterRequest } from '../../../shared/contracts/bulk';

interface Envelope<T> {
  readonly data: T;
}

const api = adminApi.enhanceEndpoints({ addTagTypes: ['GdprFilter'] }).injectEndpoints({
  endpoints: (build) => ({
    savedFilters: build.query<readonly SavedFilter[], string>({
      query: (uid) => `/gdpr/filters?uid=${encodeURIComponent(uid)}&pageSize=100`,
      transformResponse: ({ data }: Envelope<readonly SavedFilter[]>) => data,
      providesTags: ['GdprFilter'],
    }),
    savedFilter: build.query<SavedFilter, string>({
      query: (filterId) => `/gdpr/filters/${filterId}`,
      transformResponse: ({ data }: Envelope<SavedFilter>) => data,
      providesTags: ['GdprFilter'],
    }),
    saveFilter: build.mutation<SavedFilter, SavedFilterRequest>({
      query: (data) => ({ url: '/gdpr/filters', method: 'POST', data }),
      transformResponse: ({ data }: Envelope<SavedFilter>) => data,
      invalidatesTags: ['GdprFilter'],
    }),
    deleteFilter: build.mutation<unknown, string>({
      query: (filterId) => ({ url: `/gdpr/filters/${filterId}`, method: 'DELETE' }),
      invalidatesTags: ['GdprFilter'],
    }),
  }),
});

export const {
  useSavedFiltersQuery,
  useSavedFilterQuery,
  useSaveFilterMutation,
  useDeleteFilterMutation,
} = api;
