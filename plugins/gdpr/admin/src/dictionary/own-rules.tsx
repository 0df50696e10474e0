import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Pencil, Plus, Trash } from '@strapi/icons';

import type { Rule } from '../../../shared/contracts/detection';
import { CategoryBadge } from '../scan/category-badge';
import { Mono } from '../ui/code-block';
import { DataTable, Td, Tr } from '../ui/data-table';
import { EmptyState } from '../ui/empty-state';
import { useTranslate } from '../ui/use-translate';
import { ConfidenceWord } from './built-in-rules';
import type { DictionaryView } from './dictionary-view';
import { withoutRule, withRule } from './edit-changes';
import { DEFAULT_CONFIDENCE, draftOf, NEW_RULE, type RuleDraft } from './rule-draft';
import { RuleForm } from './rule-form';
import { RuleWords } from './rule-words';
import type { Draft } from './use-draft';

interface OwnRulesProps {
  readonly view: DictionaryView;
  readonly draft: Draft;
  readonly mayWrite: boolean;
  readonly form: RuleDraft | undefined;
  /** what the form makes, as far as it is filled in */
  readonly rule: Rule | undefined;
  readonly onForm: (form: RuleDraft | undefined) => void;
}

/** The terms of this installation, and the form of one of them. */
export function OwnRules({ view, draft, mayWrite, form, rule, onForm }: OwnRulesProps) {
  const t = useTranslate();
  const { rules } = draft.changes;
  const keep = () => {
    if (!rule) return;
    draft.edit((changes) => withRule(changes, rule));
    onForm(undefined);
  };
  return (
    <Box paddingTop={4}>
      {mayWrite && !form ? (
        <Flex justifyContent="flex-end" paddingBottom={4}>
          <Button startIcon={<Plus />} onClick={() => onForm(NEW_RULE)}>
            {t('dictionary.own.add')}
          </Button>
        </Flex>
      ) : null}
      {form ? (
        <RuleForm
          form={form}
          ready={rule !== undefined}
          replaces={view.builtIn.rules.some(({ id }) => id === form.id)}
          onChange={(change) => onForm({ ...form, ...change })}
          onKeep={keep}
          onClose={() => onForm(undefined)}
        />
      ) : null}
      {rules.length === 0 && !form ? (
        <EmptyState
          title={t('dictionary.own.empty.title')}
          content={t('dictionary.own.empty.content')}
        />
      ) : null}
      {rules.length > 0 ? (
        <OwnTable draft={draft} view={view} mayWrite={mayWrite} onForm={onForm} />
      ) : null}
    </Box>
  );
}

function OwnTable({ draft, view, mayWrite, onForm }: Omit<OwnRulesProps, 'form' | 'rule'>) {
  const t = useTranslate();
  const columns = ['what', 'words', 'confidence', ...(mayWrite ? ['acts'] : [])].map((name) => ({
    name,
    label: t(`dictionary.column.${name}`),
  }));
  const builtIn = new Set(view.builtIn.rules.map(({ id }) => id));
  return (
    <DataTable caption={t('dictionary.own.caption')} columns={columns}>
      {draft.changes.rules.map((rule) => (
        <Tr key={rule.id}>
          <Td>
            <Flex direction="column" alignItems="flex-start" gap={1}>
              <CategoryBadge category={rule.category} />
              <Typography variant="pi" textColor="neutral600">
                <Mono>{rule.id}</Mono>
              </Typography>
              {builtIn.has(rule.id) ? (
                <Typography variant="pi">{t('dictionary.own.replaces')}</Typography>
              ) : null}
            </Flex>
          </Td>
          <Td style={{ whiteSpace: 'normal' }}>
            <RuleWords rule={rule} />
            {rule.note === undefined ? null : (
              <Typography tag="p" variant="pi" textColor="neutral700">
                {rule.note}
              </Typography>
            )}
          </Td>
          <Td>
            <ConfidenceWord confidence={rule.confidence ?? DEFAULT_CONFIDENCE} />
          </Td>
          {mayWrite ? (
            <Td>
              <Flex gap={1}>
                <IconButton
                  label={t('dictionary.own.edit', { rule: rule.id })}
                  onClick={() => onForm(draftOf(rule))}
                >
                  <Pencil />
                </IconButton>
                <IconButton
                  label={t('dictionary.own.remove', { rule: rule.id })}
                  onClick={() => draft.edit((changes) => withoutRule(changes, rule.id))}
                >
                  <Trash />
                </IconButton>
              </Flex>
            </Td>
          ) : null}
        </Tr>
      ))}
    </DataTable>
  );
}
