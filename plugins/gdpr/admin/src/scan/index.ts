import { lazy } from 'react';

/** What texts reveal that they should not, and what becomes of it. */
export const FindingsPage = lazy(() => import('./findings-page'));

/** Scans: start one, follow it, the last ones, and when the next is due. */
export const ScansPage = lazy(() => import('./scans-page'));
