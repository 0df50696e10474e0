import * as React from 'react';
import { Box, Button, Flex, Switch, Typography } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { useIntl } from 'react-intl';

import type { Rule } from '../../../shared/contracts/detection';
import { CategoryBadge } from '../scan/category-badge';
import { certaintyOf } from '../scan/confidence';
import { Mono } from '../ui/code-block';
import { DataTable, Td, Tr } from '../ui/data-table';
import { Pager } from '../ui/pager';
import { useTranslate } from '../ui/use-translate';
import type { DictionaryView } from './dictionary-view';
import { isOn, withSwitch } from './edit-changes';
import { DEFAULT_CONFIDENCE } from './rule-draft';
import { RuleFilters } from './rule-filters';
import { RuleWords } from './rule-words';
import { listedRules, searchRules, type ListedRule, type RuleFilter } from './search-rules';
import type { Draft } from './use-draft';

const PAGE_SIZE = 20;
const NO_FILTER: RuleFilter = { q: '', category: '', onlyOff: false };

interface BuiltInRulesProps {
  readonly view: DictionaryView;
  readonly draft: Draft;
  readonly mayWrite: boolean;
  readonly onAdapt: (rule: Rule) => void;
}

/** What the plugin looks for: searched by word or category, each rule with its switch. */
export function BuiltInRules({ view, draft, mayWrite, onAdapt }: BuiltInRulesProps) {
  const t = useTranslate();
  const [filter, setFilter] = React.useState(NO_FILTER);
  const [page, setPage] = React.useState(1);
  const all = React.useMemo(() => listedRules(view.builtIn.rules), [view.builtIn.rules]);
  const found = searchRules(all, filter, {
    isOn: (rule) => isOn(draft.changes, rule),
    words: ({ category, rule }) =>
      `${t(`finding.${category}`)} ${rule ? '' : t(`dictionary.number.${category}`)}`,
  });
  const pageCount = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const current = Math.min(page, pageCount);
  const columns = ['what', 'words', 'confidence', ...(mayWrite ? ['switch'] : [])].map((name) => ({
    name,
    label: t(`dictionary.column.${name}`),
  }));
  return (
    <Box paddingTop={4}>
      <RuleFilters
        filter={filter}
        found={found.length}
        total={all.length}
        onChange={(change) => {
          setFilter({ ...filter, ...change });
          setPage(1);
        }}
      />
      <DataTable caption={t('dictionary.builtIn.caption')} columns={columns}>
        {found.slice((current - 1) * PAGE_SIZE, current * PAGE_SIZE).map((rule) => (
          <RuleRow
            key={rule.id}
            listed={rule}
            draft={draft}
            mayWrite={mayWrite}
            onAdapt={onAdapt}
          />
        ))}
        {found.length === 0 ? (
          <Tr>
            <Td colSpan={columns.length}>
              <Flex justifyContent="center" padding={6}>
                <Typography textColor="neutral700">{t('dictionary.builtIn.none')}</Typography>
              </Flex>
            </Td>
          </Tr>
        ) : null}
      </DataTable>
      <Pager
        meta={{ page: current, pageCount, pageSize: PAGE_SIZE, total: found.length }}
        label={t('dictionary.builtIn.pages')}
        onPage={setPage}
      />
    </Box>
  );
}

interface RuleRowProps {
  readonly listed: ListedRule;
  readonly draft: Draft;
  readonly mayWrite: boolean;
  readonly onAdapt: (rule: Rule) => void;
}

function RuleRow({ listed, draft, mayWrite, onAdapt }: RuleRowProps) {
  const t = useTranslate();
  const { rule, id, category } = listed;
  const replaced = draft.changes.rules.some((own) => own.id === id);
  return (
    <Tr>
      <Td>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <CategoryBadge category={category} />
          <Typography variant="pi" textColor="neutral600">
            <Mono>{id}</Mono>
          </Typography>
          {replaced ? (
            <Typography variant="pi" textColor="neutral700">
              {t('dictionary.rule.replaced')}
            </Typography>
          ) : null}
        </Flex>
      </Td>
      <Td style={{ whiteSpace: 'normal' }}>
        {rule ? (
          <RuleWords rule={rule} />
        ) : (
          <Typography>{t(`dictionary.number.${category}`)}</Typography>
        )}
      </Td>
      <Td>
        {rule ? (
          <ConfidenceWord confidence={rule.confidence ?? DEFAULT_CONFIDENCE} />
        ) : (
          <Typography>{t('dictionary.number.confidence')}</Typography>
        )}
      </Td>
      {mayWrite ? (
        <ActsCell listed={listed} draft={draft} onAdapt={replaced ? undefined : onAdapt} />
      ) : null}
    </Tr>
  );
}

interface ActsCellProps extends Pick<RuleRowProps, 'listed' | 'draft'> {
  /** undefined: it is replaced by an own term, which is changed in its place */
  readonly onAdapt: ((rule: Rule) => void) | undefined;
}

function ActsCell({ listed, draft, onAdapt }: ActsCellProps) {
  const t = useTranslate();
  const { rule, id } = listed;
  return (
    <Td>
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Switch
          checked={isOn(draft.changes, listed)}
          visibleLabels
          onLabel={t('dictionary.switch.on')}
          offLabel={t('dictionary.switch.off')}
          aria-label={t('dictionary.switch', { rule: id })}
          onCheckedChange={(on: boolean) =>
            draft.edit((changes) => withSwitch(changes, listed, on))
          }
        />
        {rule && onAdapt ? (
          <Button
            size="S"
            variant="tertiary"
            startIcon={<Pencil />}
            aria-label={t('dictionary.adapt.of', { rule: id })}
            onClick={() => onAdapt(rule)}
          >
            {t('dictionary.adapt')}
          </Button>
        ) : null}
      </Flex>
    </Td>
  );
}

/** How sure a rule is: a word and the number. */
export function ConfidenceWord({ confidence }: { readonly confidence: number }) {
  const t = useTranslate();
  const { formatNumber } = useIntl();
  return (
    <Typography>
      {t('dictionary.confidence', {
        word: t(`scan.certainty.${certaintyOf(confidence)}`),
        number: formatNumber(confidence, { style: 'percent' }),
      })}
    </Typography>
  );
}
