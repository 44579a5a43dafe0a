import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useGo } from '../moving.tsx';
import { useText } from '../text.tsx';
import { csvOf, saveAsFile } from './csv.ts';
import { arrange, type Column, type Filter, type Line, type Sorting, type Tree } from './rows.ts';
import { TableHead } from './table-head.tsx';
import { TableRow } from './table-row.tsx';
import { TableTools } from './table-tools.tsx';
import css from './table.module.css';
import { useWalk } from './walk.ts';

/** More rows than this are drawn only where they are seen. */
const MANY = 100;
const ROW_HEIGHT = 37;

export interface TableProps<Row> {
  /** What the table holds, for those who do not see it. */
  label: string;
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
  /** The file name for CSV, without its ending; no CSV without it. */
  csv?: string | undefined;
  /** Where the server gives the same rows as XLSX. */
  xlsx?: string | undefined;
  /** Offers the filter; otherwise from nine rows on. */
  filterable?: boolean | undefined;
  /** Wider than the page: scrolls in itself. */
  wide?: boolean | undefined;
  /** What is said when there are no rows at all. */
  empty?: ReactNode;
  /** The last line, by column key: totals. */
  total?: Record<string, ReactNode> | undefined;
}

/** Whether the page is being printed: then every row must be there. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = (): void => flushSync(() => setPrinting(true));
    const end = (): void => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}

/** The rows as a person arranged them: sorted, filtered, opened. */
function useArrangement<Row>({ rows, columns, rowKey, tree, sortedBy }: TableProps<Row>) {
  const [sorting, setSorting] = useState<Sorting | null>(sortedBy ?? null);
  const [filter, setFilter] = useState<Filter>({ text: '', key: '' });
  const [opened, setOpened] = useState<ReadonlyMap<string, boolean>>(new Map());
  const lines = useMemo(
    () => arrange(rows, { columns, rowKey, tree, sorting, filter, opened }),
    [rows, columns, rowKey, tree, sorting, filter, opened],
  );
  const sort = (key: string): void =>
    setSorting((before) => ({ key, down: before?.key === key && !before.down }));
  const toggle = (line: Line<Row>, open: boolean): void => {
    setOpened((before) => new Map(before).set(line.id, open));
    if (open) tree?.onOpen?.(line.row);
  };
  return { lines, sorting, sort, filter, setFilter, toggle };
}

/**
 * A table: sortable, filterable, walkable by keyboard, taken away as CSV as it is shown, a tree if rows hang together,
 * cards on a phone. Many rows are drawn as they come into sight; printing shows all of them.
 */
export function Table<Row>(props: TableProps<Row>) {
  const t = useText();
  const go = useGo();
  const { rows, columns, tree, to, onOpen } = props;
  const { lines, sorting, sort, filter, setFilter, toggle } = useArrangement(props);
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = lines.length > MANY && !usePrinting();
  const virtualizer = useVirtualizer({
    count: lines.length,
    enabled: virtual,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const reach = (index: number): void => {
    if (virtual) virtualizer.scrollToIndex(index);
    requestAnimationFrame(() =>
      scroll.current?.querySelector<HTMLElement>(`tr[data-index="${index}"]`)?.focus(),
    );
  };
  const open = (line: Line<Row>): void => {
    const path = to?.(line.row);
    if (path) go(path);
    else onOpen?.(line.row);
  };
  const walk = useWalk({ lines, reach, open: to || onOpen ? open : undefined, toggle });
  if (rows.length === 0 && props.empty) return props.empty;
  const window = virtual
    ? virtualizer.getVirtualItems().map(({ index }) => index)
    : Array.from(lines, (_line, index) => index);
  return (
    <div className={css.table}>
      <TableTools
        columns={columns}
        filter={filter}
        onFilter={setFilter}
        shown={lines.length}
        count={Math.max(rows.length, filter.text ? 0 : lines.length)}
        filterable={props.filterable ?? (rows.length > 8 || tree !== undefined)}
        onCsv={props.csv ? () => saveAsFile(`${props.csv}.csv`, csvOf(lines, columns, t.language)) : null}
        xlsx={props.xlsx}
      />
      <div ref={scroll} className={css.scroll} data-own={virtual || props.wide || undefined}>
        <table
          role={tree ? 'treegrid' : 'table'}
          aria-label={props.label}
          aria-rowcount={lines.length + 1}
          className={css.grid}
        >
          <TableHead columns={columns} sorting={sorting} onSort={sort} />
          <tbody role="rowgroup">
            {virtual && <Gap height={virtualizer.getVirtualItems()[0]?.start ?? 0} />}
            {window.map((index) => (
              <TableRow
                key={lines[index]!.id}
                line={lines[index]!}
                index={index}
                columns={columns}
                isTree={tree !== undefined}
                reachable={index === walk.current}
                selected={props.selected === lines[index]!.id}
                to={to}
                onOpen={onOpen}
                onToggle={toggle}
                onFocus={() => walk.setCurrent(lines[index]!.id)}
                onKeyDown={walk.onKeyDown}
                measure={virtual ? virtualizer.measureElement : null}
              />
            ))}
            {virtual && (
              <Gap height={virtualizer.getTotalSize() - (virtualizer.getVirtualItems().at(-1)?.end ?? 0)} />
            )}
          </tbody>
          {props.total && <TotalRow columns={columns} total={props.total} />}
        </table>
        {lines.length === 0 && <p className={css.nothing}>{t('web.table.nothing')}</p>}
      </div>
    </div>
  );
}

/** Keeps the place of rows that are not drawn. */
function Gap({ height }: { height: number }) {
  return height > 0 ? <tr aria-hidden="true" className={css.gap} style={{ height }} /> : null;
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
