import { Box, Flex } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import { Pagination } from '@strapi/strapi/admin';

import type { Decision, DecideRequest, FindingsPage } from '../../../shared/contracts/scan';
import { EmptyState } from '../ui/empty-state';
import { useMay } from '../ui/permissions';
import { useTranslate } from '../ui/use-translate';
import { BulkBar } from './bulk-bar';
import { FindingFilters } from './finding-filters';
import { FindingTable } from './finding-table';
import { findingsQuery, isNarrowed, serverFilters, type FindingsView } from './findings-view';
import { actsOf, commonActs } from './offered-acts';
import { OutcomeBar } from './outcome-bar';
import { RedactModal } from './redact-modal';
import { useActs, type Acts } from './use-acts';
import type { ViewChange } from './use-findings-view';
import { useTicked } from './use-ticked';

interface FindingListProps {
  readonly page: FindingsPage;
  readonly view: FindingsView;
  readonly today: Date;
  readonly onChange: (change: ViewChange) => void;
}

/** The table, what is chosen in it, and what was decided last. */
export function FindingList({ page, view, today, onChange }: FindingListProps) {
  const mayDecide = useMay()('plugin::gdpr.scan.decide');
  const ticked = useTicked(findingsQuery(view, today));
  const chosen = chosenFrom({ page, view, today, ids: ticked.ids, all: ticked.all });
  const acts = useActs(ticked.clear);
  const { busy } = acts;
  return (
    <Box>
      <Outcome acts={acts} />
      <FindingFilters page={page} view={view} onChange={onChange} />
      {page.total === 0 && !isNarrowed(view) ? (
        <NothingOpen />
      ) : (
        <>
          <BulkBar
            ticked={ticked}
            acts={chosen.acts}
            matching={chosen.matching}
            busy={busy}
            onAct={(act) =>
              acts.start(act, { kind: 'many', count: chosen.count, what: chosen.what })
            }
          />
          <FindingTable
            page={page}
            view={view}
            onChange={onChange}
            ticked={ticked}
            mayDecide={mayDecide}
            busy={busy}
            onAct={(act, finding) => acts.start(act, { kind: 'one', finding })}
          />
          <Pages page={page} view={view} />
        </>
      )}
      {acts.asking ? (
        <RedactModal
          target={acts.asking}
          sending={busy}
          failure={acts.outcome.status === 'failed' ? acts.outcome.failure : undefined}
          onConfirm={acts.send}
          onClose={acts.giveUp}
        />
      ) : null}
    </Box>
  );
}

function Outcome({ acts }: { readonly acts: Acts }) {
  const shown = acts.asking === undefined && acts.outcome.status !== 'none';
  return (
    <Box paddingBottom={shown ? 4 : 0}>
      <OutcomeBar
        outcome={acts.asking ? { status: 'none' } : acts.outcome}
        onUndo={(findingIds) => acts.send({ act: 'reopen', findingIds })}
        onClose={acts.giveUp}
      />
    </Box>
  );
}

interface Chosen {
  readonly count: number;
  readonly acts: readonly Decision[];
  readonly matching: number | undefined;
  readonly what: Omit<DecideRequest, 'act'>;
}

interface ChosenFrom extends Omit<FindingListProps, 'onChange'> {
  readonly ids: ReadonlySet<string>;
  readonly all: boolean;
}

/** The rows ticked, or all that match: those only where one state makes clear what may be done with all of them. */
function chosenFrom({ page, view, today, ids, all }: ChosenFrom): Chosen {
  const { state } = view;
  const matching = state !== 'all' && actsOf(state).length > 0 ? page.total : undefined;
  if (all && matching !== undefined && state !== 'all') {
    const filters = serverFilters(view, today);
    return {
      count: matching,
      acts: actsOf(state),
      matching,
      what: { matching: { filters, count: matching } },
    };
  }
  const states = page.findings
    .filter(({ findingId }) => ids.has(findingId))
    .map((finding) => finding.state);
  return {
    count: ids.size,
    acts: commonActs(states),
    matching,
    what: { findingIds: [...ids] },
  };
}

function Pages({ page, view }: Pick<FindingListProps, 'page' | 'view'>) {
  return (
    <Flex direction="column" alignItems="stretch" paddingTop={4}>
      <Pagination.Root
        pageCount={Math.max(1, Math.ceil(page.total / view.pageSize))}
        total={page.total}
        defaultPageSize={20}
      >
        <Pagination.PageSize options={['20', '50', '100']} />
        <Pagination.Links />
      </Pagination.Root>
    </Flex>
  );
}

function NothingOpen() {
  const t = useTranslate();
  return (
    <EmptyState
      icon={<CheckCircle width="4rem" height="4rem" fill="success600" aria-hidden />}
      title={t('scan.clean.title')}
      content={t('scan.clean.content')}
    />
  );
}
