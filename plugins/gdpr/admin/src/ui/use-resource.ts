import * as React from 'react';
import { useAPIErrorHandler, useFetchClient } from '@strapi/strapi/admin';

/** A thing read from the server: being fetched, failed in words, or here. */
export type Resource<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'error'; readonly message: string }
  | { readonly status: 'ready'; readonly value: T };

/**
 * Reads `{ data: T }` from an admin route; `null` reads nothing yet.
 * @returns the resource and a way to read it again
 */
export function useResource<T>(path: string | null): [Resource<T>, () => void] {
  const { get } = useFetchClient();
  const { formatAPIError } = useAPIErrorHandler();
  const [resource, setResource] = React.useState<Resource<T>>({ status: 'loading' });
  const [round, setRound] = React.useState(0);
  // Both hooks answer new functions at each render: kept aside so that they do not refetch.
  const tools = React.useRef({ get, formatAPIError });
  tools.current = { get, formatAPIError };

  React.useEffect(() => {
    if (path === null) return undefined;
    let current = true;
    setResource({ status: 'loading' });
    tools.current
      .get<{ data: T }>(path)
      .then(({ data }) => current && setResource({ status: 'ready', value: data.data }))
      .catch((error: unknown) => {
        if (current)
          setResource({ status: 'error', message: words(error, tools.current.formatAPIError) });
      });
    return () => {
      current = false;
    };
  }, [path, round]);

  return [resource, React.useCallback(() => setRound((n) => n + 1), [])];
}

type FormatApiError = ReturnType<typeof useAPIErrorHandler>['formatAPIError'];

/** What the server answered, in words; a dropped connection has only its own message. */
export function words(error: unknown, formatAPIError: FormatApiError): string {
  if (isApiError(error)) return formatAPIError(error);
  return error instanceof Error ? error.message : String(error);
}

const isApiError = (error: unknown): error is Parameters<FormatApiError>[0] =>
  typeof error === 'object' && error !== null && 'response' in error && Boolean(error.response);
