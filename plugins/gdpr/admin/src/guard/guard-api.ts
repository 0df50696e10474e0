import { adminApi, getFetchClient } from '@strapi/strapi/admin';
import type { z } from 'zod';

import type {
  GuardCheck,
  GuardCheckRequest,
  GuardVerdict,
  justificationRequest,
} from '../../../shared/contracts/guard';

/** Where the guard is asked what it would say of a record that is not saved yet. */
export const CHECK_PATH = '/gdpr/guard/check';

/** What the guard answers, in the envelope of every admin route. */
export interface CheckAnswer {
  readonly data: GuardCheck;
}

type JustificationRequest = z.input<typeof justificationRequest>;

const api = adminApi.injectEndpoints({
  endpoints: (build) => ({
    justify: build.mutation<unknown, JustificationRequest>({
      query: (data) => ({ url: '/gdpr/guard/justifications', method: 'POST', data }),
    }),
  }),
});

export const { useJustifyMutation } = api;

/** Asks while somebody types; null where it cannot be asked: nothing is said then, and the write is judged as ever. */
export async function askLive(request: GuardCheckRequest): Promise<readonly GuardVerdict[] | null> {
  try {
    const { data } = await getFetchClient().post<CheckAnswer>(CHECK_PATH, request);
    return data.data.verdicts;
  } catch {
    return null;
  }
}
