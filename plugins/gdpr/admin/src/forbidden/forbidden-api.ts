import { adminApi } from '@strapi/strapi/admin';
import type { z } from 'zod';

import type {
  exceptionRequest,
  ForbiddenArrivals,
  ForbiddenField,
  PurgePreview,
  purgePreviewRequest,
  purgeRequest,
} from '../../../shared/contracts/guard';

interface Envelope<T> {
  readonly data: T;
}

export type ExceptionRequest = z.input<typeof exceptionRequest>;
type PurgePreviewRequest = z.input<typeof purgePreviewRequest>;
type PurgeRequest = z.input<typeof purgeRequest>;

/** The forbidden fields, and what the last import left in them. */
export interface ForbiddenRegister {
  readonly fields: readonly ForbiddenField[];
  readonly arrivals?: ForbiddenArrivals;
}

/** What a purge has emptied, and the entry of the ledger that proves it. */
export interface PurgeResult {
  readonly rows: number;
  readonly entryId?: string;
}

const api = adminApi
  .enhanceEndpoints({ addTagTypes: ['GdprForbidden', 'GdprJob', 'Document'] })
  .injectEndpoints({
    endpoints: (build) => ({
      forbiddenFields: build.query<ForbiddenRegister, { count: boolean }>({
        query: ({ count }) => `/gdpr/guard/forbidden${count ? '?count=true' : ''}`,
        transformResponse: ({
          data: fields,
          meta,
        }: Envelope<ForbiddenField[]> & { readonly meta?: Omit<ForbiddenRegister, 'fields'> }) => ({
          ...meta,
          fields,
        }),
        providesTags: ['GdprForbidden'],
      }),
      grantException: build.mutation<unknown, ExceptionRequest>({
        query: (data) => ({ url: '/gdpr/guard/exceptions', method: 'POST', data }),
        invalidatesTags: ['GdprForbidden'],
      }),
      revokeException: build.mutation<unknown, string>({
        query: (exceptionId) => ({
          url: `/gdpr/guard/exceptions/${exceptionId}`,
          method: 'DELETE',
        }),
        invalidatesTags: ['GdprForbidden'],
      }),
      previewPurge: build.mutation<PurgePreview, PurgePreviewRequest>({
        query: (data) => ({ url: '/gdpr/guard/purge/preview', method: 'POST', data }),
        transformResponse: ({ data }: Envelope<PurgePreview>) => data,
      }),
      purge: build.mutation<PurgeResult, PurgeRequest>({
        query: (data) => ({ url: '/gdpr/guard/purge', method: 'POST', data }),
        transformResponse: ({ data }: Envelope<PurgeResult>) => data,
        invalidatesTags: ['GdprForbidden', 'GdprJob', 'Document'],
      }),
    }),
  });

export const {
  useForbiddenFieldsQuery,
  useGrantExceptionMutation,
  useRevokeExceptionMutation,
  usePreviewPurgeMutation,
  usePurgeMutation,
} = api;
