import { NumberField, useText, type Say } from '#web';
import type { Indicator, Undertaking } from '../undertaking/wire.ts';
import css from './actuals-field.module.css';
import type { ReportForm } from './form.ts';

interface ActualsFieldProps {
  undertaking: Undertaking;
  actuals: ReportForm['actuals'];
  onChange: (actuals: ReportForm['actuals']) => void;
}

/** What was measured, beside what was measured last and what it should come to. */
export function ActualsField({ undertaking, actuals, onChange }: ActualsFieldProps) {
  const t = useText();
  const give = (id: string, value: number | null): void => {
    const { [id]: _former, ...others } = actuals;
    onChange(value === null ? others : { ...others, [id]: value });
  };
  return (
    <div className={css.actuals}>
      {undertaking.indicators.map((one) => (
        <NumberField
          key={one.id}
          label={one.name}
          description={besideOf(one, t)}
          measure={one.measure}
          value={actuals[one.id] ?? null}
          onChange={(value) => give(one.id, value)}
        />
      ))}
    </div>
  );
}

/** What was measured last, or where it began, and what it should come to. */
function besideOf({ actuals, baseline, target, targetOn, measure }: Indicator, t: Say): string {
  const last = actuals.at(-1);
  const before = last
    ? t('delivery.report.last', { value: last.value, measure, day: t.format.day(last.holdsOn) })
    : baseline !== null && t('delivery.report.baseline', { value: baseline, measure });
  return [before, t('delivery.report.target', { value: target, measure, day: t.format.day(targetOn) })]
    .filter(Boolean)
    .join(' · ');
}
