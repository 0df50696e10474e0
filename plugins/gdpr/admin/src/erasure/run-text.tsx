import { useIntl } from 'react-intl';

import type { Run, RunState } from '../../../shared/contracts/erasure';
import { StatusBadge } from '../ui/status-badge';
import { useTranslate } from '../ui/use-translate';
import { toneOf } from './run-state';

/** The state of a run, in words and colour. */
export function RunBadge({ state }: { readonly state: RunState }) {
  const t = useTranslate();
  return <StatusBadge tone={toneOf(state)}>{t(`erasure.state.${state}`)}</StatusBadge>;
}

/** Date and time of an act in the admin's language; a dash where it has not come. */
export function useMoment(): (moment: string | undefined) => string {
  const { formatDate } = useIntl();
  return (moment) =>
    moment === undefined ? '–' : formatDate(moment, { dateStyle: 'medium', timeStyle: 'short' });
}

/** Who confirmed a run, by name where it is known. */
export function useAuthor(): (run: Run) => string {
  const t = useTranslate();
  return ({ requestedBy, requestedByName }) => {
    if (requestedByName !== undefined) return requestedByName;
    return requestedBy === undefined
      ? t('erasure.author.none')
      : t('erasure.author.id', { id: requestedBy });
  };
}
