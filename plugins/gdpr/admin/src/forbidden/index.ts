import { lazy } from 'react';

/** Fields that may not be held, their exceptions, and their purge. */
export const ForbiddenPage = lazy(() => import('./forbidden-page'));
