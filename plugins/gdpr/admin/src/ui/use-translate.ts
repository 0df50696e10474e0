import * as React from 'react';
import { useIntl } from 'react-intl';

import { PLUGIN_ID } from '../plugin-id';

/** Values that a message may quote. */
export type MessageValues = Record<string, string | number>;

/** Text of the plugin, by key without its `gdpr.` prefix. */
export type Translate = (id: string, values?: MessageValues) => string;

/** The plugin's texts in the admin's language. */
export function useTranslate(): Translate {
  const { formatMessage } = useIntl();
  return React.useCallback(
    (id, values) => formatMessage({ id: `${PLUGIN_ID}.${id}`, defaultMessage: id }, values),
    [formatMessage],
  );
}

/** Same as `useTranslate`, and whether a key has a text at all (a host's own category has none). */
export function useTranslateOr(): (id: string, otherwise: string) => string {
  const { formatMessage, messages } = useIntl();
  return React.useCallback(
    (id, otherwise) =>
      messages[`${PLUGIN_ID}.${id}`] === undefined
        ? otherwise
        : formatMessage({ id: `${PLUGIN_ID}.${id}` }),
    [formatMessage, messages],
  );
}
