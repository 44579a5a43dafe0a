import type { ReactNode } from 'react';
import { Icon } from '../icons.tsx';
import { useText } from '../text.tsx';
import type { Column, Filter } from './rows.ts';
import css from './table-tools.module.css';

interface TableToolsProps<Row> {
  columns: Column<Row>[];
  filter: Filter;
  onFilter: (filter: Filter) => void;
  waiting: boolean;
  shown: number;
  count: number;
  filterable: boolean;
  /** The way to take the table away, if there is one. */
  takeAway: ReactNode;
}

/** Above a table: the filter, how many rows there are, and taking them away as a file. */
export function TableTools<Row>(props: TableToolsProps<Row>) {
  const t = useText();
  const { shown, count } = props;
  const partly = props.filter.text.trim() !== '' || shown < count;
  const howMany = partly
    ? t('web.table.rowsOf', { shown, count })
    : t(count === 1 ? 'web.table.row' : 'web.table.rows', { count });
  return (
    <div className={css.tools}>
      {props.filterable && <FilterBox {...props} />}
      <span className={css.howMany} role="status">
        {props.waiting ? t('web.loading') : howMany}
      </span>
      {props.takeAway}
    </div>
  );
}

function FilterBox<Row>({ columns, filter, onFilter }: TableToolsProps<Row>) {
  const t = useText();
  const places = columns.filter((column) => column.text);
  return (
    <div className={css.filter}>
      <Icon name="filter" size={14} />
      <input
        type="search"
        value={filter.text}
        placeholder={t('web.table.filter')}
        aria-label={t('web.table.filter')}
        onChange={(event) => onFilter({ ...filter, text: event.target.value })}
      />
      {places.length > 1 && (
        <select
          value={filter.key}
          aria-label={t('web.table.column')}
          onChange={(event) => onFilter({ ...filter, key: event.target.value })}
        >
          <option value="">{t('web.table.allColumns')}</option>
          {places.map((column) => (
            <option key={column.key} value={column.key}>
              {column.head}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
