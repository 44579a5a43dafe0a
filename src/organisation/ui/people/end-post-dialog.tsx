import { useState } from 'react';
import { DayField, FormDialog, useAsOf, useFaults, useSend, useText } from '#web';
import type { Post } from '../wire.ts';

/** Ends a post on a day; what was done in it stays. */
export function EndPostDialog({ post, onClose }: { post: Post; onClose: () => void }) {
  const t = useText();
  const { today } = useAsOf();
  const sending = useSend();
  const fault = useFaults(sending.problem);
  const [endsOn, setEndsOn] = useState<string | null>(today);
  const submit = async (): Promise<void> => {
    const body = endsOn ? { endsOn } : {};
    const act = { method: 'POST', path: `/posts/${post.id}/end`, body } as const;
    if (await sending.act(act, t('organisation.ui.endPost.done'))) onClose();
  };
  return (
    <FormDialog
      title={t('organisation.ui.endPost.of', { title: post.title })}
      verb={t('organisation.ui.endPost')}
      busy={sending.busy}
      problem={sending.problem}
      detail={t('organisation.ui.endPost.detail', { unit: post.unit.name })}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <DayField
        label={t('organisation.ui.endsOn')}
        value={endsOn}
        onChange={setEndsOn}
        min={post.from}
        required
        error={fault('endsOn').error}
      />
    </FormDialog>
  );
}
