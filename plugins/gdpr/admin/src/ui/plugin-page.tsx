import type * as React from 'react';
import { Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';

import { PLUGIN_ID } from '../plugin-id';
import { useMay } from './permissions';
import { useTranslate } from './use-translate';

interface PluginPageProps {
  readonly title: string;
  readonly subtitle?: string;
  readonly primaryAction?: React.ReactNode;
  readonly children: React.ReactNode;
}

const PAGES = [
  { to: `/plugins/${PLUGIN_ID}`, label: 'nav.tagging', action: 'plugin::gdpr.tagging.read' },
  {
    to: `/plugins/${PLUGIN_ID}/erasures`,
    label: 'nav.erasures',
    action: 'plugin::gdpr.erasure.read',
  },
];

const PageLink = styled(NavLink)`
  padding: 0.8rem 1.2rem;
  border-bottom: 2px solid transparent;
  border-radius: ${({ theme }) => theme.borderRadius} ${({ theme }) => theme.borderRadius} 0 0;
  color: ${({ theme }) => theme.colors.neutral700};
  font-size: 1.4rem;
  font-weight: 600;
  text-decoration: none;

  &:hover {
    color: ${({ theme }) => theme.colors.primary700};
  }

  &[aria-current='page'] {
    border-bottom-color: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.primary700};
  }
`;

/** Frame of every page of the plugin: header, links between its pages, content. */
export function PluginPage({ title, subtitle, primaryAction, children }: PluginPageProps) {
  return (
    <Page.Main>
      <Layouts.Header title={title} subtitle={subtitle ?? ''} primaryAction={primaryAction} />
      <Layouts.Content>
        <PageLinks />
        {children}
      </Layouts.Content>
    </Page.Main>
  );
}

/** Links to the pages that the user may open; one page alone needs none. */
function PageLinks() {
  const t = useTranslate();
  const may = useMay();
  const pages = PAGES.filter(({ action }) => may(action));
  if (pages.length < 2) return null;
  return (
    <Flex tag="nav" aria-label={t('nav.label')} gap={2} paddingBottom={4}>
      {pages.map(({ to, label }) => (
        <PageLink key={to} to={to} end={to === `/plugins/${PLUGIN_ID}`}>
          {t(label)}
        </PageLink>
      ))}
    </Flex>
  );
}
