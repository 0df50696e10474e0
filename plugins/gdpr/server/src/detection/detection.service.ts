import type { Core } from '@strapi/types';
import type { DictionaryChanges, TextFinding } from '../../../shared/contracts/detection';
import { accessor } from '../kernel/accessor';
import { openSql } from '../kernel/sql/sql';
import { createDetector, type Detector } from './create-detector';
import {
  listVersions,
  newestChanges,
  newestVersion,
  NO_CHANGES,
  type StoredChanges,
} from './dictionary-store';
import { builtInDictionary } from './dictionary/built-in';
import { refuseUnreadable } from './refuse-unreadable-patterns';
import { saveDictionary, type Saving } from './save-dictionary';
import { withChanges } from './with-changes';

const detectorOf = (changes: DictionaryChanges): Detector =>
  createDetector(withChanges(builtInDictionary(), changes), { disabled: changes.disabled });

/** What texts reveal, by the dictionary of this installation. */
export const createDetectionService = ({ strapi }: { strapi: Core.Strapi }) => {
  let stored: StoredChanges = NO_CHANGES;
  let detector: Detector | undefined;

  const adopt = (changes: StoredChanges): void => {
    stored = changes;
    detector = undefined;
  };
  /** Takes over what another instance, or this one, saved. */
  const refresh = async (): Promise<void> => {
    const sql = openSql(strapi);
    if ((await newestVersion(sql)) !== stored.version) adopt(await newestChanges(sql));
  };

  return {
    /** Findings of one text; nothing of it is kept. The dictionary is compiled at the first call. */
    detect(text: string): TextFinding[] {
      detector ??= detectorOf(stored.changes);
      return detector(text);
    },
    /** Findings by changes that are not saved. */
    tryOut(text: string, changes: DictionaryChanges): TextFinding[] {
      refuseUnreadable(changes);
      return detectorOf(changes)(text);
    },
    /** Number of the words in force: what was found with another may be found differently now. */
    version: (): number => stored.version,
    refresh,
    current: (): StoredChanges => stored,
    history: () => listVersions(openSql(strapi)),
    async save(saving: Saving): Promise<number> {
      const version = await saveDictionary(strapi, saving);
      adopt({ version, changes: saving.changes });
      return version;
    },
  };
};

export const detection = accessor('detection', createDetectionService);
