import { lazy } from 'react';

/** The page behind the address of a shared filter. */
export const SavedFilterPage = lazy(() => import('./saved-filter-page'));
