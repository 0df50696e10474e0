import { Box, Flex, Typography } from '@strapi/design-system';
import { Pagination, useAppInfo } from '@strapi/strapi/admin';

import type { InventoryField } from '../../../shared/contracts/tagging';
import { DataTable, type Column, Td, Tr } from '../ui/data-table';
import { useTranslate, type Translate } from '../ui/use-translate';
import type { FieldView } from './field-filter';
import { FieldRow } from './field-row';
import { nextSort, type ViewChange } from './field-view';

interface FieldTableProps {
  /** filtered and ordered, all pages */
  readonly fields: readonly InventoryField[];
  readonly view: FieldView;
  readonly onChange: (change: ViewChange) => void;
}

/** Every field found, a page at a time. */
export function FieldTable({ fields, view, onChange }: FieldTableProps) {
  const t = useTranslate();
  const editable = useAppInfo('gdpr', (info) => info.autoReload) === true;
  const all = columns(t, editable);
  const pageCount = Math.max(1, Math.ceil(fields.length / view.pageSize));
  const first = (Math.min(view.page, pageCount) - 1) * view.pageSize;
  const page = fields.slice(first, first + view.pageSize);
  return (
    <>
      <DataTable
        caption={t('tagging.fields.caption')}
        columns={all}
        sorting={{ column: view.sort, descending: view.descending }}
        onSort={(column) => onChange({ sort: nextSort(view, column) })}
      >
        {page.map((field) => (
          <FieldRow key={`${field.uid} ${field.attribute}`} field={field} editable={editable} />
        ))}
        {page.length === 0 && (
          <Tr>
            <Td colSpan={all.length}>
              <Flex justifyContent="center" padding={6}>
                <Typography textColor="neutral700">{t('tagging.fields.none')}</Typography>
              </Flex>
            </Td>
          </Tr>
        )}
      </DataTable>
      <Box paddingTop={4}>
        <Pagination.Root pageCount={pageCount} total={fields.length} defaultPageSize={20}>
          <Pagination.PageSize options={['20', '50', '100']} />
          <Pagination.Links />
        </Pagination.Root>
      </Box>
    </>
  );
}

const columns = (t: Translate, editable: boolean): Column[] => [
  { name: 'type', label: t('tagging.column.type'), sortable: true },
  { name: 'attribute', label: t('tagging.column.attribute'), sortable: true },
  { name: 'status', label: t('tagging.column.status'), sortable: true },
  { name: 'category', label: t('tagging.column.category'), sortable: true },
  { name: 'purposes', label: t('tagging.column.purposes') },
  { name: 'strategy', label: t('tagging.column.strategy'), sortable: true },
  { name: 'marks', label: t('tagging.column.marks') },
  { name: 'note', label: t('tagging.column.note') },
  ...(editable ? [{ name: 'actions', label: t('tagging.column.actions') }] : []),
];
