import { Flex, Typography } from '@strapi/design-system';
import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/strapi/admin';

import type { ForbiddenField } from '../../../shared/contracts/guard';
import { readable } from '../scan/field-path';
import { useShownTypes } from '../scan/use-shown-types';
import { Mono } from '../ui/code-block';
import { useRuleText } from './use-rule-text';

type Labels = (attribute: string) => string | undefined;

interface FieldWordsProps {
  readonly field: ForbiddenField;
  readonly part: 'name' | 'rule';
}

/** A field's name or rule by the labels of its form; a component's have none outside of the types that hold it. */
export function FieldWords({ field, part }: FieldWordsProps) {
  const shown = useShownTypes().some(({ uid, isDisplayed }) => uid === field.uid && isDisplayed);
  return shown ? (
    <Labelled field={field} part={part} />
  ) : (
    <Words field={field} part={part} labelOf={() => undefined} />
  );
}

function Labelled({ field, part }: FieldWordsProps) {
  const { list } = useDocumentLayout(field.uid);
  const labels: Readonly<Record<string, { readonly label?: string } | undefined>> = list.metadatas;
  return <Words field={field} part={part} labelOf={(attribute) => labels[attribute]?.label} />;
}

function Words({ field, part, labelOf }: FieldWordsProps & { readonly labelOf: Labels }) {
  const ruleText = useRuleText();
  if (part === 'rule') {
    return (
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Typography>{ruleText(field, labelOf)}</Typography>
        {field.because === undefined ? null : (
          <Typography variant="pi" textColor="neutral700">
            {field.because}
          </Typography>
        )}
      </Flex>
    );
  }
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography fontWeight="semiBold">
        {labelOf(field.attribute) ?? readable(field.attribute)}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        <Mono>{field.attribute}</Mono>
      </Typography>
    </Flex>
  );
}
