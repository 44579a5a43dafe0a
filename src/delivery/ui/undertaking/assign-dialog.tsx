import { SegmentedControl, Textarea } from '@mantine/core';
import { DayField, emptyOf, FinderField, FormDialog, Hint, useForm, useMe, useText, type Choice } from '#web';
import type { Undertaking } from './wire.ts';

interface AssignDialogProps {
  undertaking: Undertaking;
  onClose: () => void;
}

interface FoundUnit {
  id: string;
  code: string;
  name: string;
}

interface Charge {
  unit: Choice | null;
  part: string;
  day: string | null;
  note: string;
}

/** Charges a unit with leading or supporting. A new lead takes the place of the former one. */
export function AssignDialog({ undertaking, onClose }: AssignDialogProps) {
  const t = useText();
  const { today } = useMe().workspace;
  const { form, change, fault, send, submit } = useForm<Charge>({
    start: { unit: null, part: 'lead', day: today, note: '' },
    missingIn: ({ unit }) => emptyOf({ unitId: unit?.id }, { unitId: 'delivery.assign.unit.missing' }),
  });
  const assign = async (): Promise<void> => {
    const path = `/undertakings/${undertaking.id}/assignments`;
    const said = t('delivery.assign.told', { unit: form.unit?.name ?? '' });
    const done = await submit(({ unit, part, day, note }) => {
      const body = { unitId: unit!.id, part, note: note.trim(), ...(day ? { holdsOn: day } : {}) };
      return { method: 'POST', path, body };
    }, said);
    if (done) onClose();
  };
  return (
    <FormDialog
      title={t('delivery.verb.assign')}
      verb={t('delivery.verb.assign')}
      detail={t('delivery.assign.detail', { unit: undertaking.owner.name })}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void assign()}
      onClose={onClose}
    >
      <PartField undertaking={undertaking} part={form.part} onChange={(part) => change({ part })} />
      <FinderField<FoundUnit>
        label={t('delivery.assign.unit')}
        placeholder={t('delivery.assign.unit.hint')}
        path="/units"
        query={form.part === 'lead' ? { under: undertaking.owner.id } : {}}
        value={form.unit}
        choiceOf={({ id, name, code }) => ({ id, name, detail: code })}
        onChange={(unit) => change({ unit })}
        required
        {...fault('unitId')}
      />
      <DayField
        label={t('delivery.assign.day')}
        value={form.day}
        max={today}
        onChange={(day) => change({ day })}
        {...fault('holdsOn')}
      />
      <Textarea
        label={t('delivery.assign.note')}
        value={form.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
        autosize
        minRows={2}
        maxRows={8}
        {...fault('note')}
      />
    </FormDialog>
  );
}

interface PartFieldProps {
  undertaking: Undertaking;
  part: string;
  onChange: (part: string) => void;
}

/** Leading or supporting; who leads now is said, since a new lead takes that place. */
function PartField({ undertaking, part, onChange }: PartFieldProps) {
  const t = useText();
  const former = undertaking.assignments.find((one) => one.part === 'lead' && one.endedOn === null);
  return (
    <div>
      <SegmentedControl
        fullWidth
        aria-label={t('delivery.assign.part')}
        value={part}
        onChange={onChange}
        data={[
          { value: 'lead', label: t('delivery.part.lead') },
          { value: 'support', label: t('delivery.part.support') },
        ]}
      />
      {part === 'lead' && former && <Hint>{t('delivery.assign.replaces', { unit: former.unit.name })}</Hint>}
    </div>
  );
}
