import { join } from 'node:path';

import type { Core } from '@strapi/strapi';

import { HISTORY_YEARS, midnight, plusYears } from './calendar';
import { chance } from './random';
import { closedCabinet, openCabinet } from './records/cabinet';
import type { Desk } from './records/desk';
import { addDossier } from './records/dossier';
import { addLeadSources, addLegacySource } from './records/sources';
import { type Recorder, openRecorder } from './writer/recorder';

/** What to seed. */
export interface SeedOptions {
  /** How many contacts; a last couple may make it one more. */
  contacts: number;
  /** The same number gives the same people. @default 1 */
  seed?: number;
  /** The day on which the data end; they begin nine years earlier. @default today at midnight, UTC */
  referenceDate?: Date;
  /** Whether documents get real files, in the uploads folder. @default true */
  withFiles?: boolean;
  /** Told after each batch how many contacts are done. */
  onProgress?: (contacts: number) => void;
}

/** What was seeded. */
export interface Seeded {
  contacts: number;
  /** Contacts whose documents got files: all, but at most `CONTACTS_WITH_FILES`. */
  contactsWithFiles: number;
  milliseconds: number;
}

/** Above this number of contacts the next ones have documents without files, to spare the disk. */
export const CONTACTS_WITH_FILES = 5_000;

/** From this number of contacts on, indexes are set aside while writing (SQLite). */
const BULK = 10_000;
const BATCH = 500;

/** Fills the CRM with believable people: set-based, straight into the tables, no hook runs. */
export async function seed(strapi: Core.Strapi, options: SeedOptions): Promise<Seeded> {
  const started = performance.now();
  const uids = [...Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith('api::')), 'plugin::upload.file'];
  const recorder = await openRecorder(strapi, uids, options.contacts >= BULK);
  let done = 0;
  try {
    const isOpen = (): boolean => done < CONTACTS_WITH_FILES;
    const desk = await openDesk(strapi, recorder, { ...options, isOpen });
    while (done < options.contacts) {
      const goal = Math.min(options.contacts, done + BATCH);
      while (done < goal) done += addDossier(desk);
      await recorder.flush();
      options.onProgress?.(done);
    }
  } finally {
    await recorder.close();
  }
  return {
    contacts: done,
    contactsWithFiles: options.withFiles === false ? 0 : Math.min(done, CONTACTS_WITH_FILES),
    milliseconds: Math.round(performance.now() - started),
  };
}

type DeskOptions = SeedOptions & { isOpen: () => boolean };

async function openDesk(strapi: Core.Strapi, recorder: Recorder, options: DeskOptions): Promise<Desk> {
  const { seed: number = 1, withFiles = true, isOpen } = options;
  const today = midnight(options.referenceDate ?? new Date());
  const clerk = {
    recorder,
    random: chance(number, 'people'),
    today,
    opening: plusYears(today, -HISTORY_YEARS),
    authors: await authorIds(strapi),
  };
  const uploads = join(strapi.dirs.static.public, 'uploads');
  const series = new Map<string, number>();
  return {
    ...clerk,
    cabinet: withFiles ? openCabinet(recorder, uploads, { seed: number, isOpen }) : closedCabinet,
    leadSources: addLeadSources(clerk),
    legacySource: addLegacySource(clerk),
    number: (name) => {
      const next = (series.get(name) ?? recorder.rowsBefore) + 1;
      series.set(name, next);
      return String(next).padStart(6, '0');
    },
  };
}

async function authorIds(strapi: Core.Strapi): Promise<number[]> {
  const users: unknown[] = await strapi.db.query('admin::user').findMany({ select: ['id'], orderBy: { id: 'asc' } });
  return users.flatMap((user) =>
    typeof user === 'object' && user !== null && 'id' in user ? [Number(user.id)] : [],
  );
}
