import type { Feature } from '../kernel/feature';
import { adminRoute } from '../permissions';
import { ensureFilterTable } from './filter-table';
import { createSavedFiltersController } from './saved-filters.controller';
import { createSavedFiltersService } from './saved-filters.service';

/** Whoever looks at erasures may keep the filter of a list. */
const READ = ['erasure.read', 'erasure.anonymise', 'erasure.delete'] as const;

/** Filters of lists kept under a name and shared by their address. */
export const savedFiltersFeature = {
  name: 'saved-filters',
  services: { savedFilters: createSavedFiltersService },
  controllers: { savedFilters: createSavedFiltersController },
  routes: {
    savedFilters: {
      type: 'admin',
      routes: [
        adminRoute(['GET', '/filters'], 'savedFilters.find', READ),
        adminRoute(['POST', '/filters'], 'savedFilters.create', READ),
        adminRoute(['GET', '/filters/:filterId'], 'savedFilters.findOne', READ),
        adminRoute(['DELETE', '/filters/:filterId'], 'savedFilters.remove', READ),
      ],
    },
  },
  bootstrap: ({ strapi }) => ensureFilterTable(strapi),
} satisfies Feature;
