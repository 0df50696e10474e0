import type { Core } from '@strapi/types';
import type { z } from 'zod';
import type { DictionaryChanges, dictionaryUpdate } from '../../../shared/contracts/detection';
import { GdprError } from '../kernel/errors';
import { inTransaction, openSql } from '../kernel/sql/sql';
import { append } from '../ledger';
import { insertVersion, newestVersion } from './dictionary-store';
import { refuseUnreadable } from './refuse-unreadable-patterns';

/** What is saved, by whom and when. */
export interface Saving extends z.output<typeof dictionaryUpdate> {
  readonly author: number;
  readonly at: Date;
}

/** Stores a new version of the installation's words, with its proof; returns its number. */
export async function saveDictionary(strapi: Core.Strapi, saving: Saving): Promise<number> {
  const { changes, version: from, author, at, reason } = saving;
  refuseUnreadable(changes);
  const version = from + 1;
  if ((await newestVersion(openSql(strapi))) !== from) throw changedMeanwhile(from);
  try {
    await inTransaction(strapi, async (sql) => {
      await insertVersion(sql, { version, at, author, reason }, changes);
      const payload = { version, ...countsOf(changes) };
      await append(sql, {
        ...{ at, kind: 'dictionary.saved', actor: `admin:${author}`, job: null, payload },
      });
    });
  } catch (cause) {
    // the key refused a second version of this number
    if ((await newestVersion(openSql(strapi))) >= version) throw changedMeanwhile(from);
    throw cause;
  }
  return version;
}

const countsOf = ({ rules, ignore, classes, disabled }: DictionaryChanges) => ({
  rules: rules.length,
  exceptions: ignore.length,
  classes: Object.keys(classes).length,
  disabled: disabled.length,
});

const changedMeanwhile = (version: number): GdprError =>
  new GdprError(
    'E_GDPR_DICTIONARY_CHANGED',
    `The dictionary is no longer at version ${version}: somebody saved it meanwhile. Reload it and make your change again.`,
  );
