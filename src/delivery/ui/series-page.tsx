import { PageHead, useAddressValue, useAsOf, useText } from '#web';
import { useSeat } from './questions.ts';
import { SeriesOf } from './series.tsx';

/** Everything, or what lies under one undertaking, over the last three years. */
export default function SeriesPage() {
  const t = useText();
  const { asOf } = useAsOf();
  const seat = useSeat();
  const [under] = useAddressValue('under');
  return (
    <>
      <PageHead
        eyebrow={seat.name}
        title={t('delivery.counts.overTime')}
        description={t('delivery.counts.asOf', { day: t.format.day(asOf) })}
      />
      <SeriesOf under={under} from={`${Number(asOf.slice(0, 4)) - 3}${asOf.slice(4, 7)}-01`} />
    </>
  );
}
