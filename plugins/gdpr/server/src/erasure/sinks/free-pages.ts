import { openSql } from '../../kernel/sql/sql';
import { isTooLargeToRebuild } from '../../kernel/sql/free-pages';
import type { Sink } from './sink';

/** A large SQLite file is not rebuilt after every erasure: what its pages may still hold is named instead. */
export const freePages = {
  name: 'free-pages',
  label: { fr: 'Espace libre du fichier SQLite', en: 'Free space of the SQLite file' },
  present: (strapi) => isTooLargeToRebuild(openSql(strapi)),
  count: () => Promise.resolve(0),
  because: {
    fr: 'Le fichier est trop grand pour être reconstruit après chaque effacement : d’anciennes copies de lignes peuvent rester dans ses pages jusqu’au prochain VACUUM.',
    en: 'The file is too large to be rebuilt after every erasure: old copies of rows may stay in its pages until the next VACUUM.',
  },
} satisfies Sink;
