import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { DayField, Dialog, FormProblem, useFaults, useMe, useSend, useText } from '#web';
import { FinderField, type Choice } from './finder-field.tsx';
import type { Undertaking } from './wire.ts';
import css from './undertaking.module.css';

interface AssignDialogProps {
  undertaking: Undertaking;
  onClose: () => void;
}

interface FoundUnit {
  id: string;
  code: string;
  name: string;
}

/** Charges a unit with leading or supporting. A new lead takes the place of the former one. */
export function AssignDialog({ undertaking, onClose }: AssignDialogProps) {
  const t = useText();
  const { today } = useMe().workspace;
  const [unit, setUnit] = useState<Choice | null>(null);
  const [part, setPart] = useState('lead');
  const [day, setDay] = useState<string | null>(today);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const send = useSend();
  const fault = useFaults(send.problem);
  const former = undertaking.assignments.find((one) => one.part === 'lead' && one.endedOn === null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!unit) return;
    const body = { unitId: unit.id, part, note: note.trim(), ...(day ? { holdsOn: day } : {}) };
    const said = t('delivery.assign.told', { unit: unit.name });
    const done = await send.act(
      { method: 'POST', path: `/undertakings/${undertaking.id}/assignments`, body },
      said,
    );
    if (done) onClose();
  };
  return (
    <Dialog open title={t('delivery.verb.assign')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate className={css.form}>
        <FormProblem problem={send.problem} />
        <p className={css.dialogText}>{t('delivery.assign.detail', { unit: undertaking.owner.name })}</p>
        <SegmentedControl
          aria-label={t('delivery.assign.part')}
          value={part}
          onChange={setPart}
          data={[
            { value: 'lead', label: t('delivery.part.lead') },
            { value: 'support', label: t('delivery.part.support') },
          ]}
        />
        {part === 'lead' && former && (
          <p className={css.note}>{t('delivery.assign.replaces', { unit: former.unit.name })}</p>
        )}
        <FinderField<FoundUnit>
          label={t('delivery.assign.unit')}
          placeholder={t('delivery.assign.unit.hint')}
          path="/units"
          query={part === 'lead' ? { under: undertaking.owner.id } : {}}
          value={unit}
          choiceOf={({ id, name, code }) => ({ id, name, detail: code })}
          onChange={setUnit}
          required
          error={tried && !unit ? t('delivery.assign.unit.missing') : fault('unitId').error}
        />
        <DayField
          label={t('delivery.assign.day')}
          value={day}
          max={today}
          onChange={setDay}
          {...fault('holdsOn')}
        />
        <Textarea
          label={t('delivery.assign.note')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          autosize
          minRows={2}
          maxRows={8}
          {...fault('note')}
        />
        <div className={css.dialogActs}>
          <Button variant="default" onClick={onClose}>
            {t('web.cancel')}
          </Button>
          <Button type="submit" loading={send.busy}>
            {t('delivery.verb.assign')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
