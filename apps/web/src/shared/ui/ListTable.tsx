import { Table, type TableProps } from '@mantine/core';
import type { CSSProperties } from 'react';

type Props = TableProps & {
  /** Pixels below which the columns would be crushed: a narrower window of a desk scrolls. */
  minWidth: number;
  /** What stands above the columns, and before each value where a row is a card; '' where the value speaks for itself. */
  columns?: readonly string[];
  /** The column that names its row, counted from 1: it stands first on the card, without a label. */
  head?: number;
  /** From this column on there are figures, at the right. */
  figuresFrom?: number;
};

/**
 * A list: a table where there is room, a card for each row on a phone, so that nobody pushes a page to and fro. The
 * labels on a card are drawn by the style sheet from the columns: who listens to the page hears the column heads.
 */
export function ListTable({
  minWidth,
  columns = [],
  head = 1,
  figuresFrom = Infinity,
  children,
  style,
  mt,
  ...table
}: Props) {
  const labels: Record<string, string> = Object.fromEntries(
    columns.map((label, i) => [`--column-${(i + 1).toString()}`, label === '' ? '""' : JSON.stringify(`${label}: `)]),
  );
  return (
    <Table.ScrollContainer minWidth={minWidth} className="list-table" {...(mt === undefined ? {} : { mt })}>
      <Table {...table} data-head={head} style={[style, labels as CSSProperties]}>
        {columns.length > 0 && (
          <Table.Thead>
            <Table.Tr>
              {columns.map((label, i) => (
                <Table.Th key={i} scope="col" {...(i + 1 >= figuresFrom ? { ta: 'right' } : {})}>
                  {label}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
        )}
        {children}
      </Table>
    </Table.ScrollContainer>
  );
}
