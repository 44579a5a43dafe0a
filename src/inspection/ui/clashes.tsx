import { Link, Notice, useText } from '#web';
import { daysText } from './standing.tsx';
import type { Clash } from './wire.ts';

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
