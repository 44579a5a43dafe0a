import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { DayField, Dialog, FormProblem, useAsOf, useFaults, useSend, useText } from '#web';
import css from '../organisation.module.css';
import type { Post } from '../wire.ts';

/** Ends a post on a day; what was done in it stays. */
export function EndPostDialog({ post, onClose }: { post: Post; onClose: () => void }) {
  const t = useText();
  const { today } = useAsOf();
  const sending = useSend();
  const fault = useFaults(sending.problem);
  const [endsOn, setEndsOn] = useState<string | null>(today);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (
      await sending.act(
        { method: 'POST', path: `/posts/${post.id}/end`, body: endsOn ? { endsOn } : {} },
        t('organisation.ui.endPost.done'),
      )
    )
      onClose();
  };
  return (
    <Dialog open title={t('organisation.ui.endPost.of', { title: post.title })} onClose={onClose}>
      <form className={css.form} onSubmit={(event) => void submit(event)} noValidate>
        <FormProblem problem={sending.problem} />
        <p className={css.plain}>{t('organisation.ui.endPost.detail', { unit: post.unit.name })}</p>
        <DayField
          label={t('organisation.ui.endsOn')}
          value={endsOn}
          onChange={setEndsOn}
          min={post.from}
          required
          error={fault('endsOn').error}
        />
        <div className={css.acts}>
          <Button variant="default" onClick={onClose}>
            {t('web.cancel')}
          </Button>
          <Button type="submit" loading={sending.busy}>
            {t('organisation.ui.endPost')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
