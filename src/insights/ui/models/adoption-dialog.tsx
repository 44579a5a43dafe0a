import { Textarea } from '@mantine/core';
import { DayField, emptyOf, FormDialog, useForm, useMe, useText } from '#web';
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
      <Textarea
        label={t(`insights.adoption.${verb}.words`)}
        value={form.words}
        onChange={(event) => change({ words: event.currentTarget.value })}
        autosize
        minRows={3}
        maxLength={4000}
        required
        {...fault('words')}
      />
      <DayField
        label={t('insights.holdsOn')}
        value={form.holdsOn}
        max={today}
        onChange={(holdsOn) => change({ holdsOn })}
        required
        {...fault('holdsOn')}
      />
    </FormDialog>
  );
}
