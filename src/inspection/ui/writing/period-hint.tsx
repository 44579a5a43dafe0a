import { Hint, useText } from '#web';

/** The period of a plan, which the days of its inspections keep to. */
export function PeriodHint({ period }: { period: { startsOn: string; endsOn: string } }) {
  const t = useText();
  const [from, to] = [t.format.day(period.startsOn), t.format.day(period.endsOn)];
  return <Hint>{t('inspection.write.period', { from, to })}</Hint>;
}
