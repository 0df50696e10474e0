import { join } from 'node:path';

import type { Core } from '@strapi/strapi';

import { midnight } from './calendar';
import { closedCabinet, openCabinet } from './records/cabinet';
import type { Desk } from './records/desk';
import { addDossier } from './records/dossier';
import { openDesk } from './records/open-desk';
import { type Recorder, openRecorder } from './writer/recorder';

/** What to seed. */
export interface SeedOptions {
  /** How many contacts. */
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

/** The contacts after this many have documents without files, to spare the disk. */
export const CONTACTS_WITH_FILES = 5_000;

/** From this number of contacts on, indexes are set aside while writing (SQLite). */
const BULK = 10_000;
/** Small batches: what waits to be written is still young when the collector passes. */
const BATCH = 100;

/** Fills the CRM with believable people: set-based, straight into the tables, no hook runs. */
export async function seed(strapi: Core.Strapi, options: SeedOptions): Promise<Seeded> {
  const started = performance.now();
  const { contacts, onProgress, withFiles = true } = options;
  const recorder = await openRecorder(strapi, typesToWrite(strapi), contacts >= BULK);
  let done = 0;
  try {
    const isOpen = (): boolean => withFiles && done < CONTACTS_WITH_FILES;
    const desk = await deskOf(strapi, recorder, { ...options, isOpen });
    while (done < contacts) {
      const goal = Math.min(contacts, done + BATCH);
      while (done < goal) done += addDossier(desk, contacts - done);
      await recorder.flush();
      onProgress?.(done);
    }
  } finally {
    await recorder.close();
  }
  const contactsWithFiles = withFiles ? Math.min(done, CONTACTS_WITH_FILES) : 0;
  return {
    contacts: done,
    contactsWithFiles,
    milliseconds: Math.round(performance.now() - started),
  };
}

function typesToWrite(strapi: Core.Strapi): string[] {
  const own = Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith('api::'));
  return [...own, 'plugin::upload.file', 'plugin::users-permissions.user'];
}

type Wanted = SeedOptions & { isOpen: () => boolean };

async function deskOf(strapi: Core.Strapi, recorder: Recorder, options: Wanted): Promise<Desk> {
  const { seed: number = 1, withFiles = true, referenceDate = new Date(), isOpen } = options;
  const uploads = join(strapi.dirs.static.public, 'uploads');
  const [portalRole] = await idsOf(strapi, 'plugin::users-permissions.role', {
    type: 'authenticated',
  });
  return openDesk(recorder, {
    seed: number,
    today: midnight(referenceDate),
    cabinet: withFiles ? openCabinet(recorder, uploads, { seed: number, isOpen }) : closedCabinet,
    authors: await idsOf(strapi, 'admin::user', {}),
    portalRole,
  });
}

type Listed = 'admin::user' | 'plugin::users-permissions.role';

async function idsOf(strapi: Core.Strapi, uid: Listed, where: object): Promise<number[]> {
  const rows: unknown[] = await strapi.db
    .query(uid)
    .findMany({ select: ['id'], where, orderBy: { id: 'asc' } });
  return rows.flatMap((row) =>
    typeof row === 'object' && row !== null && 'id' in row ? [Number(row.id)] : [],
  );
}
