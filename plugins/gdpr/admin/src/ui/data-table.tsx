import * as React from 'react';
import { Box, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';

import { HeadButton, Scroll, TableRoot, Th, Tr } from './table-parts';

export { Td, Tr } from './table-parts';

/** One column of a `DataTable`; with a `sort` key its header is a button. */
export interface Column {
  readonly name: string;
  readonly label: string;
  readonly sortable?: boolean;
  /** stands in the header in place of the label: a box that ticks the page */
  readonly head?: React.ReactNode;
}

/** Which column orders the rows, and which way. */
export interface Sorting {
  readonly column: string;
  readonly descending: boolean;
}

interface DataTableProps {
  /** read by screen readers; the page shows it as a heading */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly sorting?: Sorting;
  readonly onSort?: (column: string) => void;
  readonly children: React.ReactNode;
}

/** A table with a caption and headers that sort; rows are the caller's, made of `Tr` and `Td`. */
export function DataTable({ caption, columns, sorting, onSort, children }: DataTableProps) {
  return (
    <Scroll tabIndex={0} role="region" aria-label={caption}>
      <TableRoot>
        <VisuallyHidden tag="caption">{caption}</VisuallyHidden>
        <thead>
          <Tr>
            {columns.map((column) => (
              <Th key={column.name} aria-sort={direction(column, sorting)}>
                <ColumnHead
                  column={column}
                  {...(sorting === undefined ? {} : { sorting })}
                  {...(onSort === undefined ? {} : { onSort })}
                />
              </Th>
            ))}
          </Tr>
        </thead>
        <tbody>{children}</tbody>
      </TableRoot>
    </Scroll>
  );
}

interface ColumnHeadProps {
  readonly column: Column;
  readonly sorting?: Sorting;
  readonly onSort?: (column: string) => void;
}

function ColumnHead({ column, sorting, onSort }: ColumnHeadProps) {
  if (column.head !== undefined) return column.head;
  const label = (
    <Typography variant="sigma" textColor="neutral700">
      {column.label}
    </Typography>
  );
  if (!column.sortable || !onSort) return label;
  const active = sorting?.column === column.name;
  const Arrow = active && sorting.descending ? CaretDown : CaretUp;
  return (
    <HeadButton type="button" onClick={() => onSort(column.name)}>
      {label}
      <Box aria-hidden style={{ visibility: active ? 'visible' : 'hidden' }}>
        <Flex>
          <Arrow width="1rem" height="1rem" />
        </Flex>
      </Box>
    </HeadButton>
  );
}

function direction(
  column: Column,
  sorting?: Sorting,
): 'ascending' | 'descending' | 'none' | undefined {
  if (!column.sortable) return undefined;
  if (sorting?.column !== column.name) return 'none';
  return sorting.descending ? 'descending' : 'ascending';
}
