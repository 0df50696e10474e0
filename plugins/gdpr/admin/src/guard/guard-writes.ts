import { adminApi } from '@strapi/strapi/admin';

import type { GuardCheckRequest, GuardVerdict } from '../../../shared/contracts/guard';
import { CHECK_PATH, type CheckAnswer } from './guard-api';
import { guardedWrite, type Answer } from './guarded-write';
import { isJson, type Json } from './json';
import { patchAfterwards, type Started } from './patch-afterwards';
import { putQuestion } from './question';
import { watchesAnything } from './watched';
import { schemasIn } from './schemas-in';
import { announceWrite } from './written';

/** Every request by which the content manager stores one record: the buttons, the shortcuts, the modal of a relation. */
const WRITES = ['createDocument', 'updateDocument', 'publishDocument', 'cloneDocument'] as const;

/**
 * Puts the guard before the content manager's own requests: no button to wrap, and no shortcut to forget. A refusal
 * that is known before the request is sent leaves Strapi's form alone; see also `patchAfterwards`.
 */
export function guardWrites(): void {
  api.enhanceEndpoints({
    endpoints: Object.fromEntries(WRITES.map((name) => [name, guard])),
  });
}

function guard(endpoint: Endpoint | undefined): void {
  const { query, onQueryStarted, transformResponse } = endpoint ?? {};
  if (!endpoint || !query) return;
  delete endpoint.query;
  endpoint.queryFn = async (...[arg, { getState }, , request]) => {
    const send = async () => {
      const answer = await request(query(arg));
      if (answer.error !== undefined) return answer;
      announceWrite();
      return transformResponse
        ? { ...answer, data: transformResponse(answer.data, undefined, arg) }
        : answer;
    };
    if (!isWatched(arg, getState())) return send();
    const asked = requestOf(arg);
    return guardedWrite({
      check: async () =>
        verdictsIn(await request({ url: CHECK_PATH, method: 'POST', data: asked })),
      rule: (verdicts) => putQuestion({ ...asked, verdicts }),
      send,
    });
  };
  if (onQueryStarted) endpoint.onQueryStarted = patchAfterwards(onQueryStarted);
}

function isWatched({ model }: WriteArg, state: unknown): boolean {
  const schemas = schemasIn(state);
  // Not known: asking costs one short request, not asking costs what she has typed.
  if (!schemas) return true;
  return watchesAnything(schemas.types[model], schemas.components);
}

function requestOf({ model, documentId, params, data = {} }: WriteArg): GuardCheckRequest {
  return {
    uid: model,
    ...(documentId === undefined ? {} : { documentId }),
    ...(typeof params?.locale === 'string' ? { locale: params.locale } : {}),
    data,
  };
}

const verdictsIn = ({ data }: Answer): readonly GuardVerdict[] =>
  isJson(data) ? (data as unknown as CheckAnswer).data.verdicts : [];

interface WriteArg {
  readonly model: string;
  readonly documentId?: string;
  readonly params?: Json;
  readonly data?: Record<string, unknown>;
}

type Request = (query: unknown) => Promise<Answer>;

type QueryArgs = [
  arg: WriteArg,
  api: { readonly getState: () => unknown },
  options: unknown,
  request: Request,
];

/** An endpoint's definition as Redux Toolkit keeps it and asks it anew at each request. */
interface Endpoint {
  query?: (arg: WriteArg) => unknown;
  queryFn?: (...args: QueryArgs) => Promise<Answer>;
  transformResponse?: (response: unknown, meta: unknown, arg: WriteArg) => unknown;
  onQueryStarted?: Started<WriteArg>;
}

// The content manager adds its endpoints to the admin's API without adding them to its type.
const api = adminApi as unknown as {
  enhanceEndpoints(changes: {
    endpoints: Record<string, (endpoint: Endpoint | undefined) => void>;
  }): unknown;
};
