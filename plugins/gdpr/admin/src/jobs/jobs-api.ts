import { adminApi } from '@strapi/strapi/admin';

import type { JobAct, JobLogLine, JobView, Refusal } from '../../../shared/contracts/jobs';
import type { PageMeta } from '../ui/pager';

/** One page of a list of the server. */
export interface PageOf<T> {
  readonly data: readonly T[];
  readonly meta?: { readonly pagination?: PageMeta };
}

interface PageAsked {
  readonly page: number;
  readonly pageSize: number;
}

interface PageOfJob extends PageAsked {
  readonly jobId: string;
}

interface ActAsked {
  readonly jobId: string;
  readonly act: JobAct;
  readonly reason?: string;
}

const api = adminApi.enhanceEndpoints({ addTagTypes: ['GdprJob'] }).injectEndpoints({
  endpoints: (build) => ({
    jobs: build.query<PageOf<JobView>, PageAsked & { readonly live: boolean }>({
      query: ({ page, pageSize, live }) =>
        `/gdpr/jobs?page=${page}&pageSize=${pageSize}&live=${String(live)}`,
      providesTags: ['GdprJob'],
    }),
    job: build.query<JobView, string>({
      query: (jobId) => `/gdpr/jobs/${jobId}`,
      transformResponse: ({ data }: { data: JobView }) => data,
      providesTags: ['GdprJob'],
    }),
    jobLog: build.query<PageOf<JobLogLine>, PageOfJob>({
      query: ({ jobId, page, pageSize }) =>
        `/gdpr/jobs/${jobId}/log?page=${page}&pageSize=${pageSize}`,
      providesTags: ['GdprJob'],
    }),
    jobRefusals: build.query<PageOf<Refusal>, PageOfJob & Pick<Refusal, 'phase'>>({
      query: ({ jobId, page, pageSize, phase }) =>
        `/gdpr/jobs/${jobId}/refusals?page=${page}&pageSize=${pageSize}&phase=${phase}`,
      providesTags: ['GdprJob'],
    }),
    actOnJob: build.mutation<JobView, ActAsked>({
      query: ({ jobId, act, reason }) => ({
        url: `/gdpr/jobs/${jobId}/${act}`,
        method: 'POST',
        data: reason === undefined ? {} : { reason },
      }),
      transformResponse: ({ data }: { data: JobView }) => data,
      invalidatesTags: ['GdprJob'],
    }),
  }),
});

export const {
  useJobsQuery,
  useJobQuery,
  useJobLogQuery,
  useJobRefusalsQuery,
  useActOnJobMutation,
} = api;
