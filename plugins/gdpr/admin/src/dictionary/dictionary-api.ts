import { adminApi } from '@strapi/strapi/admin';

import type { DictionaryChanges, TextFinding } from '../../../shared/contracts/detection';
import type { DictionaryView } from './dictionary-view';

interface Envelope<T> {
  readonly data: T;
}

/** What is saved: the changes, and the version that they were made from. */
export interface DictionarySave {
  readonly version: number;
  readonly changes: DictionaryChanges;
  readonly reason: string;
}

/** A text, tried with changes that are not saved; without them by the dictionary in force. */
export interface Trial {
  readonly text: string;
  readonly changes?: unknown;
}

const api = adminApi.enhanceEndpoints({ addTagTypes: ['GdprDictionary'] }).injectEndpoints({
  endpoints: (build) => ({
    dictionary: build.query<DictionaryView, undefined>({
      query: () => '/gdpr/detection/dictionary',
      transformResponse: ({ data }: Envelope<DictionaryView>) => data,
      providesTags: ['GdprDictionary'],
    }),
    saveDictionary: build.mutation<number, DictionarySave>({
      query: (data) => ({ url: '/gdpr/detection/dictionary', method: 'PUT', data }),
      transformResponse: ({ data }: Envelope<{ version: number }>) => data.version,
      invalidatesTags: ['GdprDictionary'],
    }),
    tryDictionary: build.mutation<readonly TextFinding[], Trial>({
      query: (data) => ({ url: '/gdpr/detection/try', method: 'POST', data }),
      transformResponse: ({ data }: Envelope<{ findings: TextFinding[] }>) => data.findings,
    }),
  }),
});

export const { useDictionaryQuery, useSaveDictionaryMutation, useTryDictionaryMutation } = api;
