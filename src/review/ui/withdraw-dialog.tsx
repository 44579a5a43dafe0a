import { ReasonDialog, useSend, useText } from '#web';
import type { Review } from './wire.ts';

/** Takes a draft back, with a reason. */
export function WithdrawDialog({
  review,
  onDone,
  onClose,
}: {
  review: Review;
  onDone: () => void;
  onClose: () => void;
}) {
  const t = useText();
  const send = useSend<{ id: string }>();
  const withdraw = async (reason: string): Promise<void> => {
    const path = `/reviews/${review.id}/withdraw`;
    if (await send.act({ method: 'POST', path, body: { reason } }, t('review.withdraw.told'))) onDone();
  };
  return (
    <ReasonDialog
      open
      title={t('review.withdraw.title', { title: review.title })}
      detail={t('review.withdraw.detail')}
      verb={t('review.withdraw')}
      busy={send.busy}
      problem={send.problem}
      onAct={(reason) => void withdraw(reason)}
      onClose={onClose}
    />
  );
}
