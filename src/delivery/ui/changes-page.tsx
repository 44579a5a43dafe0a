import { PageHead, useAddressValue, useText } from '#web';
import { ChangesBetween } from './changes.tsx';
import { useSeat } from './questions.ts';

/** Everything, or what lies under one undertaking, on two days. */
export default function ChangesPage() {
  const t = useText();
  const seat = useSeat();
  const [under] = useAddressValue('under');
  return (
    <>
      <PageHead eyebrow={seat.name} title={t('delivery.counts.changes')} />
      <ChangesBetween under={under} file={t('delivery.counts.changes')} />
    </>
  );
}
