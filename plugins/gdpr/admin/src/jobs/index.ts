import { lazy } from 'react';

export { JobsMenuIcon } from './jobs-menu-icon';
export { registerJobsWidget } from './register-jobs-widget';

/** Running and past jobs. */
export const JobsPage = lazy(() => import('./jobs-page'));

/** One job: its progress, its log, what it refused, its proof. */
export const JobPage = lazy(() => import('./job-page'));
