import * as React from 'react';
import { Checkbox, Flex, Typography } from '@strapi/design-system';

import type { Decision, FindingsPage, ScanFinding } from '../../../shared/contracts/scan';
import { useClock } from '../erasure/use-clock';
import { DataTable, Td, Tr, type Column } from '../ui/data-table';
import { useTranslate, type Translate } from '../ui/use-translate';
import { FindingRow } from './finding-row';
import { nextSort, type FindingsView } from './findings-view';
import { actsOf } from './offered-acts';
import type { ViewChange } from './use-findings-view';
import type { Ticked } from './use-ticked';

interface FindingTableProps {
  readonly page: FindingsPage;
  readonly view: FindingsView;
  readonly onChange: (change: ViewChange) => void;
  readonly ticked: Ticked;
  readonly mayDecide: boolean;
  readonly busy: boolean;
  readonly onAct: (act: Decision, finding: ScanFinding) => void;
}

/** The findings of one page; one of them may be open. */
export function FindingTable(props: FindingTableProps) {
  const { page, view, onChange, ticked, mayDecide, busy, onAct } = props;
  const t = useTranslate();
  const now = useClock(60);
  const [open, setOpen] = React.useState<string>();
  const columns = columnsOf(t, mayDecide ? <TickPage page={page} ticked={ticked} /> : undefined);
  return (
    <DataTable
      caption={t('scan.table')}
      columns={columns}
      sorting={{ column: view.sort, descending: view.descending }}
      onSort={(column) => onChange({ sort: nextSort(view, column) })}
    >
      {page.findings.map((finding) => (
        <FindingRow
          key={finding.findingId}
          finding={finding}
          columns={columns.length}
          mayDecide={mayDecide}
          ticked={ticked.all || ticked.ids.has(finding.findingId)}
          onTick={(on) => ticked.tick(finding.findingId, on)}
          open={open === finding.findingId}
          onOpen={(on) => setOpen(on ? finding.findingId : undefined)}
          now={now}
          busy={busy}
          onAct={(act) => onAct(act, finding)}
        />
      ))}
      {page.findings.length === 0 ? <NoMatch columns={columns.length} /> : null}
    </DataTable>
  );
}

function NoMatch({ columns }: { readonly columns: number }) {
  const t = useTranslate();
  return (
    <Tr>
      <Td colSpan={columns}>
        <Flex justifyContent="center" padding={6}>
          <Typography textColor="neutral700">{t('scan.none.match')}</Typography>
        </Flex>
      </Td>
    </Tr>
  );
}

/** Ticks all of the page that may be decided. */
function TickPage({ page, ticked }: Pick<FindingTableProps, 'page' | 'ticked'>) {
  const t = useTranslate();
  const ids = page.findings
    .filter(({ state }) => actsOf(state).length > 0)
    .map(({ findingId }) => findingId);
  const all = ids.length > 0 && (ticked.all || ids.every((id) => ticked.ids.has(id)));
  return (
    <Checkbox
      checked={all ? true : ticked.ids.size > 0 ? 'indeterminate' : false}
      disabled={ids.length === 0}
      aria-label={t('scan.tick.page')}
      onCheckedChange={(on) => (on === true ? ticked.tickPage(ids) : ticked.clear())}
    />
  );
}

const columnsOf = (t: Translate, tickPage: React.ReactNode): Column[] => [
  ...(tickPage === undefined ? [] : [{ name: 'tick', label: t('scan.tick.page'), head: tickPage }]),
  { name: 'category', label: t('scan.column.category'), sortable: true },
  { name: 'uid', label: t('scan.column.record'), sortable: true },
  { name: 'field', label: t('scan.column.field') },
  { name: 'confidence', label: t('scan.column.confidence'), sortable: true },
  { name: 'changedAt', label: t('scan.column.changed'), sortable: true },
  { name: 'state', label: t('scan.column.state') },
];
