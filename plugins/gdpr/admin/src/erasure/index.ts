import { lazy } from 'react';

export { bootstrapErasure, registerErasure } from '../content-manager';

/** The register of erasures. */
export const ErasuresPage = lazy(() => import('./erasures-page'));

/** One erasure: its state, its checks, its proof and its receipt. */
export const ErasurePage = lazy(() => import('./erasure-page'));
