import { Dialog, Read, useRead, useText } from '#web';
import { VerifyDialog } from './verify-dialog.tsx';
import type { Undertaking } from './wire.ts';

interface VerifyClaimProps {
  undertakingId: string;
  /** The milestone that was claimed; the whole where there is none. */
  milestoneId: string | null;
  onClose: () => void;
}

/** Inspection's word on a claim that a list shows: the undertaking is read first. */
export default function VerifyClaim({ undertakingId, milestoneId, onClose }: VerifyClaimProps) {
  const t = useText();
  const reading = useRead<Undertaking>(`/undertakings/${undertakingId}`);
  if (!reading.data)
    return (
      <Dialog open title={t('delivery.verify.whole')} onClose={onClose}>
        <Read of={reading}>{() => null}</Read>
      </Dialog>
    );
  const milestone = reading.data.milestones.find(({ id }) => id === milestoneId);
  return <VerifyDialog undertaking={reading.data} milestone={milestone} onClose={onClose} />;
}
