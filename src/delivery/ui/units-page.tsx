import { PageHead, useAddressValue, useAsOf, useText } from '#web';
import { useSeat } from './questions.ts';
import { UnitCounts } from './unit-counts.tsx';

/** Everything, or what lies under one undertaking, by unit. */
export default function UnitsPage() {
  const t = useText();
  const { asOf } = useAsOf();
  const seat = useSeat();
  const [under] = useAddressValue('under');
  return (
    <>
      <PageHead
        eyebrow={seat.name}
        title={t('delivery.counts.units')}
        description={t('delivery.counts.asOf', { day: t.format.day(asOf) })}
      />
      <UnitCounts under={under} file={t('delivery.counts.units')} />
    </>
  );
}
