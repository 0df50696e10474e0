import type * as React from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { Page } from '@strapi/strapi/admin';

import { DictionaryPage } from '../dictionary';
import { ErasurePage, ErasuresPage } from '../erasure';
import { ForbiddenPage } from '../forbidden';
import { JobPage, JobsPage } from '../jobs';
import { PLUGIN_ID } from '../plugin-id';
import { SavedFilterPage } from '../saved-filters';
import { FindingsPage, ScansPage } from '../scan';
import { PersonalDataPage } from '../tagging/personal-data-page';
import { PERMISSIONS, useMayAny } from './permissions';
import { useTranslate } from './use-translate';

/** Pages under `/plugins/gdpr`, the first ones first: who may not read the inventory lands on the first that is theirs. */
const PAGES = [
  ['erasures', 'nav.erasures', PERMISSIONS.erasures, ErasuresPage],
  ['erasures/:planId', 'nav.erasures', PERMISSIONS.erasures, ErasurePage],
  ['jobs', 'nav.jobs', PERMISSIONS.jobs, JobsPage],
  ['jobs/:jobId', 'nav.jobs', PERMISSIONS.jobs, JobPage],
  ['findings', 'nav.findings', PERMISSIONS.findings, FindingsPage],
  ['scans', 'nav.scans', PERMISSIONS.findings, ScansPage],
  ['forbidden', 'nav.forbidden', PERMISSIONS.forbidden, ForbiddenPage],
  ['dictionary', 'nav.dictionary', PERMISSIONS.dictionary, DictionaryPage],
] as const;

/** The plugin's own pages, under `/plugins/gdpr`; each asks for its permission. */
export function App() {
  return (
    <Routes>
      <Route index element={<Home />} />
      {PAGES.map(([path, title, permissions, Content]) => (
        <Route
          key={path}
          path={path}
          element={
            <Protected title={title} permissions={permissions}>
              <Content />
            </Protected>
          }
        />
      ))}
      <Route path="filters/:filterId" element={<SavedFilterPage />} />
      <Route path="*" element={<Page.Error />} />
    </Routes>
  );
}

/** Opens on the inventory; who may not read it lands on the first page that is theirs. */
function Home() {
  const mayAny = useMayAny();
  const opens = (permissions: Permissions) => mayAny(permissions.map(({ action }) => action));
  const first = PAGES.find(([, , permissions]) => opens(permissions));
  if (!opens(PERMISSIONS.tagging) && first) {
    return <Navigate to={`/plugins/${PLUGIN_ID}/${first[0]}`} replace />;
  }
  return (
    <Protected title="nav.tagging" permissions={PERMISSIONS.tagging}>
      <PersonalDataPage />
    </Protected>
  );
}

type Permissions = { action: string; subject: null }[];

interface ProtectedProps {
  readonly title: string;
  readonly permissions: Permissions;
  readonly children: React.ReactNode;
}

function Protected({ title, permissions, children }: ProtectedProps) {
  const t = useTranslate();
  return (
    <Page.Protect permissions={permissions}>
      <Page.Title>{t(title)}</Page.Title>
      {children}
    </Page.Protect>
  );
}
