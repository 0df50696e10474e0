import { HISTORY_YEARS, plusYears } from '../calendar';
import { chance } from '../random';
import type { Recorder } from '../writer/recorder';

import type { Cabinet } from './cabinet';
import type { Desk } from './desk';
import { addLeadSources, addLegacySource } from './sources';

/** What tells one seeding from another. */
export interface DeskOptions {
  seed: number;
  today: Date;
  cabinet: Cabinet;
  authors: readonly number[];
  /** Row id of the role that portal accounts get. */
  portalRole: number | undefined;
}

/** Opens the desk at which dossiers are written; the lead sources are its first rows. */
export function openDesk(recorder: Recorder, options: DeskOptions): Desk {
  const { seed, today, cabinet, authors, portalRole } = options;
  const clerk = {
    recorder,
    authors,
    random: chance(seed, 'people'),
    opening: plusYears(today, -HISTORY_YEARS),
  };
  const series = new Map<string, number>();
  const count = (name: string): number => {
    const next = (series.get(name) ?? recorder.rowsBefore) + 1;
    series.set(name, next);
    return next;
  };
  return {
    ...clerk,
    ...{ today, cabinet, portalRole, count },
    leadSources: addLeadSources(clerk),
    legacySource: addLegacySource(clerk),
    number: (name) => String(count(name)).padStart(6, '0'),
  };
}
