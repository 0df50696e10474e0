import * as React from 'react';
import { Accordion, Box, Flex, Loader, Typography } from '@strapi/design-system';

import { useIntl } from 'react-intl';

import type { InventoryType } from '../../../shared/contracts/tagging';
import { CodeBlock } from '../ui/code-block';
import { ErrorState } from '../ui/error-state';
import { useResource } from '../ui/use-resource';
import { useTranslate, type Translate } from '../ui/use-translate';

/** «Ce qui se passe à l'effacement»: the plan in words, type by type, read when opened. */
export function ErasureByType({ types }: { readonly types: readonly InventoryType[] }) {
  const t = useTranslate();
  const [open, setOpen] = React.useState('');
  const concerned = types.filter(({ role }) => role !== 'none').sort(rootsFirst);
  if (concerned.length === 0) return null;
  return (
    <Box tag="section" aria-labelledby="gdpr-erasing">
      <Box paddingBottom={3}>
        <Typography id="gdpr-erasing" variant="beta" tag="h2">
          {t('tagging.explain.title')}
        </Typography>
      </Box>
      <Accordion.Root size="M" value={open} onValueChange={setOpen} collapsible>
        {concerned.map((type) => (
          <Accordion.Item key={type.uid} value={type.uid}>
            <Accordion.Header>
              <Accordion.Trigger description={roleOf(type, t)}>{type.label}</Accordion.Trigger>
            </Accordion.Header>
            <Accordion.Content>
              <Box padding={4}>{open === type.uid && <Explanation type={type} />}</Box>
            </Accordion.Content>
          </Accordion.Item>
        ))}
      </Accordion.Root>
    </Box>
  );
}

function Explanation({ type }: { readonly type: InventoryType }) {
  const { locale } = useIntl();
  const t = useTranslate();
  const [text, reload] = useResource<{ text: string }>(
    `/gdpr/explain/${type.uid}?locale=${locale.startsWith('fr') ? 'fr' : 'en'}`,
  );
  switch (text.status) {
    case 'loading':
      return (
        <Flex justifyContent="center">
          <Loader small>{t('tagging.explain.loading')}</Loader>
        </Flex>
      );
    case 'error':
      return <ErrorState message={text.message} onRetry={reload} />;
    case 'ready':
      return (
        <CodeBlock label={t('tagging.explain.of', { type: type.label })}>
          {text.value.text}
        </CodeBlock>
      );
  }
}

const rootsFirst = (a: InventoryType, b: InventoryType): number =>
  Number(b.role === 'root') - Number(a.role === 'root') || a.label.localeCompare(b.label);

function roleOf(type: InventoryType, t: Translate): string {
  if (type.role === 'root') return t('tagging.explain.root');
  const action = t(`tagging.onErase.${type.onErase}`);
  // An owner's `owns` relation claims the type without any word in its own tag.
  if (type.ownedBy.length === 0) return t('tagging.explain.claimed', { action });
  return t('tagging.explain.owned', { owners: type.ownedBy.join(', '), action });
}
