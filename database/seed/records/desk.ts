import type { Chance } from '../random';
import type { Recorder } from '../writer/recorder';

import type { Cabinet } from './cabinet';

/** What every record is made with. */
export interface Desk {
  recorder: Recorder;
  random: Chance;
  /** The day on which the data are seen; nothing that happened is later. */
  today: Date;
  /** First day of the broker's history. */
  opening: Date;
  cabinet: Cabinet;
  /** Row ids of the suppliers of leads, with what a lead costs there. */
  leadSources: readonly LeadSource[];
  /** The source that marks the legacy batch. */
  legacySource: LeadSource;
  /** Row ids of the admin users that may have typed a record. */
  authors: readonly number[];
  /** Row id of the role that portal accounts get. */
  portalRole: number | undefined;
  /** The next whole number of a series, for what must be unique. */
  count: (series: string) => number;
  /** The same as a text of six digits or more. */
  number: (series: string) => string;
}

/** A supplier of leads as the records see it. */
export interface LeadSource {
  id: number;
  cost: number;
  web: boolean;
}

/** What every row has: an identity, dates, and who typed it. */
export function stamp(
  { random, authors }: Pick<Desk, 'random' | 'authors'>,
  createdAt: Date,
): Record<string, unknown> {
  const author = authors.length > 0 ? random.pick(authors) : undefined;
  return {
    documentId: random.documentId(),
    createdAt,
    updatedAt: createdAt,
    publishedAt: createdAt,
    createdBy: author,
    updatedBy: author,
  };
}
