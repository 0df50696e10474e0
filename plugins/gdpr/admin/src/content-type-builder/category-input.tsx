import { Box, Button, Combobox, ComboboxOption, Flex, Typography } from '@strapi/design-system';

import { personalCategories } from '../../../server/src/tagging/taxonomy';
import { useCategoryLabel } from '../tagging/use-category-label';
import { useTranslate } from '../ui/use-translate';
import type { FieldPartProps } from './field-tag-input';
import { proposalFor } from './proposal';
import { Labelled } from './inputs';
import { ReservedWarning } from './reserved-warning';
import { fieldKind, withCategory } from './tag-edit';

interface CategoryInputProps extends FieldPartProps {
  readonly attribute: string;
}

/** The category, searched by key or by words; under it what the name suggests, never applied unasked. */
export function CategoryInput({ tag, type, attribute, onTag, mistakes }: CategoryInputProps) {
  const t = useTranslate();
  const label = useCategoryLabel();
  const chosen = tag?.category ?? undefined;
  return (
    <Box>
      {fieldKind(tag) === 'personal' && (
        <Labelled label={t('form.category')} error={mistakes['category']}>
          <Combobox
            value={chosen ?? ''}
            placeholder={t('form.category.placeholder')}
            clearLabel={t('form.clear')}
            autocomplete={{ type: 'list', filter: 'contains' }}
            onChange={(key) => onTag(withCategory(tag, key || undefined))}
            onClear={() => onTag(withCategory(tag, undefined))}
          >
            {personalCategories().map(({ key }) => (
              <ComboboxOption key={key} value={key} textValue={`${key} · ${label(key)}`}>
                <Flex direction="column" alignItems="flex-start">
                  <Typography>{key}</Typography>
                  <Typography variant="pi" textColor="neutral600">
                    {label(key)}
                  </Typography>
                </Flex>
              </ComboboxOption>
            ))}
          </Combobox>
        </Labelled>
      )}
      <Proposal
        chosen={chosen}
        attribute={attribute}
        type={type}
        onApply={(key) => onTag(withCategory(tag, key))}
      />
      <ReservedWarning attribute={attribute} type={type} tag={tag} />
    </Box>
  );
}

interface ProposalProps {
  readonly chosen: string | undefined;
  readonly attribute: string;
  readonly type: string;
  readonly onApply: (category: string) => void;
}

function Proposal({ chosen, attribute, type, onApply }: ProposalProps) {
  const t = useTranslate();
  const label = useCategoryLabel();
  const proposal = chosen ? undefined : proposalFor(attribute, type);
  if (!proposal) return null;
  return (
    <Flex gap={3} paddingTop={2} wrap="wrap" role="status">
      <Typography variant="pi" textColor="neutral700">
        {t('form.proposal', {
          category: proposal.category,
          words: label(proposal.category),
          name: attribute,
        })}
      </Typography>
      <Button size="S" variant="secondary" onClick={() => onApply(proposal.category)}>
        {t('form.proposal.apply')}
      </Button>
    </Flex>
  );
}
