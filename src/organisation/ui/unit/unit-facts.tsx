import { Fact, Facts, Link, useText } from '#web';
import { fieldsText } from '../unit-columns.tsx';
import type { Unit } from '../wire.ts';

/** What is known of a unit, in short. */
export function UnitFacts({ unit }: { unit: Unit }) {
  const t = useText();
  const { id, foundedOn, since, dissolvedOn, below, fields } = unit;
  const levels = below.map(
    ({ level, units }) => `${t.format.number(units)} ${t(`organisation.level.${level}`).toLowerCase()}`,
  );
  return (
    <Facts>
      <Fact word={t('organisation.ui.code')}>{unit.code}</Fact>
      <Fact word={t('organisation.ui.foundedOn')}>
        <Link to={`/units/${id}`} search={{ asOf: foundedOn }}>
          {t.format.day(foundedOn)}
        </Link>
      </Fact>
      {unit.standing && since !== foundedOn && (
        <Fact word={t('organisation.ui.since')}>{t.format.day(since)}</Fact>
      )}
      {dissolvedOn && <Fact word={t('organisation.ui.dissolvedOn')}>{t.format.day(dissolvedOn)}</Fact>}
      {below.length > 0 && (
        <Fact word={t('organisation.ui.below')} wide>
          {levels.join(' · ')}
        </Fact>
      )}
      {fields.length > 0 && (
        <Fact word={t('organisation.ui.fields')} wide>
          {fieldsText(fields, t)}
        </Fact>
      )}
    </Facts>
  );
}
