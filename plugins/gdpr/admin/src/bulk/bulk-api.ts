import { adminApi } from '@strapi/strapi/admin';

import type {
  BulkConfirmRequest,
  BulkCountRequest,
  BulkPreview,
  BulkPreviewRequest,
} from '../../../shared/contracts/bulk';

interface Envelope<T> {
  readonly data: T;
}

const api = adminApi.enhanceEndpoints({ addTagTypes: ['GdprJob'] }).injectEndpoints({
  endpoints: (build) => ({
    // A query though it is a POST: the filter is in the body, because an address is logged.
    bulkCount: build.query<number, BulkCountRequest>({
      query: (data) => ({ url: '/gdpr/bulk/count', method: 'POST', data }),
      transformResponse: ({ data }: Envelope<{ count: number }>) => data.count,
      keepUnusedDataFor: 5,
    }),
    bulkPreview: build.mutation<BulkPreview, BulkPreviewRequest>({
      query: (data) => ({ url: '/gdpr/bulk/preview', method: 'POST', data }),
      transformResponse: ({ data }: Envelope<BulkPreview>) => data,
    }),
    bulkConfirm: build.mutation<unknown, BulkConfirmRequest>({
      query: (data) => ({ url: '/gdpr/bulk/confirm', method: 'POST', data }),
      invalidatesTags: ['GdprJob'],
    }),
  }),
});

export const { useBulkCountQuery, useBulkPreviewMutation, useBulkConfirmMutation } = api;
