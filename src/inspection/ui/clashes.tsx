import { Link, Notice, useText } from '#web';
import { daysText } from './standing.tsx';
import type { Clash, Plan } from './wire.ts';

interface ClashesProps {
  clashes: Clash[];
  /** It is still being written: other days can be chosen, or it is saved as it is. */
  planned?: boolean;
}

/** A unit should not be visited twice in the same weeks: which is, and by what other inspection. */
export function Clashes({ clashes, planned = false }: ClashesProps) {
  const t = useText();
  if (clashes.length === 0) return null;
  return (
    <Notice icon="warning" tone="returned" live={planned}>
      {t('inspection.clashes')}
      <ul>
        {clashes.map(({ unit, inspection }) => (
          <li key={unit.id + inspection.id}>
            {unit.name}:{' '}
            <Link to={`/inspection/inspections/${inspection.id}`} target={planned ? '_blank' : undefined}>
              {inspection.title}
            </Link>{' '}
            ({daysText(inspection, t)})
          </li>
        ))}
      </ul>
      {planned && t('inspection.write.clashes')}
    </Notice>
  );
}

type Pair = Pick<Plan['clashes'][number], 'one' | 'other'> & { unit: { id: string; name: string } };

/** The same of many inspections: each unit with the two that visit it. */
export function PairClashes({ clashes }: { clashes: Pair[] }) {
  const t = useText();
  if (clashes.length === 0) return null;
  const link = (one: Pair['one']) => (
    <>
      <Link to={`/inspection/inspections/${one.id}`}>{one.title}</Link> ({daysText(one, t)})
    </>
  );
  return (
    <Notice icon="warning" tone="returned">
      {t('inspection.calendar.twice.head', { count: clashes.length })}
      <ul>
        {clashes.map(({ unit, one, other }) => (
          <li key={unit.id + one.id + other.id}>
            {unit.name}: {link(one)}; {link(other)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
