import type { KeyboardEvent, MouseEvent, ReactNode, Ref } from 'react';
import { Icon } from '../icons.tsx';
import { Link } from '../moving.tsx';
import { useText } from '../text.tsx';
import { titleColumn, type Column, type Line } from './rows.ts';
import css from './table.module.css';

interface TableRowProps<Row> {
  line: Line<Row>;
  index: number;
  columns: Column<Row>[];
  isTree: boolean;
  reachable: boolean;
  selected: boolean;
  to?: ((row: Row) => string | undefined) | undefined;
  onOpen?: ((row: Row) => void) | undefined;
  onToggle: (line: Line<Row>, open: boolean) => void;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>, index: number) => void;
  measure?: Ref<HTMLTableRowElement>;
}

/** A row. A click anywhere on it opens it, unless it was meant for something in it, or text was being selected. */
export function TableRow<Row>(props: TableRowProps<Row>) {
  const { line, index, columns, isTree, onOpen } = props;
  const opens = props.to?.(line.row) !== undefined || onOpen !== undefined;
  const title = titleColumn(columns);
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const within = event.target as HTMLElement;
    if (within.closest('a, button, input, label, select') || window.getSelection()?.toString()) return;
    event.currentTarget.querySelector<HTMLElement>('[data-opener]')?.click();
  };
  const treeAttributes = isTree && {
    'aria-level': line.level,
    'aria-setsize': line.siblings,
    'aria-posinset': line.place,
    ...(line.open === null ? {} : { 'aria-expanded': line.open }),
  };
  return (
    <tr
      ref={props.measure}
      data-index={index}
      data-opens={opens || undefined}
      data-selected={props.selected || undefined}
      aria-rowindex={index + 2}
      role="row"
      className={css.row}
      tabIndex={props.reachable ? 0 : -1}
      onClick={opens ? onClick : undefined}
      onFocus={props.onFocus}
      onKeyDown={(event) => props.onKeyDown(event, index)}
      {...treeAttributes}
    >
      {columns.map((column) => (
        <td
          key={column.key}
          role={isTree ? 'gridcell' : 'cell'}
          data-align={column.align}
          data-card={column === title ? 'title' : (column.card ?? 'line')}
          data-head={column.text && column.head}
        >
          {column === title ? <TitleCell {...props} column={column} /> : column.cell(line.row)}
        </td>
      ))}
    </tr>
  );
}

/** The cell that names the row: carries the link, and in a tree the indent and the sign that opens it. */
function TitleCell<Row>(props: TableRowProps<Row> & { column: Column<Row> }) {
  const t = useText();
  const { line, column, isTree } = props;
  const cell = <Opener {...props}>{column.cell(line.row)}</Opener>;
  if (!isTree) return cell;
  const name = String(column.text?.(line.row) ?? '');
  return (
    <span className={css.branch} style={{ paddingLeft: (line.level - 1) * 20 }}>
      {line.open === null ? (
        <span className={css.twig} />
      ) : (
        <button
          type="button"
          tabIndex={-1}
          className={css.twig}
          data-open={line.open || undefined}
          aria-label={t(line.open ? 'web.table.collapse' : 'web.table.expand', { title: name })}
          onClick={() => props.onToggle(line, !line.open)}
        >
          <Icon name="right" size={12} />
        </button>
      )}
      <span className={css.branchWords}>{cell}</span>
    </span>
  );
}

function Opener<Row>({ line, to, onOpen, children }: TableRowProps<Row> & { children: ReactNode }) {
  const path = to?.(line.row);
  if (path) {
    return (
      <Link to={path} className={css.opener} data-opener="" tabIndex={-1}>
        {children}
      </Link>
    );
  }
  if (!onOpen) return children;
  return (
    <button
      type="button"
      className={css.opener}
      data-opener=""
      tabIndex={-1}
      onClick={() => onOpen(line.row)}
    >
      {children}
    </button>
  );
}
