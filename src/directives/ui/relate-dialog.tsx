import { emptyOf, FormDialog, useForm, useText } from '#web';
import { RelationFields, type Relating } from './relation-fields.tsx';
import type { Directive } from './wire.ts';

/** Says what a directive concretises, is based on, amends or replaces. */
export function RelateDialog({ directive, onClose }: { directive: Directive; onClose: () => void }) {
  const t = useText();
  const { form, change, fault, send, submit } = useForm<Relating>({
    start: { kind: 'based_on', to: null },
    missingIn: ({ to }) => emptyOf({ toId: to?.id }, { toId: 'directives.relation.with.missing' }),
  });
  const relate = async (): Promise<void> => {
    const path = `/directives/${directive.id}/relations`;
    const done = await submit(
      ({ kind, to }) => ({ method: 'POST', path, body: { kind, toId: to!.id } }),
      t('directives.relate.done'),
    );
    if (done) onClose();
  };
  return (
    <FormDialog
      wide
      title={t('directives.relate.title', { number: directive.number })}
      verb={t('directives.relate')}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void relate()}
      onClose={onClose}
    >
      <RelationFields value={form} onChange={change} except={directive.id} {...fault('toId')} />
    </FormDialog>
  );
}
