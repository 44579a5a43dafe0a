import { Link, Notice, useText } from '#web';
import { UnitLink } from '../marks.tsx';
import type { Unit } from '../wire.ts';

/** That a unit has ended, and who took up its records; or that it will end, and the way to see it then. */
export function UnitEnd({ unit: { id, standing, dissolvedOn, heir } }: { unit: Unit }) {
  const t = useText();
  if (standing && !dissolvedOn) return null;
  const day = dissolvedOn ? t.format.day(dissolvedOn) : '';
  if (standing)
    return (
      <Notice>
        {t('organisation.ui.willEnd', { day })}{' '}
        <Link to={`/units/${id}`} search={{ asOf: dissolvedOn! }}>
          {t('organisation.ui.seeThen', { day })}
        </Link>
      </Notice>
    );
  return (
    <Notice tone="late">
      {t('organisation.ui.dissolved', { day })}{' '}
      {heir && (
        <>
          {t('organisation.ui.heir')}: <UnitLink unit={heir} />
        </>
      )}
    </Notice>
  );
}
