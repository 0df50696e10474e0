import type { Sink } from './sink';

/** No plugin reaches a backup; every plan says so, because everybody forgets it. */
export const backups = {
  name: 'backups',
  label: { fr: 'Sauvegardes et journaux du serveur', en: 'Backups and server logs' },
  present: () => true,
  count: () => Promise.resolve(0),
  because: {
    fr: 'Hors de portée de l’application : laissez expirer les sauvegardes selon leur durée, et refaites cet effacement après toute restauration.',
    en: 'Out of the application’s reach: let backups expire on schedule, and repeat this erasure after any restore.',
  },
} satisfies Sink;
