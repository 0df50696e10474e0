import { adminApi } from '@strapi/strapi/admin';

import type {
  ConfirmRequest,
  Preview,
  PreviewRequest,
  Run,
  SubjectState,
} from '../../../shared/contracts/erasure';

/** One page of the register of erasures. */
export interface RunPage {
  readonly data: readonly Run[];
  readonly meta?: {
    readonly pagination?: {
      readonly page: number;
      readonly pageSize: number;
      readonly pageCount: number;
      readonly total: number;
    };
  };
}

interface Envelope<T> {
  readonly data: T;
}

/** What the content manager keeps about documents: all of it may quote the person. */
const DOCUMENT_TAGS = [
  'Document',
  'Relations',
  'HistoryVersion',
  'RecentDocumentList',
  'CountDocuments',
] as const;

const api = adminApi
  .enhanceEndpoints({ addTagTypes: [...DOCUMENT_TAGS, 'GdprRun', 'GdprState'] })
  .injectEndpoints({
    endpoints: (build) => ({
      previewErasure: build.mutation<Preview, PreviewRequest>({
        query: (data) => ({ url: '/gdpr/erasures/preview', method: 'POST', data }),
        transformResponse: ({ data }: Envelope<Preview>) => data,
      }),
      confirmErasure: build.mutation<Run, ConfirmRequest>({
        query: (data) => ({ url: '/gdpr/erasures', method: 'POST', data }),
        transformResponse: ({ data }: Envelope<Run>) => data,
        invalidatesTags: ['GdprRun'],
      }),
      erasureRun: build.query<Run, string>({
        query: (planId) => `/gdpr/erasures/${planId}`,
        transformResponse: ({ data }: Envelope<Run>) => data,
        providesTags: ['GdprRun'],
      }),
      erasureRuns: build.query<RunPage, { page: number; pageSize: number }>({
        query: ({ page, pageSize }) => `/gdpr/erasures?page=${page}&pageSize=${pageSize}`,
        providesTags: ['GdprRun'],
      }),
      subjectState: build.query<SubjectState, { uid: string; documentId: string }>({
        query: ({ uid, documentId }) => `/gdpr/subjects/${uid}/${documentId}/state`,
        transformResponse: ({ data }: Envelope<SubjectState>) => data,
        providesTags: ['GdprState'],
      }),
      // No request: it only makes the content manager forget what it had read before the erasure.
      forgetDocuments: build.mutation<null, undefined>({
        queryFn: () => ({ data: null }),
        invalidatesTags: [...DOCUMENT_TAGS, 'GdprRun', 'GdprState'],
      }),
    }),
  });

export const {
  usePreviewErasureMutation,
  useConfirmErasureMutation,
  useErasureRunQuery,
  useErasureRunsQuery,
  useSubjectStateQuery,
  useForgetDocumentsMutation,
} = api;
