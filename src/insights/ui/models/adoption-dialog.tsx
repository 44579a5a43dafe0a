import { emptyOf, FormDialog, useForm, useMe, useText } from '#web';
import { HoldsOnField, WordsField } from '../dialog-fields.tsx';
import type { Adoption } from '../wire.ts';

interface AdoptionDialogProps {
  verb: 'report' | 'end';
  adoption: Adoption;
  onClose: () => void;
}

/** What came of working by a model, or that a unit works by it no more: dated, in the unit's own words. */
export function AdoptionDialog({ verb, adoption, onClose }: AdoptionDialogProps) {
  const t = useText();
  const { today } = useMe().workspace;
  const { form, change, fault, send, submit } = useForm<{ words: string; holdsOn: string | null }>({
    start: { words: '', holdsOn: today },
    missingIn: (given) =>
      emptyOf(given, { words: 'insights.words.missing', holdsOn: 'insights.day.missing' }),
  });
  const act = async (): Promise<void> => {
    const path = `/adoptions/${adoption.id}/${verb === 'end' ? 'end' : 'results'}`;
    const done = await submit(({ words, holdsOn }) => {
      const said = verb === 'end' ? { reason: words.trim() } : { words: words.trim() };
      return { method: 'POST', path, body: { ...said, holdsOn } };
    }, t('insights.saved'));
    if (done) onClose();
  };
  return (
    <FormDialog
      title={t(`insights.adoption.${verb}.title`, { unit: adoption.unit.name })}
      verb={t(`insights.adoption.${verb}`)}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void act()}
      onClose={onClose}
    >
      <WordsField
        label={t(`insights.adoption.${verb}.words`)}
        value={form.words}
        onChange={(words) => change({ words })}
        required
        error={fault('words').error}
      />
      <HoldsOnField value={form.holdsOn} onChange={change} fault={fault} />
    </FormDialog>
  );
}
