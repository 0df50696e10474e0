import { lazy } from 'react';

/** What is looked for in texts, and the words of this installation. */
export const DictionaryPage = lazy(() => import('./dictionary-page'));
