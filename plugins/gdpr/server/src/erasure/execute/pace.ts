import type { Core } from '@strapi/types';
import { createPace, mostSubjects, type Pace } from '../../jobs';

/**
 * People in a transaction on a shared connection, at least: the same statements are sent for one as for sixteen, and take
 * nearly as long. Fewer would slow the job down many times, and nobody would wait less.
 */
const LEAST = 16;

const paces = new WeakMap<Core.Strapi, Pace>();

/** The pace of the erasures of this process. */
export function paceOf(strapi: Core.Strapi): Pace {
  const most = mostSubjects(strapi);
  const pace = paces.get(strapi) ?? createPace(strapi, { first: LEAST, least: LEAST, most });
  paces.set(strapi, pace);
  return pace;
}
