import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Dialog, FormProblem, useFaults, useSend, useText } from '#web';
import css from './directives.module.css';
import { RelationFields, type Relating } from './relation-fields.tsx';
import type { Directive } from './wire.ts';

/** Says what a directive concretises, is based on, amends or replaces. */
export function RelateDialog({ directive, onClose }: { directive: Directive; onClose: () => void }) {
  const t = useText();
  const sending = useSend();
  const fault = useFaults(sending.problem);
  const [relating, setRelating] = useState<Relating>({ kind: 'based_on', to: null });
  const [tried, setTried] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!relating.to) return;
    const body = { kind: relating.kind, toId: relating.to.id };
    if (
      await sending.act(
        { method: 'POST', path: `/directives/${directive.id}/relations`, body },
        t('directives.relate.done'),
      )
    )
      onClose();
  };
  const missing = tried && !relating.to ? t('directives.relation.with.missing') : undefined;
  return (
    <Dialog open wide title={t('directives.relate.title', { number: directive.number })} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <FormProblem problem={sending.problem} />
        <RelationFields
          value={relating}
          onChange={setRelating}
          except={directive.id}
          error={missing ?? fault('toId').error}
        />
        <div className={css.acts}>
          <Button variant="default" onClick={onClose}>
            {t('web.cancel')}
          </Button>
          <Button type="submit" loading={sending.busy}>
            {t('directives.relate')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
