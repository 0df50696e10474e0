import {
  Box,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import type { FigureColumn } from './columns';
import { useWords } from './use-words';

interface FiguresTableProps<T extends { readonly label: string }> {
  readonly title: string;
  /** word of the first column */
  readonly group: string;
  readonly columns: readonly FigureColumn<T>[];
  readonly lines: readonly T[];
  readonly total?: T;
}

/** The figures of a chart, to read and to copy; long tables scroll on their own. */
export function FiguresTable<T extends { readonly label: string }>(props: FiguresTableProps<T>) {
  const { title, group, columns, lines, total } = props;
  const words = useWords();
  return (
    <Box maxHeight="56rem" overflow="auto" tabIndex={0} role="region" aria-label={title}>
      <Table colCount={columns.length + 1} rowCount={lines.length + 1}>
        <VisuallyHidden tag="caption">{title}</VisuallyHidden>
        <Thead>
          <Tr>
            <HeadCell word={group} />
            {columns.map(({ name }) => (
              <HeadCell key={name} word={words.t(name)} />
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {lines.map((line) => (
            <Line key={line.label} name={words.label(line.label)} line={line} columns={columns} />
          ))}
          {total && <Line name="Total" line={total} columns={columns} isTotal />}
        </Tbody>
      </Table>
    </Box>
  );
}

const HeadCell = ({ word }: { readonly word: string }) => (
  <Th>
    <Typography variant="sigma" textColor="neutral700">
      {word}
    </Typography>
  </Th>
);

interface LineProps<T> {
  readonly name: string;
  readonly line: T;
  readonly columns: readonly FigureColumn<T>[];
  readonly isTotal?: boolean;
}

function Line<T>({ name, line, columns, isTotal = false }: LineProps<T>) {
  const words = useWords();
  const cells = [name, ...columns.map(({ show }) => show(line, words))];
  return (
    <Tr>
      {cells.map((cell, index) => (
        <Td key={columns[index - 1]?.name ?? 'label'}>
          <Typography textColor="neutral800" fontWeight={isTotal ? 'bold' : 'regular'}>
            {cell}
          </Typography>
        </Td>
      ))}
    </Tr>
  );
}
