import { Link, useAsOf, useRead, useText, type BesideProps } from '#web';
import css from './beside-line.module.css';
import type { InspectionPage } from './wire.ts';

/** Beside a programme's counts: how many inspections are about it, leading to them; nothing where there are none. */
export default function InspectionsBesideLine({ id }: BesideProps) {
  const t = useText();
  const { asOf } = useAsOf();
  const query = { undertaking: id, asOf, sort: 'start', order: 'desc', limit: 1 };
  const { data } = useRead<InspectionPage>('/inspections', query);
  if (!data?.rows[0]) return null;
  const [{ title, startsOn }] = data.rows as [InspectionPage['rows'][number]];
  return (
    <p className={css.line}>
      <Link to={`/undertakings/${id}`} title={title}>
        {t('inspection.beside.line', { count: data.total, day: startsOn })}
      </Link>
    </p>
  );
}
