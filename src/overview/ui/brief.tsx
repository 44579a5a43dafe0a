import { Link, useText } from '#web';
import { daysFrom, pageOf, type UndertakingRow } from '#delivery/ui';
import css from './overview.module.css';

/** One undertaking in two lines: what it is; whose it is and by when. */
export function Brief({ row, asOf }: { row: UndertakingRow; asOf: string }) {
  const t = useText();
  const title = [row.code, row.title].filter(Boolean).join(' ');
  return (
    <li>
      <Link to={pageOf(row)} className={css.item} title={title}>
        {title}
      </Link>
      <span className={css.whose}>
        <span>{(row.lead ?? row.owner).name}</span>
        {row.dueOn &&
          (row.late ? (
            <strong className={css.days}>{t('overview.lateBy', { days: daysFrom(row.dueOn, asOf) })}</strong>
          ) : (
            <strong>{t.format.day(row.dueOn)}</strong>
          ))}
      </span>
    </li>
  );
}
