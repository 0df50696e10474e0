import * as React from 'react';
import { unstable_useDocument as useDocument } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import type { JobView } from '../../../shared/contracts/jobs';
import { graphTypeOf } from '../content-manager/graph-type';
import { useTranslate } from '../ui/use-translate';
import { readableRate, roughly } from './duration';

type Titled = Pick<JobView, 'kind' | 'mode' | 'decision' | 'total' | 'uid'>;

/** What a job does, and to how many: «Anonymisation de 1 284 personnes». */
export function useJobTitle(): (job: Titled) => string {
  const t = useTranslate();
  const isRecord = useIsRecord();
  return ({ kind, mode, decision, total, uid }) => {
    const act = mode === 'delete' && isRecord(uid) ? 'records' : mode;
    return t(`jobs.title.${act ?? decision ?? kind}`, { count: total });
  };
}

/** A sentence about a job's state, rows or end: a job that erases nothing says so in words of its own. */
export function useJobText(): (
  job: Pick<JobView, 'kind'>,
  key: string,
  values?: Record<string, string | number>,
) => string {
  const t = useTranslate();
  return ({ kind }, key, values) =>
    t(kind === 'erasure' ? `jobs.${key}` : `jobs.${kind}.${key}`, values);
}

/** Whether a type's rows belong to people without being people: deleting them leaves the people. */
function useIsRecord(): (uid: string | undefined) => boolean {
  const { schemas } = useDocument({ model: '', collectionType: '' }, { skip: true });
  return React.useCallback(
    (uid) =>
      graphTypeOf(
        schemas?.find((schema) => schema.uid === uid),
        {},
      )?.role === 'owned',
    [schemas],
  );
}

/** «12 par seconde», «30 par minute»; a dash until there is a measure. */
export function useRateText(): (job: Pick<JobView, 'rate'>) => string {
  const t = useTranslate();
  return ({ rate }) => {
    if (rate === undefined) return '–';
    const { unit, count } = readableRate(rate);
    return t(`jobs.rate.${unit}`, { count });
  };
}

/** «environ 3 minutes»; a dash while nothing moves. */
export function useRemainingText(): (job: Pick<JobView, 'remaining' | 'state'>) => string {
  const t = useTranslate();
  return ({ remaining, state }) => {
    if (remaining === undefined || state !== 'running') return '–';
    const { unit, count } = roughly(remaining);
    return t(`jobs.remaining.${unit}`, { count });
  };
}

/** Somebody's name; their number where the name is not known; a dash for nobody. */
export function usePersonText(): (name: string | undefined, id: number | undefined) => string {
  const t = useTranslate();
  return (name, id) =>
    name ?? (id === undefined ? t('erasure.author.none') : t('erasure.author.id', { id }));
}

/** The author of a line of the log, `admin:3` or a program's name, as a person's name where it is known. */
export function useActorText(job: JobView): (actor: string) => string {
  const person = usePersonText();
  return (actor) => {
    const id = Number(/^admin:(\d+)$/.exec(actor)?.[1] ?? Number.NaN);
    if (Number.isNaN(id)) return actor;
    if (id === job.requestedBy) return person(job.requestedByName, id);
    return person(id === job.approvedBy ? job.approvedByName : undefined, id);
  };
}

/** «3 / 10» in the figures of the admin's language. */
export function useShareText(): (job: Pick<JobView, 'done' | 'refused' | 'total'>) => string {
  const { formatNumber } = useIntl();
  return ({ done, refused, total }) => `${formatNumber(done + refused)} / ${formatNumber(total)}`;
}
