import { NumberInput } from '@mantine/core';
import { useText } from '#web';
import type { Indicator, Undertaking } from '../undertaking/wire.ts';
import type { ReportForm } from './form.ts';
import css from './report.module.css';

interface ActualsFieldProps {
  undertaking: Undertaking;
  actuals: ReportForm['actuals'];
  onChange: (actuals: ReportForm['actuals']) => void;
}

/** What was measured, beside what was measured last and what it should come to. */
export function ActualsField({ undertaking, actuals, onChange }: ActualsFieldProps) {
  const t = useText();
  const vietnamese = t.language === 'vi';
  const give = (id: string, value: number | string): void => {
    const { [id]: _former, ...others } = actuals;
    onChange(typeof value === 'number' ? { ...others, [id]: value } : others);
  };
  return (
    <div className={css.actuals}>
      {undertaking.indicators.map((one) => (
        <NumberInput
          key={one.id}
          label={one.name}
          description={besideOf(one)}
          value={actuals[one.id] ?? ''}
          onChange={(value) => give(one.id, value)}
          decimalSeparator={vietnamese ? ',' : '.'}
          thousandSeparator={vietnamese ? '.' : ','}
          rightSection={<span className={css.measure}>{one.measure}</span>}
          rightSectionWidth={one.measure.length * 9 + 20}
          rightSectionPointerEvents="none"
          hideControls
        />
      ))}
    </div>
  );

  function besideOf({ actuals: known, baseline, target, targetOn, measure }: Indicator): string {
    const last = known.at(-1);
    const before = last
      ? t('delivery.report.last', { value: last.value, measure, day: t.format.day(last.holdsOn) })
      : baseline !== null && t('delivery.report.baseline', { value: baseline, measure });
    return [before, t('delivery.report.target', { value: target, measure, day: t.format.day(targetOn) })]
      .filter(Boolean)
      .join(' · ');
  }
}
