import type * as React from 'react';
import { Box, Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';

import { PLUGIN_ID } from '../plugin-id';
import { DICTIONARY_ACTIONS, JOB_ACTIONS, useMayAny } from './permissions';
import { useTranslate } from './use-translate';

interface PluginPageProps {
  readonly title: string;
  readonly subtitle?: string;
  readonly primaryAction?: React.ReactNode;
  readonly children: React.ReactNode;
}

const PAGES = [
  { to: `/plugins/${PLUGIN_ID}`, label: 'nav.tagging', actions: ['plugin::gdpr.tagging.read'] },
  {
    to: `/plugins/${PLUGIN_ID}/findings`,
    label: 'nav.findings',
    actions: ['plugin::gdpr.scan.read'],
  },
  { to: `/plugins/${PLUGIN_ID}/scans`, label: 'nav.scans', actions: ['plugin::gdpr.scan.read'] },
  {
    to: `/plugins/${PLUGIN_ID}/forbidden`,
    label: 'nav.forbidden',
    actions: ['plugin::gdpr.guard.read'],
  },
  {
    to: `/plugins/${PLUGIN_ID}/dictionary`,
    label: 'nav.dictionary',
    actions: DICTIONARY_ACTIONS,
  },
  { to: `/plugins/${PLUGIN_ID}/jobs`, label: 'nav.jobs', actions: JOB_ACTIONS },
  {
    to: `/plugins/${PLUGIN_ID}/erasures`,
    label: 'nav.erasures',
    actions: ['plugin::gdpr.erasure.read'],
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
        {/* What is hidden for the eye stands somewhere: in here, not below the page, which it would lengthen. */}
        <Box position="relative">{children}</Box>
      </Layouts.Content>
    </Page.Main>
  );
}

/** Links to the pages that the user may open; one page alone needs none. */
function PageLinks() {
  const t = useTranslate();
  const mayAny = useMayAny();
  const pages = PAGES.filter(({ actions }) => mayAny(actions));
  if (pages.length < 2) return null;
  return (
    <Flex tag="nav" aria-label={t('nav.label')} gap={2} wrap="wrap" paddingBottom={4}>
      {pages.map(({ to, label }) => (
        <PageLink key={to} to={to} end={to === `/plugins/${PLUGIN_ID}`}>
          {t(label)}
        </PageLink>
      ))}
    </Flex>
  );
}
