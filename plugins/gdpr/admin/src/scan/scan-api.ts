import { adminApi } from '@strapi/strapi/admin';

import type {
  Decided,
  DecideRequest,
  FindingContext,
  FindingsPage,
  FindingsTrend,
  ScanRequest,
  ScanView,
} from '../../../shared/contracts/scan';
import type { PageMeta } from '../ui/pager';

interface Envelope<T> {
  readonly data: T;
}

/** The scans, the newest first, and when the next is due by the schedule. */
export interface ScansPage {
  readonly data: readonly ScanView[];
  readonly meta?: { readonly pagination?: PageMeta; readonly next?: string };
}

const api = adminApi
  .enhanceEndpoints({ addTagTypes: ['GdprFinding', 'GdprScan', 'GdprJob', 'Document'] })
  .injectEndpoints({
    endpoints: (build) => ({
      findings: build.query<FindingsPage, string>({
        query: (query) => `/gdpr/findings?${query}`,
        transformResponse: ({ data }: Envelope<FindingsPage>) => data,
        providesTags: ['GdprFinding'],
      }),
      findingsTrend: build.query<FindingsTrend, undefined>({
        query: () => '/gdpr/findings/trend',
        transformResponse: ({ data }: Envelope<FindingsTrend>) => data,
        providesTags: ['GdprFinding'],
      }),
      // What a note says leaves the browser's memory with the row that showed it.
      findingContext: build.query<FindingContext, string>({
        query: (findingId) => `/gdpr/findings/${findingId}/context`,
        transformResponse: ({ data }: Envelope<FindingContext>) => data,
        keepUnusedDataFor: 0,
      }),
      decideFindings: build.mutation<Decided, DecideRequest>({
        query: (data) => ({ url: '/gdpr/findings/decide', method: 'POST', data }),
        transformResponse: ({ data }: Envelope<Decided>) => data,
        invalidatesTags: ['GdprFinding', 'GdprJob', 'Document'],
      }),
      scans: build.query<ScansPage, { page: number; pageSize: number }>({
        query: ({ page, pageSize }) => `/gdpr/scans?page=${page}&pageSize=${pageSize}`,
        providesTags: ['GdprScan'],
      }),
      startScan: build.mutation<ScanView, ScanRequest>({
        query: (data) => ({ url: '/gdpr/scans', method: 'POST', data }),
        transformResponse: ({ data }: Envelope<ScanView>) => data,
        invalidatesTags: ['GdprScan', 'GdprJob'],
      }),
      // No request: what a job has found or decided is to be read again.
      forgetFindings: build.mutation<null, undefined>({
        queryFn: () => ({ data: null }),
        invalidatesTags: ['GdprFinding', 'GdprScan', 'Document'],
      }),
    }),
  });

export const {
  useFindingsQuery,
  useFindingsTrendQuery,
  useFindingContextQuery,
  useDecideFindingsMutation,
  useScansQuery,
  useStartScanMutation,
  useForgetFindingsMutation,
} = api;
