import type { TagProblem } from './tag';

/** Where a tag stands, so that its mistakes can be named. */
export interface Place {
  readonly uid: string;
  readonly attribute?: string;
  readonly file?: string;
}

/** A mistake: what happened and what to do. */
export const mistake = (
  place: Place,
  code: string,
  { message, remedy }: { message: string; remedy: string },
): TagProblem => ({ severity: 'error', code, ...place, message, remedy });

/** An attribute that nobody has examined yet. */
export const unclassified = (place: Place): TagProblem => ({
  severity: 'unclassified',
  code: 'unclassified',
  ...place,
  message: 'nobody has said whether this is personal data',
  remedy: `tag it with { "category": "user...." }, or { "personal": false } once examined${whereOf(place)}`,
});

/** How a problem names its attribute, in logs and tables. */
export const placeName = ({ uid, attribute }: Pick<Place, 'uid' | 'attribute'>): string =>
  attribute === undefined ? uid : `${uid} › ${attribute}`;

/** The schema of a plugin's type is not the host's to edit. */
const whereOf = ({ uid, attribute = '', file }: Place): string =>
  file === 'config/plugins' ? `, in gdpr.config.tags["${uid}"].attributes.${attribute}` : '';
