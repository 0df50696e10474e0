import * as React from 'react';
import { Box, Flex, Tabs } from '@strapi/design-system';
import { useSearchParams } from 'react-router-dom';

import type { Rule } from '../../../shared/contracts/detection';
import { failureOf } from '../erasure/failure';
import { useMay } from '../ui/permissions';
import { PluginPage } from '../ui/plugin-page';
import { ProblemNotice } from '../ui/problem-notice';
import { useTranslate } from '../ui/use-translate';
import { Waiting } from '../ui/waiting';
import { BuiltInRules } from './built-in-rules';
import { useDictionaryQuery } from './dictionary-api';
import type { DictionaryView } from './dictionary-view';
import { withRule } from './edit-changes';
import { ExportButton } from './export-button';
import { History } from './history';
import { ImportButton } from './import-button';
import { LeaveGuard } from './leave-guard';
import { OwnPhrases } from './own-phrases';
import { OwnRules } from './own-rules';
import { draftOf, ruleOf, type RuleDraft } from './rule-draft';
import { listedRules } from './search-rules';
import { TestBox } from './test-box';
import { UnsavedBar } from './unsaved-bar';
import { useDraft, type Draft } from './use-draft';

/** «Dictionnaire»: what is looked for in texts, the words of this installation, and a box to try them in. */
export default function DictionaryPage() {
  const t = useTranslate();
  const { data, error, refetch } = useDictionaryQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  if (data) return <Loaded view={data} />;
  return (
    <PluginPage title={t('dictionary.title')} subtitle={t('dictionary.subtitle')}>
      {error ? (
        <ProblemNotice
          title={t('dictionary.failed')}
          failure={failureOf(error)}
          onAgain={() => void refetch()}
        />
      ) : (
        <Waiting label={t('dictionary.loading')} height="40rem" />
      )}
    </PluginPage>
  );
}

const TABS = ['builtIn', 'own', 'phrases', 'history'] as const;
type Tab = (typeof TABS)[number];

function Loaded({ view }: { readonly view: DictionaryView }) {
  const t = useTranslate();
  const mayWrite = useMay()('plugin::gdpr.detection.write');
  const draft = useDraft(view);
  useNewerVersion(view, draft);
  const [form, setForm] = React.useState<RuleDraft>();
  const taken = [...view.builtIn.rules, ...draft.changes.rules].map(({ id }) => id);
  const rule = form && ruleOf(form, taken);
  const tried = rule ? withRule(draft.changes, rule) : draft.changes;
  const changed = rule !== undefined || draft.pending.length > 0;
  return (
    <PluginPage
      title={t('dictionary.title')}
      subtitle={t('dictionary.subtitle')}
      primaryAction={
        <Flex gap={2}>
          <ExportButton stored={draft.stored} />
          {mayWrite ? <ImportButton draft={draft} /> : null}
        </Flex>
      }
    >
      <LeaveGuard when={draft.pending.length > 0} />
      <UnsavedBar draft={draft} />
      <Flex gap={6} alignItems="flex-start" wrap="wrap">
        <Box flex="2" minWidth="44rem">
          <Parts {...{ view, draft, mayWrite, form, rule }} onForm={setForm} />
        </Box>
        <Box flex="1" minWidth="32rem" position="sticky" top="1.6rem">
          <TestBox changes={changed ? tried : undefined} version={draft.stored.version} />
        </Box>
      </Flex>
    </PluginPage>
  );
}

interface PartsProps {
  readonly view: DictionaryView;
  readonly draft: Draft;
  readonly mayWrite: boolean;
  readonly form: RuleDraft | undefined;
  readonly rule: Rule | undefined;
  readonly onForm: (form: RuleDraft | undefined) => void;
}

function Parts({ view, draft, mayWrite, form, rule, onForm }: PartsProps) {
  const t = useTranslate();
  const [tab, setTab] = useTab();
  const adapt = (one: Rule) => {
    onForm(draftOf(one));
    setTab('own');
  };
  return (
    <Tabs.Root value={tab} onValueChange={(name: string) => setTab(name)} variant="simple">
      <Tabs.List aria-label={t('dictionary.tabs')}>
        {TABS.map((name) => (
          <Tabs.Trigger key={name} value={name}>
            {t(`dictionary.tab.${name}`, { count: countOf(name, view, draft) })}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      <Tabs.Content value="builtIn">
        <BuiltInRules view={view} draft={draft} mayWrite={mayWrite} onAdapt={adapt} />
      </Tabs.Content>
      <Tabs.Content value="own">
        <OwnRules {...{ view, draft, mayWrite, form, rule, onForm }} />
      </Tabs.Content>
      <Tabs.Content value="phrases">
        <OwnPhrases view={view} draft={draft} mayWrite={mayWrite} />
      </Tabs.Content>
      <Tabs.Content value="history">
        <History view={view} />
      </Tabs.Content>
    </Tabs.Root>
  );
}

function countOf(tab: Tab, view: DictionaryView, { changes }: Draft): number {
  switch (tab) {
    case 'builtIn':
      return listedRules(view.builtIn.rules).length;
    case 'own':
      return changes.rules.length;
    case 'phrases':
      return changes.ignore.length;
    case 'history':
      return view.history.length;
  }
}

/** Takes over what is stored now, as long as nothing here waits to be saved. */
function useNewerVersion(view: DictionaryView, draft: Draft): void {
  const { stored, pending, moveTo } = draft;
  React.useEffect(() => {
    if (view.version !== stored.version && pending.length === 0) moveTo(view);
  }, [view, stored.version, pending.length, moveTo]);
}

function useTab(): [Tab, (name: string) => void] {
  const [params, setParams] = useSearchParams();
  const tab = TABS.find((name) => name === params.get('tab')) ?? 'builtIn';
  return [tab, (name) => setParams({ tab: name }, { replace: true })];
}
