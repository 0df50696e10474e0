import { Flex, Typography } from '@strapi/design-system';
import { Shield } from '@strapi/icons';

import type { Inventory } from '../../../shared/contracts/tagging';
import { CodeBlock } from '../ui/code-block';
import { CopyButton } from '../ui/copy-button';
import { EmptyState } from '../ui/empty-state';
import { useTranslate } from '../ui/use-translate';

/** Shown while nothing is classified: how to tag the first field, ready to paste. */
export function FirstTag({ inventory }: { readonly inventory: Inventory }) {
  const t = useTranslate();
  const example = firstExample(inventory);
  return (
    <EmptyState
      title={t('tagging.first.title')}
      content={t('tagging.first.content')}
      icon={<Shield width="4rem" height="4rem" fill="primary600" aria-hidden />}
    >
      <Flex direction="column" alignItems="stretch" gap={3} maxWidth="100%">
        <Typography tag="p" textColor="neutral700">
          {t('tagging.first.where')}
        </Typography>
        <CodeBlock label={t('tagging.first.snippet')}>{example}</CodeBlock>
        <Flex justifyContent="center">
          <CopyButton text={example} label={t('tagging.first.copy')} />
        </Flex>
        <Typography tag="p" textColor="neutral700">
          {t('tagging.first.next')}
        </Typography>
      </Flex>
    </EmptyState>
  );
}

/** A field of the host that looks personal, else an email: its attribute, tag in place. */
function firstExample({ fields }: Inventory): string {
  const field = fields.find(({ guess }) => guess !== undefined);
  const attribute = {
    type: field?.type ?? 'email',
    pluginOptions: { gdpr: { category: field?.guess?.category ?? 'user.contact.email' } },
  };
  return `"${field?.attribute ?? 'email'}": ${JSON.stringify(attribute, null, 2)}`;
}
