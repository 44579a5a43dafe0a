import { useMemo, useRef, useState, type ReactNode } from 'react';
import { later } from '../later.tsx';
import { useGo } from '../moving.tsx';
import { usePrinting } from '../printing.ts';
import { useText } from '../text.tsx';
import {
  arrange,
  type Arrangement,
  type Column,
  type Filter,
  type Line,
  type Sorting,
  type Tree,
} from './rows.ts';
import { TableFiles, type TakenTable } from './table-files.tsx';
import { TableHead } from './table-head.tsx';
import { TableRow } from './table-row.tsx';
import { TableTools } from './table-tools.tsx';
import css from './table.module.css';
import type { DrawRow, VirtualBodyProps } from './virtual-body.tsx';
import { useWalk } from './walk.ts';

const VirtualBody = later(() => import('./virtual-body.tsx'));

/** More rows than this are drawn only where they are seen. */
const MANY = 100;

export interface TableProps<Row> extends TakenTable<Row> {
  rows: Row[];
  columns: Column<Row>[];
  rowKey: (row: Row) => string;
  /** Opening a row goes somewhere … */
  to?: ((row: Row) => string | undefined) | undefined;
  /** … or does something, such as showing it in a `SidePanel`. */
  onOpen?: ((row: Row) => void) | undefined;
  /** The row shown elsewhere on the page, by key. */
  selected?: string | null | undefined;
  tree?: Tree<Row> | undefined;
  sortedBy?: Sorting | undefined;
  /** Offers the filter; otherwise from nine rows on. */
  filterable?: boolean | undefined;
  /** How many rows there are in all, where not all of them are here. */
  inAll?: number | undefined;
  /** More rows are on their way. */
  waiting?: boolean | undefined;
  /** Wider than the page: scrolls in itself. */
  wide?: boolean | undefined;
  /** What is said when there are no rows at all. */
  empty?: ReactNode;
  /** The last line, of all rows together: what is shown by column key, and the row that files read their cells from. */
  total?: { cells: Record<string, ReactNode>; row: Row } | undefined;
}

/** The rows as a person arranged them: sorted, filtered, opened. */
function useArrangement<Row>({ rows, columns, rowKey, tree, sortedBy }: TableProps<Row>) {
  const [sorting, setSorting] = useState<Sorting | null>(sortedBy ?? null);
  const [filter, setFilter] = useState<Filter>({ text: '', key: '' });
  const [opened, setOpened] = useState<ReadonlyMap<string, boolean>>(new Map());
  const arrangement = useMemo(
    (): Arrangement<Row> => ({ columns, rowKey, tree, sorting, filter, opened }),
    [columns, rowKey, tree, sorting, filter, opened],
  );
  const lines = useMemo(() => arrange(rows, arrangement), [rows, arrangement]);
  const sort = (key: string): void =>
    setSorting((before) => ({ key, down: before?.key === key && !before.down }));
  const toggle = (line: Line<Row>, open: boolean): void => {
    setOpened((before) => new Map(before).set(line.id, open));
    if (open) tree?.onOpen?.(line.row);
  };
  return { lines, arrangement, sort, setFilter, toggle };
}

/** Brings a row into sight, drawn or not, and gives it the focus. */
function useReach() {
  const [scroll, setScroll] = useState<HTMLDivElement | null>(null);
  const scrollTo = useRef<((index: number) => void) | null>(null);
  const reach = (index: number): void => {
    scrollTo.current?.(index);
    requestAnimationFrame(() => scroll?.querySelector<HTMLElement>(`tr[data-index="${index}"]`)?.focus());
  };
  return { scroll, setScroll, scrollTo, reach };
}

/** What opening a row does, if anything. */
function useOpening<Row>({ to, onOpen }: TableProps<Row>): ((line: Line<Row>) => void) | undefined {
  const go = useGo();
  if (!to && !onOpen) return undefined;
  return ({ row }) => {
    const path = to?.(row);
    if (path) go(path);
    else onOpen?.(row);
  };
}

/**
 * A table: sortable, filterable, walkable by keyboard, taken away as CSV or XLSX as it is shown, a tree if rows hang
 * together, cards where it is narrow. Many rows are drawn as they come into sight; printing shows all of them.
 */
export function Table<Row>(props: TableProps<Row>) {
  const t = useText();
  const { rows, columns, tree, to, onOpen } = props;
  const { lines, arrangement, sort, setFilter, toggle } = useArrangement(props);
  const { sorting, filter } = arrangement;
  const { scroll, setScroll, scrollTo, reach } = useReach();
  const virtual = !usePrinting() && lines.length > MANY;
  const open = useOpening(props);
  const walk = useWalk({ lines, reach, open, toggle });
  if (rows.length === 0 && props.empty) return props.empty;
  const draw: DrawRow = (index, measure) => {
    const line = lines[index];
    return (
      line && (
        <TableRow
          key={line.id}
          {...{ line, index, columns, to, onOpen, measure }}
          isTree={tree !== undefined}
          reachable={index === walk.current}
          selected={props.selected === line.id}
          onToggle={toggle}
          onFocus={() => walk.setCurrent(line.id)}
          onKeyDown={walk.onKeyDown}
        />
      )
    );
  };
  return (
    <div className={css.table}>
      <TableTools
        {...{ columns, filter }}
        onFilter={setFilter}
        waiting={props.waiting ?? false}
        shown={lines.length}
        count={Math.max(props.inAll ?? 0, filter.text.trim() ? rows.length : 0, lines.length)}
        filterable={props.filterable ?? (rows.length > 8 || tree !== undefined)}
        takeAway={<TableFiles table={props} lines={lines} arrangement={arrangement} />}
      />
      <div ref={setScroll} className={css.scroll} data-own={virtual || props.wide || undefined}>
        <table
          role={tree ? 'treegrid' : 'table'}
          aria-label={props.label}
          aria-rowcount={lines.length + 1}
          className={css.grid}
        >
          <TableHead columns={columns} sorting={sorting} onSort={sort} />
          <TableBody {...{ virtual, scroll, scrollTo, draw }} count={lines.length} />
          {props.total && <TotalRow columns={columns} total={props.total.cells} />}
        </table>
        {lines.length === 0 && <p className={css.nothing}>{t('web.table.nothing')}</p>}
      </div>
    </div>
  );
}

interface TableBodyProps extends Omit<VirtualBodyProps, 'scroll'> {
  virtual: boolean;
  scroll: HTMLDivElement | null;
}

/** All rows; of many, those in sight, and the first of them until that is loaded. */
function TableBody({ virtual, scroll, ...rest }: TableBodyProps) {
  const first = (count: number): ReactNode[] =>
    Array.from({ length: Math.min(count, rest.count) }, (_row, index) => rest.draw(index, null));
  return (
    <tbody role="rowgroup">
      {virtual && scroll ? (
        <VirtualBody scroll={scroll} {...rest} waiting={first(MANY)} />
      ) : (
        first(virtual ? MANY : rest.count)
      )}
    </tbody>
  );
}

function TotalRow<Row>({ columns, total }: { columns: Column<Row>[]; total: Record<string, ReactNode> }) {
  return (
    <tfoot role="rowgroup" className={css.total}>
      <tr role="row">
        {columns.map((column, at) => (
          <td
            key={column.key}
            role="cell"
            data-align={column.align}
            data-card={at === 0 ? 'title' : 'line'}
            data-head={column.head}
          >
            {total[column.key]}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
