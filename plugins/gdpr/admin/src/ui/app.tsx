import type * as React from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { Page } from '@strapi/strapi/admin';

import { ErasurePage, ErasuresPage } from '../erasure';
import { PLUGIN_ID } from '../plugin-id';
import { PersonalDataPage } from '../tagging/personal-data-page';
import { PERMISSIONS, useMay } from './permissions';
import { useTranslate } from './use-translate';

/** The plugin's own pages, under `/plugins/gdpr`; each asks for its permission. */
export function App() {
  return (
    <Routes>
      <Route index element={<Home />} />
      <Route
        path="erasures"
        element={
          <Protected title="nav.erasures" permissions={PERMISSIONS.erasures}>
            <ErasuresPage />
          </Protected>
        }
      />
      <Route
        path="erasures/:planId"
        element={
          <Protected title="nav.erasures" permissions={PERMISSIONS.erasures}>
            <ErasurePage />
          </Protected>
        }
      />
      <Route path="*" element={<Page.Error />} />
    </Routes>
  );
}

/** Opens on the inventory; who may only read erasures lands there instead of on a refusal. */
function Home() {
  const may = useMay();
  if (!may('plugin::gdpr.tagging.read') && may('plugin::gdpr.erasure.read')) {
    return <Navigate to={`/plugins/${PLUGIN_ID}/erasures`} replace />;
  }
  return (
    <Protected title="nav.tagging" permissions={PERMISSIONS.tagging}>
      <PersonalDataPage />
    </Protected>
  );
}

interface ProtectedProps {
  readonly title: string;
  readonly permissions: { action: string; subject: null }[];
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
