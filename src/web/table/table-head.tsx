import { Icon } from '../icons.tsx';
import type { Column, Sorting } from './rows.ts';
import css from './table-head.module.css';

interface TableHeadProps<Row> {
  columns: Column<Row>[];
  sorting: Sorting | null;
  onSort: (key: string) => void;
}

/** The head of a table; a head that sorts is a button. */
export function TableHead<Row>({ columns, sorting, onSort }: TableHeadProps<Row>) {
  return (
    <thead role="rowgroup" className={css.head}>
      <tr role="row" aria-rowindex={1}>
        {columns.map((column) => {
          const by = sorting?.key === column.key ? sorting : null;
          const order = by?.down ? 'descending' : 'ascending';
          return (
            <th
              key={column.key}
              scope="col"
              role="columnheader"
              data-align={column.align}
              style={{ width: column.width }}
              aria-sort={column.sort && (by ? order : 'none')}
            >
              {column.sort ? (
                <button
                  type="button"
                  className={css.sort}
                  data-by={by ? order : undefined}
                  onClick={() => onSort(column.key)}
                >
                  {column.head}
                  <Icon name={by && !by.down ? 'up' : 'down'} size={10} />
                </button>
              ) : (
                column.head
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
