import { ChartPie } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { enumerationWords } from '../content-manager/enumeration-words';
import { quietBanner } from './quiet-banner';
import { wordsInFilters } from './words-in-filters';
import { wordsInList } from './words-in-list';
import en from './translations/en.json';
import fr from './translations/fr.json';

// Strapi shows the value of an enumeration through a translation of that value, where there is one.
const words = enumerationWords();

export default {
  config: {
    locales: ['fr', 'en'],
    translations: { fr: { ...words, ...fr }, en: { ...words, ...en } },
    tutorials: false,
    notifications: { releases: false },
  },

  register(app: StrapiApp) {
    quietBanner();
    app.addMenuLink({
      to: 'statistics',
      icon: ChartPie,
      intlLabel: { id: 'courtage.statistics.title', defaultMessage: 'Statistiques' },
      permissions: [{ action: 'api::statistics.read', subject: null }],
      Component: () =>
        import('./pages/statistics/page').then(({ ProtectedStatisticsPage }) => ({
          default: ProtectedStatisticsPage,
        })),
    });
  },

  bootstrap(app: Pick<StrapiApp, 'registerHook'>) {
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', wordsInList);
    app.registerHook('Admin/CM/pages/ListView/inject-in-filters', wordsInFilters);
  },
};
